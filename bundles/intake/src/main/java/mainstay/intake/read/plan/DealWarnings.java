package mainstay.intake.read.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import mainstay.book.Stage;
import mainstay.book.Stages;
import mainstay.intake.read.reject.Problems;

/** What is odd in the history of deals, as far as it has come on a day. */
final class DealWarnings {
    private static final double SECONDS_OF_DAY = Duration.ofDays(1).toSeconds();

    private final ReadPlanTable deals;
    private final Stages stages;
    private final PlanFaults faults;
    private final double lastDay;
    private final boolean hasDay;
    private final Map<String, Stage.Outcome> outcomes = new HashMap<>();
    private int won;
    private int lost;

    DealWarnings(ReadPlanTable deals, Stages stages, PlanFaults faults, Optional<LocalDate> on) {
        this.deals = deals;
        this.stages = stages;
        this.faults = faults;
        this.hasDay = on.isPresent();
        this.lastDay = on.map(day -> (double) day.toEpochDay()).orElse(Double.POSITIVE_INFINITY);
    }

    /** Warns, and gives the rows that tell what a deal is: for each deal the last that is seen. */
    BitSet give() {
        BitSet last = new BitSet();
        int[] dealOf = deals.deals();
        int[] order =
                inOrder(IntStream.range(0, deals.size()).filter(this::isSeen).toArray(), dealOf);
        int from = 0;
        for (int at = 1; at <= order.length; at++) {
            if (at == order.length || dealOf[order[at]] != dealOf[order[from]]) {
                sort(order, from, at);
                check(order, from, at);
                last.set(order[at - 1]);
                from = at;
            }
        }
        if (won > 0 && lost == 0) {
            faults.warning(
                    deals,
                    "stage",
                    "no deal is lost, so the win rate is 100 %; take the lost deals into the table too, if there are any");
        }
        return last;
    }

    private boolean isSeen(int row) {
        double at = deals.number(row, "at");
        double opened = deals.number(row, "opened");
        return !deals.bad().get(row)
                && (Double.isNaN(at) ? !(opened > lastDay) : Math.floor(at / SECONDS_OF_DAY) <= lastDay);
    }

    /** The rows, those of each deal one after the other and else in their order. */
    private static int[] inOrder(int[] rows, int[] dealOf) {
        int[] starts = new int[dealOf.length + 1];
        for (int row : rows) {
            starts[dealOf[row] + 1]++;
        }
        for (int deal = 0; deal < dealOf.length; deal++) {
            starts[deal + 1] += starts[deal];
        }
        int[] order = new int[rows.length];
        for (int row : rows) {
            order[starts[dealOf[row]]++] = row;
        }
        return order;
    }

    /** Puts the states of one deal in the order of their moments; most stand so already. */
    private void sort(int[] order, int from, int to) {
        boolean ascend = true;
        for (int at = from + 1; at < to; at++) {
            ascend &= at(order[at - 1]) <= at(order[at]);
        }
        if (ascend) {
            return;
        }
        int[] sorted = Arrays.stream(order, from, to)
                .boxed()
                .sorted(Comparator.comparingDouble(this::at))
                .mapToInt(Integer::intValue)
                .toArray();
        System.arraycopy(sorted, 0, order, from, sorted.length);
    }

    /** The moment of a state; one that is not told comes first. */
    private double at(int row) {
        double at = deals.number(row, "at");
        return Double.isNaN(at) ? Double.NEGATIVE_INFINITY : at;
    }

    /** Checks a history: the rows {@code order[from]} to {@code order[to - 1]}. */
    private void check(int[] order, int from, int to) {
        int last = order[to - 1];
        Stage.Outcome outcome = outcome(last);
        won += outcome == Stage.Outcome.WON ? 1 : 0;
        lost += outcome == Stage.Outcome.LOST ? 1 : 0;
        if (Double.isNaN(deals.number(last, "amount"))) {
            warn(last, "amount", "amount missing");
        }
        double closes = deals.number(last, "closes");
        if (hasDay && outcome == Stage.Outcome.OPEN && closes < lastDay) {
            warn(last, "closes", "the deal is open with a close date that is past");
        }
        double first = Math.floor(at(order[from]) / SECONDS_OF_DAY);
        double opened = deals.number(order[from], "opened");
        if (opened < first) {
            warn(
                    order[from],
                    "at",
                    "the history begins after the deal (opened " + DayText.written(opened) + ", first row "
                            + DayText.written(first) + "), so the time before is not known");
        }
        reopened(order, from, to);
    }

    private void reopened(int[] order, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            Stage.Outcome before = outcome(order[at - 1]);
            if (before != Stage.Outcome.OPEN && before != outcome(order[at])) {
                warn(
                        order[at],
                        "stage",
                        "the deal was reopened after its end (row " + deals.rows()[order[at - 1]]
                                + "); its last row counts");
            }
        }
    }

    private Stage.Outcome outcome(int row) {
        return outcomes.computeIfAbsent(
                deals.text(row, "stage"),
                stage -> stages.all().get(stages.place(stage).orElseThrow()).outcome());
    }

    private void warn(int row, String column, String message) {
        String value = deals.texts().containsKey(column)
                ? deals.text(row, column)
                : column.equals("closes") ? DayText.written(deals.number(row, column)) : "";
        faults.warning(
                deals,
                row,
                column,
                value,
                "opportunity " + Problems.shown(deals.text(row, "opportunity_id")) + ": " + message);
    }

    /** Whether a deal has ended with a row. */
    boolean isDone(int row) {
        return outcome(row) != Stage.Outcome.OPEN;
    }
}
