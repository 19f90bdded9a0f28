package mainstay.plan.pipeline;

import java.time.LocalDate;
import java.util.stream.IntStream;
import mainstay.book.Stage.Outcome;

/** The state of each deal at the end of a day. */
public final class DealStates {
    /** The state of a deal of which nothing is known yet. */
    public static final int NONE = -1;

    private final Deals deals;
    private final LocalDate day;
    private final int[] last;

    DealStates(Deals deals, LocalDate day) {
        this.deals = deals;
        this.day = day;
        this.last = new int[deals.count()];
        double end = (day.toEpochDay() + 1) * Deals.DAY_SECONDS;
        for (int deal = 0; deal < last.length; deal++) {
            int row = deals.start(deal + 1) - 1;
            while (row >= deals.start(deal) && deals.time(row) >= end) {
                row--;
            }
            last[deal] = row < deals.start(deal) ? NONE : row;
        }
    }

    /** The deals. */
    public Deals deals() {
        return deals;
    }

    /** The day. */
    public LocalDate day() {
        return day;
    }

    /** The last state of a deal until the day, as a row of the opportunities; {@link #NONE} when there is none yet. */
    public int row(int deal) {
        return last[deal];
    }

    /** Whether something is known of a deal, and it has not ended. */
    public boolean isOpen(int deal) {
        return is(deal, Outcome.OPEN);
    }

    /** Whether a deal is known by then to be this. */
    public boolean is(int deal, Outcome outcome) {
        return last[deal] != NONE && deals.outcome(last[deal]) == outcome;
    }

    /** The deals that are open, in their order. */
    public int[] open() {
        return IntStream.range(0, last.length).filter(this::isOpen).toArray();
    }

    /** The amount of a deal; {@code NaN} when it has none. */
    public double amount(int deal) {
        return last[deal] == NONE ? Double.NaN : deals.amount(last[deal]);
    }

    /** The close date of a deal, in days since 1970-01-01; {@code NaN} when it has none. */
    public double closes(int deal) {
        return last[deal] == NONE ? Double.NaN : deals.closes(last[deal]);
    }

    /** Whether a deal is open and its close date lies within these days, both counted. */
    boolean isOpenWithin(int deal, double first, double end) {
        double closes = closes(deal);
        return isOpen(deal) && closes >= first && closes <= end;
    }

    /**
     * The day on which a deal that has ended did so, in days since 1970-01-01: as its last state tells it, else when its last
     * outcome began; negative infinity when nothing tells, {@code NaN} for a deal that has not ended.
     */
    public double ended(int deal) {
        if (last[deal] == NONE || isOpen(deal)) {
            return Double.NaN;
        }
        double told = deals.closed(last[deal]);
        return Double.isNaN(told) ? deals.since(outcomeSince(deal)) : told;
    }

    /** The state with which the present outcome of a deal began. */
    int outcomeSince(int deal) {
        int row = last[deal];
        while (row > deals.start(deal) && deals.outcome(row - 1) == deals.outcome(row)) {
            row--;
        }
        return row;
    }

    /** The state with which a deal came into the stage in which it is. */
    int stageSince(int deal) {
        int row = last[deal];
        while (row > deals.start(deal) && deals.place(row - 1) == deals.place(row)) {
            row--;
        }
        return row;
    }
}
