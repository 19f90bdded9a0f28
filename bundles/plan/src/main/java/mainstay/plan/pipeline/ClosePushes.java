package mainstay.plan.pipeline;

import mainstay.book.Stage.Outcome;

/**
 * How often the close date of a deal was put off before the deal ended. The close date that a deal gets in the state that ends
 * it, or in the same second, is no push; nor is any once a deal has ended and stands reopened.
 *
 * @param count how often
 * @param days by how many days together
 */
public record ClosePushes(int count, int days) {

    /** The pushes of a deal until a day; of a deal of which nothing is known there are none. */
    public static ClosePushes of(DealStates states, int deal, PushUnit unit) {
        Deals deals = states.deals();
        int count = 0;
        int days = 0;
        double before = Double.NaN;
        for (int row = deals.start(deal); row <= states.row(deal) && deals.outcome(row) == Outcome.OPEN; row++) {
            double closes = deals.closes(row);
            if (unit.isLater(closes, before) && !endsAtOnce(states, deal, row)) {
                count++;
                days += (int) (closes - before);
            }
            before = Double.isNaN(closes) ? before : closes;
        }
        return new ClosePushes(count, days);
    }

    private static boolean endsAtOnce(DealStates states, int deal, int state) {
        Deals deals = states.deals();
        for (int row = state + 1; row <= states.row(deal) && deals.time(row) == deals.time(state); row++) {
            if (deals.outcome(row) != Outcome.OPEN) {
                return true;
            }
        }
        return false;
    }
}
