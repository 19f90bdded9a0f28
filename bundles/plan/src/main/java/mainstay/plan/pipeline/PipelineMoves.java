package mainstay.plan.pipeline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntPredicate;
import mainstay.book.Period;
import mainstay.book.Stage.Outcome;

/**
 * How the pipeline of a period moves from one day to another. In the pipeline of a period is what is open and has its close date in
 * the period. Each deal comes in once (it stood there at first, is new, or was pulled in) and goes once (it stands there at last,
 * was pushed out, won, lost or removed); what its amount changed in between is counted apart. So
 *
 * <pre>opening + new + pulled in + grown − shrunk − pushed out − won − lost − removed = closing</pre>
 *
 * <p>What ends between the days in the period counts even if it was not expected there, and even if it came and went in between.
 * Amounts that are missing count as 0.
 */
public final class PipelineMoves {
    private final DealStates before;
    private final DealStates after;
    private final Period period;
    private final int[] moved;
    private final Move[] came;
    private final Move[] went;

    /** One part of the bridge, in the order in which it is shown. */
    public enum Move {
        /** It stood in the pipeline on the first day. */
        OPENING("opening", 1),
        /** It was not open on the first day. */
        NEW("new", 1),
        /** It was open on the first day, and its close date came into the period. */
        PULLED_IN("pulled-in", 1),
        /** Its amount became greater. */
        GROWN("grown", 1),
        /** Its amount became smaller. */
        SHRUNK("shrunk", -1),
        /** It is open, and its close date went past the period. */
        PUSHED_OUT("pushed-out", -1),
        /** It was won. */
        WON("won", -1),
        /** It was lost. */
        LOST("lost", -1),
        /** It ended neither won nor lost, or has no close date from the period's first day on any more. */
        REMOVED("removed", -1),
        /** It stands in the pipeline on the last day. */
        CLOSING("closing", 0);

        private final String id;
        private final int sign;

        Move(String id, int sign) {
            this.id = id;
            this.sign = sign;
        }

        /** The word for it, with hyphens. */
        public String id() {
            return id;
        }

        /** 1 for what adds to the pipeline, -1 for what takes from it, 0 for what is left. */
        public int sign() {
            return sign;
        }
    }

    private PipelineMoves(DealStates before, DealStates after, Period period) {
        this.before = before;
        this.after = after;
        this.period = period;
        int count = before.deals().count();
        int[] all = new int[count];
        Move[] in = new Move[count];
        Move[] out = new Move[count];
        int found = 0;
        for (int deal = 0; deal < count; deal++) {
            Move goes = goes(deal);
            if (goes != null) {
                all[found] = deal;
                in[found] = comes(deal);
                out[found++] = goes;
            }
        }
        this.moved = Arrays.copyOf(all, found);
        this.came = Arrays.copyOf(in, found);
        this.went = Arrays.copyOf(out, found);
    }

    /**
     * The moves from the end of a day to the end of another.
     *
     * @throws IllegalArgumentException when the last day is before the first
     */
    public static PipelineMoves of(Deals deals, LocalDate from, LocalDate to, Period period) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(to + " is before " + from);
        }
        return new PipelineMoves(deals.on(from), deals.on(to), period);
    }

    /** The days after a day up to another, as a period. */
    public static Period between(LocalDate from, LocalDate to) {
        LocalDate first = from.plusDays(from.isBefore(to) ? 1 : 0);
        return new Period(first + " to " + to, first, to);
    }

    private boolean isIn(DealStates states, int deal) {
        return states.isOpenWithin(deal, first(), last());
    }

    private double first() {
        return (double) period.first().toEpochDay();
    }

    private double last() {
        return (double) period.last().toEpochDay();
    }

    private Move comes(int deal) {
        if (isIn(before, deal)) {
            return Move.OPENING;
        }
        return before.isOpen(deal) ? Move.PULLED_IN : Move.NEW;
    }

    /** How a deal goes; null for one that was never in the pipeline. */
    private Move goes(int deal) {
        if (after.row(deal) == DealStates.NONE) {
            return null;
        }
        if (isIn(after, deal)) {
            return Move.CLOSING;
        }
        if (isIn(before, deal)) {
            return after.isOpen(deal) ? (after.closes(deal) > last() ? Move.PUSHED_OUT : Move.REMOVED) : end(deal);
        }
        return endedMeanwhile(deal) ? end(deal) : null;
    }

    private Move end(int deal) {
        return after.is(deal, Outcome.WON) ? Move.WON : after.is(deal, Outcome.LOST) ? Move.LOST : Move.REMOVED;
    }

    /** Whether a deal ended between the days, in the period, and otherwise than it had already. */
    private boolean endedMeanwhile(int deal) {
        boolean endedSoBefore = before.row(deal) != DealStates.NONE
                && after.deals().outcome(before.row(deal)) == after.deals().outcome(after.row(deal));
        double ended = after.ended(deal);
        return !endedSoBefore && ended >= first() && ended <= last();
    }

    /** The period whose pipeline moves. */
    public Period period() {
        return period;
    }

    /** The states on the first day. */
    public DealStates before() {
        return before;
    }

    /** The states on the last day. */
    public DealStates after() {
        return after;
    }

    /** How many deals were in the pipeline at any time. */
    public int size() {
        return moved.length;
    }

    /** The deal of a row, as a number of {@link Deals}. */
    public int deal(int row) {
        return moved[row];
    }

    /** How the deal of a row came in. */
    public Move came(int row) {
        return came[row];
    }

    /** How the deal of a row went. */
    public Move went(int row) {
        return went[row];
    }

    /** The amount with which a deal came in: on the first day, or its first known one where it is new. */
    private double amountBefore(int row) {
        int deal = moved[row];
        if (before.row(deal) != DealStates.NONE) {
            return orZero(before.amount(deal));
        }
        for (int state = before.deals().start(deal); state <= after.row(deal); state++) {
            double amount = before.deals().amount(state);
            if (!Double.isNaN(amount)) {
                return amount;
            }
        }
        return 0;
    }

    private double amountAfter(int row) {
        return orZero(after.amount(moved[row]));
    }

    private static double orZero(double amount) {
        return Double.isNaN(amount) ? 0 : amount;
    }

    /** What a deal is of a part of the bridge, 0 or more unless amounts are negative; 0 where it has no part in it. */
    public double amount(int row, Move move) {
        return switch (move) {
            case GROWN -> Math.max(0, amountAfter(row) - amountBefore(row));
            case SHRUNK -> Math.max(0, amountBefore(row) - amountAfter(row));
            default -> came[row] == move ? amountBefore(row) : went[row] == move ? amountAfter(row) : 0;
        };
    }

    /** Whether a deal has a part in a part of the bridge. */
    public boolean has(int row, Move move) {
        return switch (move) {
            case GROWN, SHRUNK -> amount(row, move) > 0;
            default -> came[row] == move || went[row] == move;
        };
    }

    /** Whether a deal had no amount on the first day, the last day or both, where it was known. */
    public boolean lacksAmount(int row) {
        int deal = moved[row];
        return Double.isNaN(after.amount(deal))
                || (before.row(deal) != DealStates.NONE && Double.isNaN(before.amount(deal)));
    }

    /** The deals that are open on both days with their close dates outside of the period, and their amounts on the last day. */
    public Sum elsewhere() {
        int deals = 0;
        double amount = 0;
        for (int deal = 0; deal < after.deals().count(); deal++) {
            if (before.isOpen(deal) && after.isOpen(deal) && !isIn(before, deal) && !isIn(after, deal)) {
                deals++;
                amount += orZero(after.amount(deal));
            }
        }
        return new Sum(deals, amount);
    }

    /** The bridge of some of the deals: what each part comes to. */
    public Map<Move, Sum> bridge(IntPredicate rows) {
        Map<Move, Sum> bridge = new EnumMap<>(Move.class);
        for (Move move : Move.values()) {
            int deals = 0;
            double amount = 0;
            for (int row = 0; row < moved.length; row++) {
                if (has(row, move) && rows.test(row)) {
                    deals++;
                    amount += amount(row, move);
                }
            }
            bridge.put(move, new Sum(deals, amount));
        }
        return bridge;
    }

    /**
     * A part of the bridge.
     *
     * @param deals how many deals have a part in it
     * @param amount what they come to
     */
    public record Sum(int deals, double amount) {}
}
