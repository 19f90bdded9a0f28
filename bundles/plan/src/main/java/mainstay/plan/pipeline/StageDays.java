package mainstay.plan.pipeline;

import java.util.Arrays;
import mainstay.book.DoubleColumn;
import mainstay.book.Stage.Outcome;
import mainstay.book.Statistics;

/**
 * How many days deals are in their stages. When a deal came into its first known stage is not known where its history begins
 * after the deal, or no time is told.
 */
public final class StageDays {
    private final DealStates states;
    private final double[] medians;

    private StageDays(DealStates states, double[] medians) {
        this.states = states;
        this.medians = medians;
    }

    /** The days that are known on a day. */
    public static StageDays of(DealStates states) {
        int stages = states.deals().stages().size();
        Stays[] stays = new Stays[stages];
        Arrays.setAll(stays, place -> new Stays());
        for (int deal = 0; deal < states.deals().count(); deal++) {
            if (states.is(deal, Outcome.WON)) {
                add(states, deal, stays);
            }
        }
        return new StageDays(
                states, Arrays.stream(stays).mapToDouble(Stays::median).toArray());
    }

    private static void add(DealStates states, int deal, Stays[] stays) {
        Deals deals = states.deals();
        int came = deals.start(deal);
        for (int row = came + 1; row <= states.row(deal); row++) {
            if (deals.place(row) != deals.place(came)) {
                double since = since(deals, deal, came);
                if (deals.outcome(came) == Outcome.OPEN && deals.place(came) >= 0 && !Double.isNaN(since)) {
                    stays[deals.place(came)].add(deals.since(row) - since);
                }
                came = row;
            }
        }
    }

    /** The day of the state with which a deal came into a stage; {@code NaN} when it may have come there earlier. */
    private static double since(Deals deals, int deal, int came) {
        double since = deals.since(came);
        boolean unknown = Double.isInfinite(since)
                || (came == deals.start(deal) && (!deals.isTimed(came) || deals.opened(came) < since));
        return unknown ? Double.NaN : since;
    }

    /** The whole days for which a deal is in its stage; {@code NaN} when it is not known since when. */
    public double inStage(int deal) {
        if (states.row(deal) == DealStates.NONE) {
            return Double.NaN;
        }
        double since = since(states.deals(), deal, states.stageSince(deal));
        return states.day().toEpochDay() - since;
    }

    /** The median of the days for which deals that were won stayed in a stage; {@code NaN} when none is known. */
    public double medianOfWon(int place) {
        return place == Deals.UNKNOWN_STAGE ? Double.NaN : medians[place];
    }

    /** Whether a deal is in its stage for longer than half of the deals that were won. */
    public boolean isOld(int deal) {
        return inStage(deal) > medianOfWon(states.deals().place(states.row(deal)));
    }

    /** The days of all stays in one stage. */
    private static final class Stays {
        private double[] days = new double[16];
        private int count;

        void add(double stay) {
            days = count == days.length ? Arrays.copyOf(days, count * 2) : days;
            days[count++] = stay;
        }

        double median() {
            return Statistics.median(DoubleColumn.of(Arrays.copyOf(days, count)));
        }
    }
}
