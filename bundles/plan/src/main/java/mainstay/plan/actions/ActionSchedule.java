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
import mainstay.plan.calendar.WorkingDays;

/**
 * The actions of a book on a calendar of working days. An action starts on the working day after its last predecessor and the lag
 * have ended, and not before its {@code start}; it takes its {@code days}, of which the last one counts. Without a start and a
 * predecessor it starts so that it ends on its due day. A predecessor that was finished ended on that day.
 */
public final class ActionSchedule {
    private final PlanRows actions;
    private final WorkingDays calendar;
    private final LocalDate day;
    private final List<List<Link>> before;
    private final List<List<Link>> after;
    private final LocalDate[] starts;
    private final LocalDate[] ends;
    private final LocalDate[] latest;
    private final int[] order;

    /** One action after another: the row of the other, and the working days between. */
    private record Link(int row, int lag) {}

    private ActionSchedule(PlanRows actions, WorkingDays calendar, LocalDate day) {
        this.actions = actions;
        this.calendar = calendar;
        this.day = day;
        this.before = new ArrayList<>();
        this.after = new ArrayList<>();
        this.starts = new LocalDate[actions.size()];
        this.ends = new LocalDate[actions.size()];
        this.latest = new LocalDate[actions.size()];
        link();
        this.order = order();
        forward();
        backward();
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
                Optional.ofNullable(starts[row]),
                Optional.ofNullable(ends[row]),
                due(row),
                isFinished(row),
                finishedOn(row),
                slack(row));
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
                    before.get(row).add(new Link(other, predecessor.lag()));
                    after.get(other).add(new Link(row, predecessor.lag()));
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
        for (int row : order) {
            starts[row] = start(row);
            ends[row] = finishedOn(row).orElse(end(row, starts[row]));
        }
    }

    private LocalDate start(int row) {
        LocalDate start =
                actions.day(row, "start").map(given -> calendar.after(given, 0)).orElse(null);
        for (Link link : before.get(row)) {
            if (ends[link.row()] != null) {
                LocalDate free = calendar.after(ends[link.row()].plusDays(1), link.lag());
                start = start == null || free.isAfter(start) ? free : start;
            }
        }
        return start == null
                ? actions.day(row, "due")
                        .map(due -> calendar.before(due, work(row)))
                        .orElse(null)
                : start;
    }

    private LocalDate end(int row, LocalDate start) {
        if (Double.isNaN(actions.number(row, "days"))) {
            return actions.day(row, "due").orElse(start);
        }
        return start == null ? null : calendar.after(start, work(row));
    }

    /** The working days after the first that the work takes. */
    private int work(int row) {
        return (int) Math.max(0, Math.ceil(actions.number(row, "days", 1)) - 1);
    }

    private void backward() {
        LocalDate[] horizon = horizons();
        for (int at = order.length - 1; at >= 0; at--) {
            int row = order[at];
            LocalDate least = actions.day(row, "due").orElse(null);
            for (Link link : after.get(row)) {
                if (latest[link.row()] != null) {
                    LocalDate begin = calendar.before(latest[link.row()], work(link.row()));
                    least = earlier(least, calendar.before(begin.minusDays(1), link.lag()));
                }
            }
            latest[row] = least == null ? horizon[actions.account(row) + 1] : least;
        }
    }

    /** The last end of the actions of no account, then of each account. */
    private LocalDate[] horizons() {
        int accounts = 1 + Arrays.stream(actions.accounts()).max().orElse(-1);
        LocalDate[] horizons = new LocalDate[accounts + 1];
        for (int row : order) {
            int at = actions.account(row) + 1;
            horizons[at] = ends[row] == null || (horizons[at] != null && horizons[at].isAfter(ends[row]))
                    ? horizons[at]
                    : ends[row];
        }
        return horizons;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    private OptionalInt slack(int row) {
        if (isFinished(row) || ends[row] == null || latest[row] == null) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                latest[row].isBefore(ends[row])
                        ? 1 - calendar.between(latest[row], ends[row])
                        : calendar.between(ends[row], latest[row]) - 1);
    }

    private Optional<LocalDate> due(int row) {
        return actions.day(row, "due").or(() -> Optional.ofNullable(end(row, starts[row])));
    }

    private boolean isFinished(int row) {
        return finishedOn(row).isPresent()
                || (actions.day(row, "finished").isEmpty() && actions.number(row, "done") == 1);
    }

    private Optional<LocalDate> finishedOn(int row) {
        return actions.day(row, "finished").filter(on -> !on.isAfter(day));
    }
}
