package mainstay.plan.visits;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import mainstay.book.Period;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.PlanTables;
import mainstay.book.TextColumn;

/** The executive visits of the accounts of a book on a day: held visits to contacts of level 1, and how many are wanted. */
public final class VisitProgramme {
    private final PlanRows contacts;
    private final PlanRows events;
    private final PlanRows targets;
    private final TextColumn kinds;
    private final TextColumn outcomes;
    private final TextColumn met;
    private final boolean outcomesKnown;
    private final LocalDate day;
    private final IntToDoubleFunction usual;

    /**
     * The programme on a day; what was held after it is not seen.
     *
     * @param usual how many visits a year an account usually gets, by its row in the book; a target with measure {@code visits}
     *     whose period holds the day overrules it
     */
    public VisitProgramme(PlanTables tables, LocalDate day, IntToDoubleFunction usual) {
        this.contacts = tables.rows(PlanTable.CONTACTS);
        this.events = tables.rows(PlanTable.EVENTS);
        this.targets = tables.rows(PlanTable.TARGETS);
        this.kinds = events.texts("kind");
        this.outcomes = events.texts("outcome");
        this.met = events.texts("contact_id");
        this.outcomesKnown = events.has("outcome");
        this.day = day;
        this.usual = usual;
    }

    /** The visits to an account, by its row in the book. */
    public ExecutiveVisits of(int account) {
        OptionalDouble agreed = agreed(account);
        Set<String> top = top(account);
        int last = -1;
        int lastYear = 0;
        Optional<LocalDate> planned = Optional.empty();
        for (int row = events.start(account); row < events.start(account + 1); row++) {
            if (!isVisit(row, top)) {
                continue;
            }
            LocalDate on = on(row);
            if (on.isAfter(day)) {
                boolean open = !outcomes.get(row).equals("cancelled");
                planned = planned.isEmpty() && open ? Optional.of(on) : planned;
            } else if (isHeld(row)) {
                last = row;
                lastYear += on.isAfter(day.minusYears(1)) ? 1 : 0;
            }
        }
        return new ExecutiveVisits(
                day,
                agreed.orElseGet(() -> usual.applyAsDouble(account)),
                agreed.isPresent(),
                lastYear,
                last < 0 ? Optional.empty() : Optional.of(on(last)),
                last < 0 ? "" : met.get(last),
                last < 0 ? "" : events.text(last, "person"),
                planned);
    }

    private LocalDate on(int row) {
        return events.day(row, "on").orElseThrow();
    }

    private boolean isVisit(int row, Set<String> top) {
        return kinds.get(row).equals("visit") && top.contains(met.get(row));
    }

    private boolean isHeld(int row) {
        return !outcomesKnown || outcomes.get(row).equals("held");
    }

    private Set<String> top(int account) {
        Set<String> top = new HashSet<>();
        for (int row = contacts.start(account); row < contacts.start(account + 1); row++) {
            if (contacts.number(row, "level") == 1) {
                top.add(contacts.text(row, "contact_id"));
            }
        }
        return top;
    }

    /** What the target says whose period is the shortest that holds the day, for a year. */
    private OptionalDouble agreed(int account) {
        return IntStream.range(targets.start(account), targets.start(account + 1))
                .filter(row -> targets.text(row, "measure").equals("visits"))
                .filter(row -> period(row).contains(day))
                .boxed()
                .min(Comparator.comparing(row -> length(period(row))))
                .map(row -> OptionalDouble.of(targets.number(row, "value") * timesAYear(period(row))))
                .orElse(OptionalDouble.empty());
    }

    private Period period(int row) {
        return targets.period(row, "period").orElseThrow();
    }

    private static long length(Period period) {
        return ChronoUnit.DAYS.between(period.first(), period.last()) + 1;
    }

    /** How many such periods make a year; a target for a day is one for a year. */
    private static double timesAYear(Period period) {
        long months = ChronoUnit.MONTHS.between(period.first(), period.last().plusDays(1));
        return period.isDay() || months == 0 ? 1 : 12.0 / months;
    }
}
