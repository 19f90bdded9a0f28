package mainstay.plan.actions;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import mainstay.book.PlanRows;
import mainstay.book.Predecessor;
import mainstay.plan.calendar.WorkingDays;

/**
 * The actions of a book on a calendar of working days, by the critical path method. An action starts on its {@code start} or
 * later, and not before its predecessors allow it; it takes its {@code days}, of which the last one counts, so that lags are
 * working days, too:
 *
 * <pre>
 * FS  start ≥ end of the other + 1 + lag        SS  start ≥ start of the other + lag
 * FF  end ≥ end of the other + lag              SF  end ≥ start of the other − 1 + lag
 * slack = latest end − end, where the latest end moves no due day and no end of the plan of an account or of the programme
 * free slack = by how much it can end later without moving another action
 * </pre>
 *
 * Without a start and a predecessor an action ends on its due day. One with predecessors alone starts no earlier than the first
 * action of its plan that has none. An action of 0 days is the end of a day: what follows starts on the next. A predecessor that
 * was finished ended on that day.
 */
public final class ActionSchedule {
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final PlanRows actions;
    private final WorkingDays calendar;
    private final LocalDate day;
    private final List<List<Link>> before;
    private final List<List<Link>> after;
    /** The numbers of working days on which each action starts, ends, and ends at the latest. */
    private final long[] first;

    private final long[] last;
    private final long[] latest;
    private final int[] order;

    /** How one action depends on another: the row of the other, and the working days between. */
    private record Link(int row, Predecessor.Type type, int lag) {}

    private ActionSchedule(PlanRows actions, WorkingDays calendar, LocalDate day) {
        this.actions = actions;
        this.calendar = calendar;
        this.day = day;
        this.before = new ArrayList<>();
        this.after = new ArrayList<>();
        this.first = unknown();
        this.last = unknown();
        this.latest = unknown();
        link();
        this.order = order();
        forward();
        backward();
    }

    private long[] unknown() {
        long[] numbers = new long[actions.size()];
        Arrays.fill(numbers, UNKNOWN);
        return numbers;
    }

    /**
     * The schedule of a table of actions.
     *
     * @param day the day on which it stands so; what was finished after it is not seen
     */
    public static ActionSchedule of(PlanRows actions, WorkingDays calendar, LocalDate day) {
        return new ActionSchedule(actions, calendar, day);
    }

    /** The actions of an account, by its row in the book, in the order of their ids. */
    public List<ScheduledAction> of(int account) {
        return IntStream.range(actions.start(account), actions.start(account + 1))
                .mapToObj(this::at)
                .toList();
    }

    /** All actions, in the order of the table. */
    public List<ScheduledAction> all() {
        return IntStream.range(0, actions.size()).mapToObj(this::at).toList();
    }

    /** The action in a row of the table. */
    public ScheduledAction at(int row) {
        return new ScheduledAction(
                row,
                day,
                first[row] == UNKNOWN ? Optional.empty() : Optional.of(calendar.day(Math.min(first[row], last[row]))),
                finishedOn(row).or(() -> lastDay(row)),
                due(row),
                isFinished(row),
                finishedOn(row),
                slack(row),
                freeSlack(row));
    }

    private Optional<LocalDate> lastDay(int row) {
        return last[row] == UNKNOWN ? Optional.empty() : Optional.of(calendar.day(last[row]));
    }

    private void link() {
        Map<String, Integer> rows = new HashMap<>();
        for (int row = 0; row < actions.size(); row++) {
            rows.put(actions.text(row, "action_id"), row);
            before.add(new ArrayList<>());
            after.add(new ArrayList<>());
        }
        for (int row = 0; row < actions.size(); row++) {
            for (Predecessor predecessor : Predecessor.parse(actions.text(row, "after"), rows::containsKey)) {
                Integer other = rows.get(predecessor.action());
                if (other != null) {
                    before.get(row).add(new Link(other, predecessor.type(), predecessor.lag()));
                    after.get(other).add(new Link(row, predecessor.type(), predecessor.lag()));
                }
            }
        }
    }

    /** Each action after its predecessors; those in a circle are not in it. */
    private int[] order() {
        int[] waiting = before.stream().mapToInt(List::size).toArray();
        Deque<Integer> ready = new ArrayDeque<>();
        IntStream.range(0, waiting.length).filter(row -> waiting[row] == 0).forEach(ready::add);
        IntStream.Builder ordered = IntStream.builder();
        while (!ready.isEmpty()) {
            int row = ready.remove();
            ordered.add(row);
            for (Link link : after.get(row)) {
                if (--waiting[link.row()] == 0) {
                    ready.add(link.row());
                }
            }
        }
        return ordered.build().toArray();
    }

    private void forward() {
        long[] floors = new long[plans()];
        Arrays.fill(floors, Long.MAX_VALUE);
        for (int row : order) {
            int plan = plan(row);
            place(row, floors[plan] == Long.MAX_VALUE ? UNKNOWN : floors[plan]);
            if (before.get(row).isEmpty() && first[row] != UNKNOWN) {
                floors[plan] = Math.min(floors[plan], first[row]);
            }
        }
    }

    /** How many plans there are: that of the programme, whose actions have no account, and those of accounts. */
    private int plans() {
        return 2 + Arrays.stream(actions.accounts()).max().orElse(-1);
    }

    private int plan(int row) {
        return actions.account(row) + 1;
    }

    private void place(int row, long floor) {
        long start = start(row, floor);
        if (start != UNKNOWN) {
            first[row] = start;
            last[row] = start + length(row) - 1;
            if (Double.isNaN(actions.number(row, "days"))) {
                actions.day(row, "due").ifPresent(due -> last[row] = Math.max(last[row], calendar.number(due)));
            }
        }
        finishedOn(row).ifPresent(on -> last[row] = calendar.number(on));
    }

    /** Its start, its predecessors, or else its due day. */
    private long start(int row, long floor) {
        long bound = UNKNOWN;
        for (Link link : before.get(row)) {
            if (first[link.row()] != UNKNOWN || (last[link.row()] != UNKNOWN && isOfEnd(link))) {
                bound = Math.max(bound, earliest(row, link));
            }
        }
        long given = actions.day(row, "start").map(calendar::numberFrom).orElse(UNKNOWN);
        if (given != UNKNOWN) {
            return Math.max(bound, length(row) == 0 ? given + 1 : given);
        }
        if (bound != UNKNOWN) {
            return Math.max(bound, floor);
        }
        return actions.day(row, "due")
                .map(due -> calendar.number(due) - length(row) + 1)
                .orElse(UNKNOWN);
    }

    private static boolean isOfEnd(Link link) {
        return link.type() == Predecessor.Type.FS || link.type() == Predecessor.Type.FF;
    }

    /** The first working day on which a link lets an action start. */
    private long earliest(int row, Link link) {
        int other = link.row();
        return switch (link.type()) {
            case FS -> last[other] + 1 + link.lag();
            case SS -> first[other] + link.lag();
            case FF -> last[other] + link.lag() - length(row) + 1;
            case SF -> first[other] + link.lag() - length(row);
        };
    }

    /** The working days that the work takes; 1 where nobody says it. */
    private long length(int row) {
        return (long) Math.ceil(actions.number(row, "days", 1));
    }

    private void backward() {
        long[] horizons = horizons();
        for (int at = order.length - 1; at >= 0; at--) {
            int row = order[at];
            if (last[row] != UNKNOWN) {
                latest[row] = latest(row, horizons[plan(row)]);
            }
        }
    }

    private long latest(int row, long horizon) {
        long least = actions.day(row, "due").map(calendar::number).orElse(horizon);
        for (Link link : after.get(row)) {
            if (isHeld(link)) {
                least = Math.min(least, latest(row, link));
            }
        }
        return least;
    }

    /** Whether the other action is still to be done, so that it can be held up. */
    private boolean isHeld(Link link) {
        return first[link.row()] != UNKNOWN && !isFinished(link.row());
    }

    /** The last working day on which an action can end so that another is not held up beyond its latest end. */
    private long latest(int row, Link link) {
        int other = link.row();
        long start = latest[other] - (last[other] - first[other]);
        long work = last[row] - first[row];
        return switch (link.type()) {
            case FS -> start - 1 - link.lag();
            case SS -> start - link.lag() + work;
            case FF -> latest[other] - link.lag();
            case SF -> latest[other] + 1 - link.lag() + work;
        };
    }

    /** The last end of the actions of no account, then of each account. */
    private long[] horizons() {
        long[] horizons = new long[plans()];
        Arrays.fill(horizons, UNKNOWN);
        for (int row : order) {
            horizons[plan(row)] = Math.max(horizons[plan(row)], last[row]);
        }
        return horizons;
    }

    private OptionalInt slack(int row) {
        return isFinished(row) || latest[row] == UNKNOWN
                ? OptionalInt.empty()
                : OptionalInt.of(Math.toIntExact(latest[row] - last[row]));
    }

    private OptionalInt freeSlack(int row) {
        OptionalInt slack = slack(row);
        if (slack.isEmpty()) {
            return slack;
        }
        long free = Math.max(0, slack.getAsInt());
        for (Link link : after.get(row)) {
            if (isHeld(link)) {
                free = Math.min(free, Math.max(0, free(row, link)));
            }
        }
        return OptionalInt.of(Math.toIntExact(free));
    }

    private long free(int row, Link link) {
        int other = link.row();
        return switch (link.type()) {
            case FS -> first[other] - last[row] - 1 - link.lag();
            case SS -> first[other] - first[row] - link.lag();
            case FF -> last[other] - last[row] - link.lag();
            case SF -> last[other] - first[row] + 1 - link.lag();
        };
    }

    private Optional<LocalDate> due(int row) {
        Optional<LocalDate> given = actions.day(row, "due");
        if (given.isPresent() || first[row] == UNKNOWN) {
            return given;
        }
        return Optional.of(calendar.day(first[row] + length(row) - 1));
    }

    private boolean isFinished(int row) {
        return finishedOn(row).isPresent()
                || (actions.day(row, "finished").isEmpty() && actions.number(row, "done") == 1);
    }

    private Optional<LocalDate> finishedOn(int row) {
        return actions.day(row, "finished").filter(on -> !on.isAfter(day));
    }
}
