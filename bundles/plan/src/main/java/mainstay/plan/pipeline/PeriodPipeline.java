package mainstay.plan.pipeline;

import java.util.function.IntPredicate;
import mainstay.book.Period;
import mainstay.book.Stage.Outcome;

/**
 * The deals of a period on a day.
 *
 * @param period the period
 * @param deals open deals whose close date lies in it
 * @param open what they come to
 * @param won what was won in it until the day
 * @param due what was open, with its close date in it, when it began
 * @param slipped what of that is open with a later close date now
 */
public record PeriodPipeline(Period period, int deals, double open, double won, double due, double slipped) {

    /**
     * The deals of a period.
     *
     * @param states what is known on the day
     * @param accounts the accounts that count, as rows of the book
     */
    public static PeriodPipeline of(DealStates states, Period period, IntPredicate accounts) {
        double first = (double) period.first().toEpochDay();
        double last = (double) period.last().toEpochDay();
        boolean hasBegun = !states.day().isBefore(period.first());
        DealStates begin = hasBegun ? states.deals().on(period.first().minusDays(1)) : states;
        int deals = 0;
        double open = 0;
        double won = 0;
        double due = 0;
        double slipped = 0;
        for (int deal = 0; deal < states.deals().count(); deal++) {
            if (states.row(deal) == DealStates.NONE
                    || !accounts.test(states.deals().account(deal))) {
                continue;
            }
            if (states.isOpenWithin(deal, first, last)) {
                deals++;
                open += known(states.amount(deal));
            } else if (states.is(deal, Outcome.WON) && states.ended(deal) >= first && states.ended(deal) <= last) {
                won += known(states.amount(deal));
            }
            if (hasBegun && begin.isOpenWithin(deal, first, last)) {
                due += known(begin.amount(deal));
                slipped += states.isOpen(deal) && states.closes(deal) > last ? known(begin.amount(deal)) : 0;
            }
        }
        return new PeriodPipeline(period, deals, open, won, due, slipped);
    }

    private static double known(double amount) {
        return Double.isNaN(amount) ? 0 : amount;
    }

    /** Slipped ÷ due; {@code NaN} when nothing was due, as before the period has begun. */
    public double slipRate() {
        return due == 0 ? Double.NaN : slipped / due;
    }

    /**
     * Open ÷ (target − won): how many times what is missing is open. {@code NaN} when nothing is missing, or no target is known.
     *
     * @param target what is wanted in the period; {@code NaN} when nobody says
     */
    public double coverage(double target) {
        double missing = target - won;
        return missing > 0 ? open / missing : Double.NaN;
    }

    /**
     * The coverage that is needed to reach a target: (1 + slip rate) ÷ win rate.
     *
     * @param slipRate of this period or an earlier one; {@code NaN} counts as 0
     * @return {@code NaN} when the win rate is not known, infinite when it is 0
     */
    public static double needed(double slipRate, double winRate) {
        return (1 + (Double.isNaN(slipRate) ? 0 : slipRate)) / winRate;
    }
}
