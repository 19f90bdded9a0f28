package mainstay.intake.read.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import mainstay.book.Book;
import mainstay.book.NumberText;
import mainstay.book.Period;
import mainstay.book.PlanTable;
import mainstay.book.Stages;
import mainstay.book.TextColumn;
import mainstay.intake.read.reject.Problems;

/** What is odd in plan tables whose rows can be used. What depends on the day is told for the day that is given. */
final class Warnings {
    private static final String OWNER = "owner";
    private static final String US = "us";
    private static final double POINTS = 0.02;

    private final Map<PlanTable, ReadPlanTable> tables;
    private final Stages stages;
    private final PlanFaults faults;
    private final Optional<LocalDate> on;

    /**
     * Prepares to warn.
     *
     * @param on the day; empty when there is none, and what depends on it is not told
     */
    Warnings(Map<PlanTable, ReadPlanTable> tables, Stages stages, PlanFaults faults, Optional<LocalDate> on) {
        this.tables = tables;
        this.stages = stages;
        this.faults = faults;
        this.on = on;
    }

    /** Warns of what is odd within the tables. */
    void give() {
        table(PlanTable.CONTACTS).ifPresent(this::mails);
        table(PlanTable.TARGETS).ifPresent(this::targets);
        table(PlanTable.BARRIERS).ifPresent(this::barriers);
        table(PlanTable.BARRIERS).ifPresent(read -> owners(read, row -> true, row -> isDone(read, row, "gone")));
        table(PlanTable.ACTIONS).ifPresent(read -> owners(read, row -> true, row -> read.number(row, "done") == 1));
        table(PlanTable.OPPORTUNITIES).ifPresent(this::deals);
        table(PlanTable.SALES).ifPresent(this::periods);
        table(PlanTable.SHARES).ifPresent(this::periods);
    }

    private Optional<ReadPlanTable> table(PlanTable table) {
        return Optional.ofNullable(tables.get(table));
    }

    private void mails(ReadPlanTable contacts) {
        Map<String, Integer> seen = new HashMap<>();
        for (int row = 0; row < contacts.size(); row++) {
            String mail = contacts.text(row, "mail").strip().toLowerCase(Locale.ROOT);
            if (mail.isEmpty() || contacts.bad().get(row)) {
                continue;
            }
            Integer first = seen.putIfAbsent(mail, row);
            if (first != null) {
                faults.warning(
                        contacts,
                        row,
                        "mail",
                        contacts.text(row, "mail"),
                        "contact " + shown(contacts, row, "contact_id") + " has the mail of contact "
                                + shown(contacts, first, "contact_id") + " (row " + contacts.rows()[first]
                                + "); they count as one person");
            }
        }
    }

    private void targets(ReadPlanTable targets) {
        if (!targets.has("agreed")) {
            faults.warning(targets, "agreed", "no target is agreed, as the table has no column agreed");
            return;
        }
        for (int row = 0; row < targets.size(); row++) {
            if (!targets.bad().get(row) && !isDone(targets, row, "agreed")) {
                faults.warning(
                        targets,
                        row,
                        "agreed",
                        DayText.written(targets.number(row, "agreed")),
                        "target not agreed: " + targets.text(row, "measure") + " " + targets.text(row, "period")
                                + (targets.text(row, "line").isEmpty() ? "" : " " + shown(targets, row, "line"))
                                + " of " + whose(targets, row));
            }
        }
    }

    private static String whose(ReadPlanTable targets, int row) {
        String account = targets.accountId(row);
        String team = targets.text(row, "team");
        return Problems.shown(account.isEmpty() ? team.isEmpty() ? targets.text(row, "person") : team : account);
    }

    private void barriers(ReadPlanTable barriers) {
        for (int row = 0; row < barriers.size(); row++) {
            if (barriers.bad().get(row) || isDone(barriers, row, "gone")) {
                continue;
            }
            if (barriers.text(row, OWNER).isEmpty()) {
                warnOfBarrier(barriers, row, OWNER, "nobody owns it");
            }
            if (Double.isNaN(barriers.number(row, "due"))) {
                warnOfBarrier(barriers, row, "due", "it has no date by which it is to be gone");
            }
        }
    }

    private void warnOfBarrier(ReadPlanTable barriers, int row, String column, String what) {
        faults.warning(barriers, row, column, "", "barrier " + shown(barriers, row, "barrier_id") + ": " + what);
    }

    /** Warns of owners who are not among our people, or have left; not of those of what is done. */
    private void owners(ReadPlanTable read, RowTest counts, RowTest isDone) {
        ReadPlanTable people = tables.get(PlanTable.PEOPLE);
        TextColumn owners = read.texts().get(OWNER);
        if (people == null || owners == null) {
            return;
        }
        Map<String, Double> leftOn = new HashMap<>();
        for (int row = 0; row < people.size(); row++) {
            leftOn.put(people.text(row, "person"), people.number(row, "left"));
        }
        Set<String> staying = new HashSet<>(leftOn.keySet());
        staying.removeIf(
                person -> on.isPresent() && leftOn.get(person) <= on.get().toEpochDay());
        References.withoutAny(owners, staying, row -> {
            String owner = owners.get(row);
            boolean isKnown = leftOn.containsKey(owner);
            if (!read.bad().get(row) && counts.test(row) && (!isKnown || !isDone.test(row))) {
                faults.warning(
                        read,
                        row,
                        OWNER,
                        owner,
                        "owner " + Problems.shown(owner)
                                + (isKnown ? " left on " + DayText.written(leftOn.get(owner)) : " is not in people"));
            }
        });
    }

    private void deals(ReadPlanTable deals) {
        DealWarnings warnings = new DealWarnings(deals, stages, faults, on);
        BitSet last = warnings.give();
        owners(deals, last::get, warnings::isDone);
    }

    /** One warning for each period that is not over: what is in it is not the whole. */
    private void periods(ReadPlanTable read) {
        if (on.isEmpty()) {
            return;
        }
        Map<String, Boolean> running = new HashMap<>();
        Map<String, List<Integer>> rows = new TreeMap<>();
        TextColumn periods = read.texts().get("period");
        for (int row = 0; row < read.size(); row++) {
            String text = periods.get(row);
            boolean isRunning = running.computeIfAbsent(
                    text, told -> Period.parse(told).filter(this::isRunning).isPresent());
            if (isRunning && !read.bad().get(row) && read.number(row, "estimate") != 1) {
                rows.computeIfAbsent(text, added -> new ArrayList<>()).add(row);
            }
        }
        rows.forEach((period, found) -> faults.warning(
                read,
                found.get(0),
                "period",
                period,
                "the period " + period + " is not over on " + on.get() + ", so what is in it is not the whole ("
                        + NumberText.count(found.size(), "row") + ")"));
    }

    private boolean isRunning(Period period) {
        return !period.isDay()
                && !period.first().isAfter(on.orElseThrow())
                && period.last().isAfter(on.orElseThrow());
    }

    /** Warns of our share where it is another in the table of shares than in the wallet. */
    void shares(Book book) {
        table(PlanTable.SHARES).ifPresent(read -> new ShareWarnings(read, book, faults, on).give(US, POINTS));
    }

    /** Whether a day is told and has come. */
    private boolean isDone(ReadPlanTable read, int row, String column) {
        double day = read.number(row, column);
        return !Double.isNaN(day) && (on.isEmpty() || day <= on.get().toEpochDay());
    }

    private static String shown(ReadPlanTable read, int row, String column) {
        return Problems.shown(read.text(row, column));
    }

    /** Tells something of a row. */
    @FunctionalInterface
    interface RowTest {
        /** Whether it holds. */
        boolean test(int row);
    }
}
