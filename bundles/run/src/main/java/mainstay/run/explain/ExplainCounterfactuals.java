package mainstay.run.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mainstay.book.NumberText;
import mainstay.coverage.Counterfactuals;
import mainstay.coverage.CoverageOption;
import mainstay.coverage.CoverageTerms;
import mainstay.coverage.Decision;
import mainstay.coverage.Policy;
import mainstay.run.LiveResult;
import mainstay.run.explain.Explanation.Line;

/** The smallest changes that would move the account to the next better coverage, or on to the list. */
final class ExplainCounterfactuals {
    private static final String SECTION = "what would change the answer";

    private final LiveResult result;
    private final int account;
    private final Decision decision;
    private final double earned;
    private final List<Line> lines = new ArrayList<>();

    private ExplainCounterfactuals(LiveResult result, int account) {
        this.result = result;
        this.account = account;
        this.decision = result.decision();
        this.earned = decision.earned().get(account);
    }

    static List<Line> of(LiveResult result, int account) {
        ExplainCounterfactuals levers = new ExplainCounterfactuals(result, account);
        Optional<CoverageOption> next = levers.nextRicher();
        Optional<CoverageOption> dedicated = levers.decision.terms().offer(CoverageOption.DEDICATED);
        next.ifPresent(offer -> levers.toReach("to get " + offer.coverage(), levers.leversTo(offer)));
        dedicated
                .filter(offer -> !offer.pays(levers.earned))
                .filter(offer -> !levers.sameAsNext(next, offer))
                .ifPresent(
                        offer -> levers.toReach("to be a large account", Counterfactuals.toPay(offer, levers.earned)));
        if (next.isEmpty()) {
            levers.toKeep();
        }
        return levers.lines;
    }

    private Optional<CoverageOption> nextRicher() {
        List<CoverageOption> offers = decision.terms().offers();
        int place = offers.indexOf(decision.coverage(account));
        int next = (place < 0 ? offers.size() : place) - 1;
        return next < 0 ? Optional.empty() : Optional.of(offers.get(next));
    }

    private boolean sameAsNext(Optional<CoverageOption> next, CoverageOption offer) {
        return decision.terms().policy() == Policy.AFFORDABLE && next.equals(Optional.of(offer));
    }

    private Counterfactuals leversTo(CoverageOption offer) {
        CoverageTerms terms = decision.terms();
        return terms.policy() == Policy.AFFORDABLE
                ? Counterfactuals.toPay(offer, earned)
                : Counterfactuals.toBeat(offer, decision.coverage(account), earned);
    }

    private void toReach(String aim, Counterfactuals levers) {
        String earnings = result.assumptions().onRevenue() ? "expected revenue" : "gross profit";
        earned(aim + ": " + earnings, levers);
        if (!result.assumptions().onRevenue()) {
            shareOfWallet(aim + ": share of wallet", levers);
        }
        teamCost(aim + ": team cost", levers);
    }

    private void earned(String item, Counterfactuals levers) {
        if (!Double.isFinite(levers.earned())) {
            impossible(item, "impossible: this coverage realises no more of it than the current one");
            return;
        }
        double needed = upToCents(levers.earned());
        String how = "from " + NumberText.money(earned) + " to at least " + NumberText.money(needed);
        lines.add(new Line(SECTION, item, levers.earned() - earned, plus(needed - earned), how, ""));
    }

    /** At the account's average margin, so that the extra revenue earns what it earns today. */
    private void shareOfWallet(String item, Counterfactuals levers) {
        double wallet = result.valuation().addressableWallet().get(account);
        double expected = result.valuation().expectedRevenue().get(account);
        double margin = averageMargin(expected);
        if (wallet == 0 || !(margin > 0) || !Double.isFinite(levers.earned())) {
            impossible(item, "impossible: " + (wallet == 0 ? "the wallet is 0" : "it earns no margin"));
            return;
        }
        double now = expected / wallet;
        double needed = now + (levers.earned() - earned) / margin / wallet;
        double most = result.valuation().value().get(account) / wallet;
        String how = "expected, from " + NumberText.percent(now) + " to " + NumberText.percent(upToShown(needed))
                + " of the addressable wallet, at an average margin of " + NumberText.percent(margin);
        if (needed > most) {
            impossible(
                    item,
                    "out of reach: it would take " + NumberText.percent(upToShown(needed)) + ", and only "
                            + NumberText.percent(most) + " can be won");
            return;
        }
        lines.add(new Line(SECTION, item, needed - now, "+" + points(needed - now), how, ""));
    }

    /** The difference of two percentages is no percentage. */
    private static String points(double fraction) {
        return NumberText.percent(upToShown(fraction)).replace("%", "points");
    }

    private double averageMargin(double expectedRevenue) {
        double value = result.valuation().value().get(account);
        if (expectedRevenue > 0) {
            return result.valuation().grossProfit().get(account) / expectedRevenue;
        }
        return value > 0 ? result.valuation().potentialMargin().get(account) / value : Double.NaN;
    }

    private void teamCost(String item, Counterfactuals levers) {
        double cost = levers.coverage().costPerAccount();
        if (Double.isNaN(levers.costPerAccount())) {
            impossible(item, "out of reach: it would not pay even at no cost");
            return;
        }
        double affordable = Math.floor(levers.costPerAccount() * 100) / 100;
        String how = levers.coverage().coverage() + ", per account, from " + NumberText.money(cost) + " to at most "
                + NumberText.money(affordable) + " (" + NumberText.percent(upToShown(1 - affordable / cost))
                + " less)";
        lines.add(
                new Line(SECTION, item, levers.costPerAccount() - cost, NumberText.money(affordable - cost), how, ""));
    }

    private void toKeep() {
        CoverageOption chosen = decision.coverage(account);
        if (decision.terms().policy() != Policy.AFFORDABLE || chosen.coverage().equals(CoverageOption.NONE)) {
            return;
        }
        Counterfactuals least = Counterfactuals.toPay(chosen, earned);
        lines.add(new Line(
                SECTION,
                "to lose " + chosen.coverage(),
                least.earned() - earned,
                NumberText.money(least.earned() - earned),
                "it has the richest coverage and keeps it while this is at least "
                        + NumberText.money(upToCents(least.earned())),
                ""));
    }

    private void impossible(String item, String why) {
        lines.add(Line.text(SECTION, item, NumberText.UNDEFINED, why, ""));
    }

    private static String plus(double amount) {
        return "+" + NumberText.money(amount);
    }

    /** What is shown must suffice, so it is rounded up. */
    private static double upToCents(double amount) {
        return Math.ceil(amount * 100) / 100;
    }

    private static double upToShown(double fraction) {
        return Math.ceil(fraction * 1e6) / 1e6;
    }
}
