package mainstay.plan.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import mainstay.book.Book;
import mainstay.book.Period;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.plan.actions.ActionSchedule;
import mainstay.plan.actions.ScheduledAction;
import mainstay.plan.calendar.WorkingDays;

/**
 * The hours that visits and actions take of people in a period, and those that they have. An event takes its hours, unless it was
 * cancelled; visits of a target that are still to be made take hours of whoever holds the account; an action takes its days, on
 * the working days from its start to its end, of its owner. A person has hours on every working day until they leave.
 */
public final class TeamHours {
    private final Book book;
    private final WorkingDays calendar;
    private final HoursTerms terms;
    private final AccountHolders holders;
    private final PlanRows people;
    private final PlanRows events;
    private final Map<String, List<Integer>> eventsOf = new HashMap<>();
    private final Map<String, List<ScheduledAction>> actionsOf = new HashMap<>();
    private final Map<String, List<Target>> visitsOf = new HashMap<>();
    private final Map<String, List<String>> peopleOf = new HashMap<>();
    private final Map<Asked, Double> taken = new ConcurrentHashMap<>();
    private final Map<Asked, Double> there = new ConcurrentHashMap<>();

    /** Some people in a period; most targets ask for those of another one. */
    private record Asked(List<String> persons, Period period) {}

    private TeamHours(
            Book book, ActionSchedule schedule, WorkingDays calendar, HoursTerms terms, AccountHolders holders) {
        this.book = book;
        this.calendar = calendar;
        this.terms = terms;
        this.holders = holders;
        this.people = book.plan().rows(PlanTable.PEOPLE);
        this.events = book.plan().rows(PlanTable.EVENTS);
        Map<String, TreeSet<String>> teams = new HashMap<>();
        for (int row = 0; row < people.size(); row++) {
            teams.computeIfAbsent(people.text(row, "team"), of -> new TreeSet<>())
                    .add(people.text(row, "person"));
        }
        teams.forEach((team, names) -> peopleOf.put(team, List.copyOf(names)));
        for (int row = 0; row < events.size(); row++) {
            if (!events.text(row, "person").isEmpty()
                    && !events.text(row, "outcome").equals("cancelled")) {
                eventsOf.computeIfAbsent(events.text(row, "person"), of -> new ArrayList<>())
                        .add(row);
            }
        }
        PlanRows actions = book.plan().rows(PlanTable.ACTIONS);
        for (ScheduledAction action : schedule.all()) {
            actionsOf
                    .computeIfAbsent(actions.text(action.row(), "owner"), of -> new ArrayList<>())
                    .add(action);
        }
        Target.all(book.plan().rows(PlanTable.TARGETS)).stream()
                .filter(target -> target.isOfAnAccount() && target.measure().equals(Target.VISITS))
                .forEach(target -> visitsOf.computeIfAbsent(holders.holder(target.account()), of -> new ArrayList<>())
                        .add(target));
    }

    /** The hours of the people of a book. */
    public static TeamHours of(
            Book book, ActionSchedule schedule, WorkingDays calendar, HoursTerms terms, AccountHolders holders) {
        return new TeamHours(book, schedule, calendar, terms, holders);
    }

    /** The people of a team, by name. */
    public List<String> people(String team) {
        return peopleOf.getOrDefault(team, List.of());
    }

    /** The hours that visits and actions of people take in a period. */
    public double taken(List<String> persons, Period period) {
        return taken.computeIfAbsent(new Asked(persons, period), this::taken);
    }

    private double taken(Asked asked) {
        Period period = asked.period();
        double taken = 0;
        for (String person : asked.persons()) {
            for (int event : eventsOf.getOrDefault(person, List.of())) {
                boolean within =
                        events.day(event, "on").filter(period::contains).isPresent();
                taken += within ? events.number(event, "hours", 0) : 0;
            }
            for (ScheduledAction action : actionsOf.getOrDefault(person, List.of())) {
                taken += hours(action, period);
            }
            for (Target visits : visitsOf.getOrDefault(person, List.of())) {
                taken += visits.period().text().equals(period.text()) ? toMake(visits) * terms.perVisit() : 0;
            }
        }
        return taken;
    }

    private double hours(ScheduledAction action, Period period) {
        double days = book.plan().rows(PlanTable.ACTIONS).number(action.row(), "days", 0);
        Optional<LocalDate> start = action.start();
        Optional<LocalDate> end = action.end().or(action::due);
        if (days == 0 || start.isEmpty() || end.isEmpty()) {
            return 0;
        }
        LocalDate first = start.get().isBefore(period.first()) ? period.first() : start.get();
        LocalDate last = end.get().isAfter(period.last()) ? period.last() : end.get();
        int all = calendar.between(start.get(), end.get());
        return all == 0 ? 0 : days * terms.perDay() * calendar.between(first, last) / all;
    }

    /** The visits of a target that stand in no row yet. */
    private double toMake(Target target) {
        double made = 0;
        for (int row = events.start(target.account()); row < events.start(target.account() + 1); row++) {
            boolean counts = events.text(row, "kind").equals("visit")
                    && !events.text(row, "outcome").equals("cancelled")
                    && events.day(row, "on").filter(target.period()::contains).isPresent();
            made += counts ? 1 : 0;
        }
        return Math.max(0, target.value() - made);
    }

    /** The hours that people have in a period. */
    public double there(List<String> persons, Period period) {
        return there.computeIfAbsent(new Asked(persons, period), this::there);
    }

    private double there(Asked asked) {
        Period period = asked.period();
        double there = 0;
        for (int row = 0; row < people.size(); row++) {
            if (asked.persons().contains(people.text(row, "person"))) {
                LocalDate left = people.day(row, "left").orElse(LocalDate.MAX);
                LocalDate last = left.isBefore(period.last()) ? left.minusDays(1) : period.last();
                there += terms.perPerson() * YearPart.of(calendar, period.first(), last);
            }
        }
        return there;
    }

    /** Who holds accounts. */
    AccountHolders holders() {
        return holders;
    }
}
