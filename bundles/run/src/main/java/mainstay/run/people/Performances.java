package mainstay.run.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.Period;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.TextColumn;
import mainstay.incentive.api.CreditedSale;
import mainstay.incentive.api.Performance;
import mainstay.incentive.api.ServedAccount;
import mainstay.incentive.api.TeamEvent;
import mainstay.plan.calendar.PeriodPart;
import mainstay.plan.calendar.WorkingDays;
import mainstay.plan.pay.LedgerEntry;
import mainstay.plan.pay.SalesLedgers;
import mainstay.plan.targets.Target;
import mainstay.run.LiveResult;

/**
 * What our people did in a period until a day. Targets in money, target pay and the cost to serve count for the part of the period
 * that had passed by then, by working days, and to the day on which a person left.
 */
final class Performances {
    private static final String ADOPTION = "adoption";
    private static final Set<String> IN_MONEY = Set.of(Target.REVENUE, Target.MARGIN, Target.NET_MARGIN);

    private final LiveResult result;
    private final Book book;
    private final Period period;
    private final LocalDate last;
    private final WorkingDays calendar;
    private final SalesLedgers ledgers;
    private final PlanRows people;
    private final Map<String, List<Target>> targets = new HashMap<>();
    private final Map<String, List<TeamEvent>> events = new HashMap<>();
    private final Map<String, Double> grades = new HashMap<>();
    private int eventsOfNobody;

    Performances(LiveResult result, Period period, LocalDate day) {
        this.result = result;
        this.book = result.book();
        this.period = period;
        this.last = day.isBefore(period.last()) ? day : period.last();
        this.calendar = result.assumptions().workingDays();
        this.ledgers = SalesLedgers.of(book, period, day, calendar);
        this.people = book.plan().rows(PlanTable.PEOPLE);
        readTargets();
        readEvents();
        PlanRows lines = book.plan().rows(PlanTable.LINES);
        for (int row = 0; row < lines.size(); row++) {
            grades.put(lines.text(row, "line"), lines.number(row, "grade", Performance.USUAL_GRADE));
        }
    }

    private void readTargets() {
        Target.all(book.plan().rows(PlanTable.TARGETS)).stream()
                .filter(target -> !target.person().isEmpty() && target.line().isEmpty() && target.isByAccount())
                .filter(target -> !target.period().isDay())
                .forEach(target -> targets.computeIfAbsent(target.person(), of -> new ArrayList<>())
                        .add(target));
    }

    private void readEvents() {
        PlanRows rows = book.plan().rows(PlanTable.EVENTS);
        for (int row = 0; row < rows.size(); row++) {
            Optional<LocalDate> on = rows.day(row, "on").filter(this::isIn);
            if (on.isPresent()) {
                String person = rows.text(row, "person");
                eventsOfNobody += person.isEmpty() ? 1 : 0;
                events.computeIfAbsent(person, of -> new ArrayList<>()).add(event(rows, row, on.get()));
            }
        }
    }

    private boolean isIn(LocalDate day) {
        return !day.isBefore(period.first()) && !day.isAfter(last);
    }

    private static TeamEvent event(PlanRows rows, int row, LocalDate on) {
        String kind = rows.text(row, "kind");
        String partner = rows.text(row, "partner");
        return new TeamEvent(
                rows.accountId(row),
                on,
                kind,
                rows.text(row, "department"),
                rows.text(row, "outcome"),
                rows.number(row, "score"),
                partner.isEmpty() && kind.equals(ADOPTION) ? rows.text(row, "note") : partner);
    }

    /** To whom the sales count. */
    SalesLedgers ledgers() {
        return ledgers;
    }

    /** How many events of the period name nobody of ours. */
    int eventsOfNobody() {
        return eventsOfNobody;
    }

    /** What a person did, by the row of the table of people; empty for who had left before the period. */
    Optional<Performance> of(int row) {
        LocalDate until =
                people.day(row, "left").filter(left -> left.isBefore(last)).orElse(last);
        if (until.isBefore(period.first())) {
            return Optional.empty();
        }
        String person = people.text(row, "person");
        return Optional.of(new Performance(
                person,
                people.text(row, "department"),
                people.text(row, "role"),
                people.text(row, "team"),
                people.number(row, "target_pay", 0) * partOfYear(until),
                sales(ledgers.credited(person)),
                sales(ledgers.referred(person)),
                served(ledgers.borne(person)),
                events.getOrDefault(person, List.of()),
                wanted(targets.getOrDefault(person, List.of()), until),
                grades));
    }

    /**
     * What every team did as a whole: what two of it share counts once. Target pay and targets in money are those of its people
     * together; another target counts where all who have one have the same.
     */
    List<Performance> ofTeams() {
        Map<String, List<Performance>> members = new TreeMap<>();
        for (int row = 0; row < people.size(); row++) {
            of(row).filter(member -> !member.team().isEmpty())
                    .ifPresent(member -> members.computeIfAbsent(member.team(), team -> new ArrayList<>())
                            .add(member));
        }
        List<Performance> teams = new ArrayList<>();
        members.forEach((team, of) -> teams.add(together(team, of)));
        return teams;
    }

    private Performance together(String team, List<Performance> of) {
        List<String> ids = of.stream().map(Performance::person).toList();
        return new Performance(
                "",
                common(of.stream().map(Performance::department)),
                common(of.stream().map(Performance::role)),
                team,
                of.stream().mapToDouble(Performance::targetPay).sum(),
                sales(ledgers.credited(ids)),
                sales(ledgers.referred(ids)),
                served(ledgers.borne(ids)),
                of.stream().flatMap(member -> member.events().stream()).toList(),
                wantedTogether(of),
                grades);
    }

    /** What all have; empty where they differ. */
    private static String common(Stream<String> texts) {
        List<String> distinct = texts.distinct().toList();
        return distinct.size() == 1 ? distinct.get(0) : "";
    }

    private static Map<String, Double> wantedTogether(List<Performance> of) {
        Map<String, Double> wanted = new HashMap<>();
        of.forEach(member -> member.targets()
                .forEach((measure, value) -> wanted.merge(
                        measure, value, (one, other) -> isInMoney(measure) ? one + other : same(one, other))));
        return wanted;
    }

    private static double same(double one, double other) {
        return one == other ? one : Double.NaN;
    }

    /** The part of a year from the start of the period to a day. */
    private double partOfYear(LocalDate until) {
        return PeriodPart.of(calendar, Period.year(period.first()), period.first(), until);
    }

    private List<CreditedSale> sales(List<LedgerEntry> entries) {
        PlanRows sales = book.plan().rows(PlanTable.SALES);
        TextColumn lines = sales.texts("line");
        TextColumn periods = sales.texts("period");
        DoubleColumn revenue = sales.numbers("revenue");
        DoubleColumn cost = sales.numbers("cost");
        List<CreditedSale> credited = new ArrayList<>(entries.size());
        int account = -1;
        String id = "";
        for (LedgerEntry entry : entries) {
            id = entry.account() == account ? id : book.accounts().id(entry.account());
            account = entry.account();
            credited.add(new CreditedSale(
                    id,
                    lines.get(entry.sale()),
                    periods.get(entry.sale()),
                    entry.period() * revenue.get(entry.sale()),
                    entry.period() * cost.get(entry.sale()),
                    entry.part()));
        }
        return credited;
    }

    private List<ServedAccount> served(Map<Integer, Double> parts) {
        double part = partOfYear(last);
        List<ServedAccount> served = new ArrayList<>();
        parts.forEach((account, borne) -> {
            double cost = borne * part * result.decision().costToServe(account);
            if (cost > 0) {
                served.add(new ServedAccount(book.accounts().id(account), cost));
            }
        });
        return served;
    }

    private Map<String, Double> wanted(List<Target> all, LocalDate until) {
        Map<String, Double> wanted = new HashMap<>();
        all.stream().map(Target::measure).distinct().forEach(measure -> {
            List<Target> of = all.stream()
                    .filter(target -> target.measure().equals(measure))
                    .toList();
            ofMeasure(of, until).ifPresent(value -> wanted.put(measure, value));
        });
        return wanted;
    }

    /** The target of the shortest period that has this one in it; else, in money, those of the periods that lie in this one. */
    private Optional<Double> ofMeasure(List<Target> of, LocalDate until) {
        Optional<Target> around = of.stream()
                .filter(target -> target.period().contains(period.first()))
                .filter(target -> target.period().contains(period.last()))
                .min(Comparator.comparing(target -> target.period().last()));
        if (around.isPresent()) {
            return around.map(target -> due(target, until));
        }
        List<Target> within = of.stream()
                .filter(target -> isInMoney(target.measure()))
                .filter(target -> period.contains(target.period().first())
                        && period.contains(target.period().last()))
                .toList();
        return within.isEmpty()
                ? Optional.empty()
                : Optional.of(within.stream()
                        .mapToDouble(target -> due(target, until))
                        .sum());
    }

    private static boolean isInMoney(String measure) {
        return IN_MONEY.contains(measure);
    }

    private double due(Target target, LocalDate until) {
        return isInMoney(target.measure())
                ? target.value() * PeriodPart.of(calendar, target.period(), period.first(), until)
                : target.value();
    }
}
