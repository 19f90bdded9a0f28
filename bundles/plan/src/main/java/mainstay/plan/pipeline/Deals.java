package mainstay.plan.pipeline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.PlanTables;
import mainstay.book.Stage;
import mainstay.book.Stage.Outcome;
import mainstay.book.Stages;
import mainstay.book.TextColumn;

/**
 * Deals with their states, the earliest first. A state is a row of the opportunities. It holds from its {@code at}; where
 * that is not told, an open state holds from the day on which the deal was opened, one in which the deal ended from the day
 * on which it was closed, and never before the state that stands before it. Where no day is told it holds always.
 */
public final class Deals {
    static final double DAY_SECONDS = 86_400;
    static final int UNKNOWN_STAGE = -1;

    private final PlanRows rows;
    private final List<Stage> stages;
    private final Outcome[] outcomes;
    private final int[] accounts;
    private final int[] starts;
    private final int[] places;
    private final double[] times;
    private final DoubleColumn told;
    private final DoubleColumn amounts;
    private final DoubleColumn closes;
    private final DoubleColumn opened;
    private final DoubleColumn closed;

    private Deals(PlanRows rows, Stages stages) {
        this.rows = rows;
        this.stages = stages.all();
        this.outcomes = this.stages.stream().map(Stage::outcome).toArray(Outcome[]::new);
        this.accounts = rows.accounts();
        this.starts = starts(accounts, rows.texts("opportunity_id"));
        this.places = places(rows.texts("stage"), stages);
        this.amounts = rows.numbers("amount");
        this.closes = rows.numbers("closes");
        this.opened = rows.numbers("opened");
        this.closed = rows.numbers("closed");
        this.told = rows.numbers("at");
        this.times = times(told.toArray());
    }

    /** The deals of a book. */
    public static Deals of(PlanTables tables) {
        return new Deals(tables.rows(PlanTable.OPPORTUNITIES), tables.stages());
    }

    private static int[] starts(int[] accounts, TextColumn ids) {
        int[] starts = new int[accounts.length + 1];
        int deals = 0;
        for (int row = 0; row < accounts.length; row++) {
            if (row == 0 || accounts[row] != accounts[row - 1] || ids.compare(row - 1, row) != 0) {
                starts[deals++] = row;
            }
        }
        starts[deals] = accounts.length;
        return Arrays.copyOf(starts, deals + 1);
    }

    private static int[] places(TextColumn names, Stages stages) {
        int[] places = new int[names.size()];
        if (names instanceof TextColumn.Dictionary few) {
            int[] placeOf = few.texts().stream()
                    .mapToInt(name -> stages.place(name).orElse(UNKNOWN_STAGE))
                    .toArray();
            Arrays.setAll(places, row -> placeOf[few.code(row)]);
            return places;
        }
        Arrays.setAll(places, row -> stages.place(names.get(row)).orElse(UNKNOWN_STAGE));
        return places;
    }

    private double[] times(double[] at) {
        for (int deal = 0; deal < count(); deal++) {
            double before = Double.NEGATIVE_INFINITY;
            for (int row = starts[deal]; row < starts[deal + 1]; row++) {
                if (Double.isNaN(at[row])) {
                    double told = day(row) * DAY_SECONDS;
                    at[row] = told > before ? told : before;
                }
                before = at[row];
            }
        }
        return at;
    }

    /** The day that a state without a time tells; {@code NaN} where it tells none. */
    private double day(int row) {
        if (outcome(row) == Outcome.OPEN) {
            return opened.get(row);
        }
        double end = closed.get(row);
        return Double.isNaN(end) ? closes.get(row) : end;
    }

    /** How many deals there are. */
    public int count() {
        return starts.length - 1;
    }

    /** The first state of a deal, as a row of the opportunities; its states end before that of the next deal. */
    public int start(int deal) {
        return starts[deal];
    }

    /** The account of a deal, as a row of the book. */
    public int account(int deal) {
        return accounts[starts[deal]];
    }

    /** The states. */
    public PlanRows rows() {
        return rows;
    }

    /** The stages in their order. */
    public List<Stage> stages() {
        return stages;
    }

    /** The place of the stage of a state among {@link #stages()}; -1 when it is not one of them. */
    public int place(int row) {
        return places[row];
    }

    /** What the deal is in a state; open when its stage is not known. */
    public Outcome outcome(int row) {
        return places[row] == UNKNOWN_STAGE ? Outcome.OPEN : outcomes[places[row]];
    }

    /** From when a state holds, in seconds since 1970-01-01; negative infinity when nothing tells. */
    double time(int row) {
        return times[row];
    }

    /** Whether a state has a time of its own. */
    boolean isTimed(int row) {
        return !Double.isNaN(told.get(row));
    }

    /** From which day a state holds, in days since 1970-01-01; negative infinity when nothing tells. */
    double since(int row) {
        return Math.floor(times[row] / DAY_SECONDS);
    }

    /** The amount in a state; {@code NaN} where it has none. */
    public double amount(int row) {
        return amounts.get(row);
    }

    /** The close date in a state, in days since 1970-01-01; {@code NaN} where it has none. */
    public double closes(int row) {
        return closes.get(row);
    }

    /** The day on which the deal was opened, as a state tells it, in days since 1970-01-01; {@code NaN} where it does not. */
    double opened(int row) {
        return opened.get(row);
    }

    /** The day on which the deal ended, as a state tells it, in days since 1970-01-01; {@code NaN} where it does not. */
    double closed(int row) {
        return closed.get(row);
    }

    /** What is known of the deals at the end of a day: no later state is seen. */
    public DealStates on(LocalDate day) {
        return new DealStates(this, day);
    }
}
