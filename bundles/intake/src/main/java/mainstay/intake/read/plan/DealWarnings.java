package mainstay.intake.read.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mainstay.book.Stage;
import mainstay.book.Stages;
import mainstay.intake.read.reject.Problems;
import mainstay.intake.read.rows.TextNumbers;

/** What is odd in the history of deals, as far as it has come on a day. */
final class DealWarnings {
    private static final double SECONDS_OF_DAY = Duration.ofDays(1).toSeconds();

    private final ReadPlanTable deals;
    private final Stages stages;
    private final PlanFaults faults;
    private final double lastDay;
    private final boolean hasDay;
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
        int[] seen = IntStream.range(0, deals.size()).filter(this::isSeen).toArray();
        int[] ids = ids(seen);
        int[] order = inOrder(seen, ids);
        int from = 0;
        for (int at = 1; at <= order.length; at++) {
            if (at == order.length || ids[order[at]] != ids[order[from]]) {
                List<Integer> history = new ArrayList<>();
                for (int row = from; row < at; row++) {
                    history.add(seen[order[row]]);
                }
                history.sort((one, other) -> Double.compare(at(one), at(other)));
                check(history);
                last.set(history.get(history.size() - 1));
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

    /** For each of some rows a number of its deal, from 0. */
    private int[] ids(int[] rows) {
        TextNumbers numbers = new TextNumbers();
        return IntStream.of(rows)
                .map(row -> {
                    char[] id = deals.text(row, "opportunity_id").toCharArray();
                    return numbers.add(id, 0, id.length);
                })
                .toArray();
    }

    /** The places of rows, those of each deal one after the other and else in their order. */
    private static int[] inOrder(int[] rows, int[] ids) {
        int[] starts = new int[rows.length + 1];
        for (int id : ids) {
            starts[id + 1]++;
        }
        for (int id = 0; id < rows.length; id++) {
            starts[id + 1] += starts[id];
        }
        int[] order = new int[rows.length];
        for (int place = 0; place < rows.length; place++) {
            order[starts[ids[place]]++] = place;
        }
        return order;
    }

    /** The moment of a state; one that is not told comes first. */
    private double at(int row) {
        double at = deals.number(row, "at");
        return Double.isNaN(at) ? Double.NEGATIVE_INFINITY : at;
    }

    private void check(List<Integer> history) {
        int last = history.get(history.size() - 1);
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
        double first = Math.floor(at(history.get(0)) / SECONDS_OF_DAY);
        double opened = deals.number(history.get(0), "opened");
        if (opened < first) {
            warn(
                    history.get(0),
                    "at",
                    "the history begins after the deal (opened " + DayText.written(opened) + ", first row "
                            + DayText.written(first) + "), so the time before is not known");
        }
        reopened(history);
    }

    private void reopened(List<Integer> history) {
        for (int at = 1; at < history.size(); at++) {
            Stage.Outcome before = outcome(history.get(at - 1));
            if (before != Stage.Outcome.OPEN && before != outcome(history.get(at))) {
                warn(
                        history.get(at),
                        "stage",
                        "the deal was reopened after its end (row " + deals.rows()[history.get(at - 1)]
                                + "); its last row counts");
            }
        }
    }

    private Stage.Outcome outcome(int row) {
        int place = stages.place(deals.text(row, "stage")).orElseThrow();
        return stages.all().get(place).outcome();
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
