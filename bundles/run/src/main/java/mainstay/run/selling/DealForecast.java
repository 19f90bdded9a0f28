package mainstay.run.selling;

import static mainstay.run.words.RunWords.counted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mainstay.book.DoubleColumn;
import mainstay.book.Lazy;
import mainstay.book.PlanRows;
import mainstay.book.Stage.Outcome;
import mainstay.plan.pipeline.DealStates;
import mainstay.plan.pipeline.Deals;
import mainstay.plan.pipeline.OpenDeals;
import mainstay.plan.pipeline.PipelineTerms;
import mainstay.plan.pipeline.StageRates;
import mainstay.plan.reach.LineReach;
import mainstay.plan.targets.WeightedDeal;
import mainstay.plan.targets.WeightedDeals;
import mainstay.run.LiveResult;
import mainstay.run.listing.ReachByAccount;

/** Deals as targets are held against them: what is open, weighted, and what was won. */
public final class DealForecast {
    private final DealStates states;
    private final PlanRows rows;
    private final DoubleColumn margins;
    private final ReachByAccount reach;
    private final Lazy<OpenDeals> openDeals;
    private int leftOut;

    private DealForecast(LiveResult result, ReachByAccount reach, PipelineTerms terms, LocalDate day) {
        this.states = Deals.of(result.book().plan()).on(day);
        this.rows = states.deals().rows();
        this.margins = rows.numbers("margin");
        this.reach = reach;
        this.openDeals = Lazy.of(
                () -> OpenDeals.of(states, StageRates.of(states), result.book().plan(), terms));
    }

    /** The deals of a result on a day; states after it are not seen. */
    public static DealForecast of(LiveResult result, ReachByAccount reach, LocalDate day) {
        return new DealForecast(result, reach, DealTerms.of(result.assumptions()), day);
    }

    /** The open deals with a close date, each with its amount × its own probability. */
    public WeightedDeals open() {
        OpenDeals open = openDeals.get();
        List<WeightedDeal> deals = new ArrayList<>();
        leftOut = 0;
        for (int row = 0; row < open.size(); row++) {
            double closes = states.closes(open.deal(row));
            double weighted = open.weighted(row);
            if (Double.isNaN(closes) || Double.isNaN(weighted)) {
                leftOut++;
            } else {
                deals.add(deal(open.deal(row), open.state(row), closes, weighted));
            }
        }
        return new WeightedDeals(deals);
    }

    /** The deals that were won by the day, with their whole amounts. */
    public WeightedDeals won() {
        List<WeightedDeal> deals = new ArrayList<>();
        for (int deal = 0; deal < states.deals().count(); deal++) {
            double ended = states.ended(deal);
            if (states.is(deal, Outcome.WON) && Double.isFinite(ended) && !Double.isNaN(states.amount(deal))) {
                deals.add(deal(deal, states.row(deal), ended, states.amount(deal)));
            }
        }
        return new WeightedDeals(deals);
    }

    private WeightedDeal deal(int deal, int state, double day, double amount) {
        int account = states.deals().account(deal);
        String line = rows.text(state, "line");
        double margin = margins.get(state);
        return new WeightedDeal(
                account,
                line,
                LocalDate.ofEpochDay((long) day),
                amount,
                Double.isNaN(margin) ? marginOf(account, line) : margin);
    }

    /** The margin of the line in the wallet of the account; 0 where it has none. */
    private double marginOf(int account, String line) {
        return reach.lines(account).stream()
                .filter(of -> of.line().equals(line))
                .mapToDouble(LineReach::margin)
                .findFirst()
                .orElse(0);
    }

    /** What is left out of the open deals, and why. */
    public List<String> notes() {
        return leftOut == 0 ? List.of() : List.of(counted("forecast.left-out", leftOut));
    }
}
