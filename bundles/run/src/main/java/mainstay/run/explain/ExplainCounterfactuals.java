package mainstay.run.explain;

import static mainstay.run.words.RunWords.phrase;

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
import mainstay.run.explain.Explanation.Topic;

/** The smallest changes that would move the account to the next better coverage, or on to the list. */
final class ExplainCounterfactuals {
    private static final Topic SECTION = Topic.LEVERS;

    private final LiveResult result;
    private final int account;
    private final Decision decision;
    private final CoverageTerms terms;
    private final double earned;
    private final List<Line> lines = new ArrayList<>();

    private ExplainCounterfactuals(LiveResult result, int account) {
        this.result = result;
        this.account = account;
        this.decision = result.decision().recommended();
        this.terms = decision.terms(account);
        this.earned = decision.earned().get(account);
    }

    static List<Line> of(LiveResult result, int account) {
        ExplainCounterfactuals levers = new ExplainCounterfactuals(result, account);
        Optional<CoverageOption> next = levers.nextRicher();
        Optional<CoverageOption> dedicated = levers.terms.offer(CoverageOption.DEDICATED);
        next.ifPresent(offer -> levers.toReach("lever.get.", offer, levers.leversTo(offer)));
        dedicated
                .filter(offer -> !offer.pays(levers.earned))
                .filter(offer -> !levers.sameAsNext(next, offer))
                .ifPresent(offer -> levers.toReach("lever.large.", offer, Counterfactuals.toPay(offer, levers.earned)));
        if (next.isEmpty()) {
            levers.toKeep();
        }
        return levers.lines;
    }

    private Optional<CoverageOption> nextRicher() {
        List<CoverageOption> offers = terms.offers();
        int place = offers.indexOf(decision.coverage(account));
        int next = (place < 0 ? offers.size() : place) - 1;
        return next < 0 ? Optional.empty() : Optional.of(offers.get(next));
    }

    private boolean sameAsNext(Optional<CoverageOption> next, CoverageOption offer) {
        return terms.policy() == Policy.AFFORDABLE && next.equals(Optional.of(offer));
    }

    private Counterfactuals leversTo(CoverageOption offer) {
        return terms.policy() == Policy.AFFORDABLE
                ? Counterfactuals.toPay(offer, earned)
                : Counterfactuals.toBeat(offer, decision.coverage(account), earned);
    }

    private void toReach(String aim, CoverageOption offer, Counterfactuals levers) {
        boolean onRevenue = result.assumptions().onRevenue();
        earned(phrase(aim + (onRevenue ? "revenue" : "profit"), offer.coverage()), levers);
        if (!onRevenue) {
            shareOfWallet(phrase(aim + "share", offer.coverage()), levers);
        }
        teamCost(phrase(aim + "cost", offer.coverage()), levers);
    }

    private void earned(String item, Counterfactuals levers) {
        if (!Double.isFinite(levers.earned())) {
            impossible(item, phrase("lever.no-more"));
            return;
        }
        double needed = upToCents(levers.earned());
        String how = phrase("lever.at-least", NumberText.money(earned), NumberText.money(needed));
        lines.add(new Line(SECTION, item, levers.earned() - earned, plus(needed - earned), how, ""));
    }

    /** At the account's average margin, so that the extra revenue earns what it earns today. */
    private void shareOfWallet(String item, Counterfactuals levers) {
        double wallet = result.valuation().addressableWallet().get(account);
        double expected = result.valuation().expectedRevenue().get(account);
        double margin = averageMargin(expected);
        if (wallet == 0 || !(margin > 0) || !Double.isFinite(levers.earned())) {
            impossible(item, phrase(wallet == 0 ? "lever.no-wallet" : "lever.no-margin"));
            return;
        }
        double now = expected / wallet;
        double needed = now + (levers.earned() - earned) / margin / wallet;
        double most = result.valuation().value().get(account) / wallet;
        String how = phrase(
                "lever.share",
                NumberText.percent(now),
                NumberText.percent(upToShown(needed)),
                NumberText.percent(margin));
        if (needed > most) {
            impossible(
                    item,
                    phrase("lever.out-of-reach", NumberText.percent(upToShown(needed)), NumberText.percent(most)));
            return;
        }
        lines.add(new Line(SECTION, item, needed - now, points(needed - now), how, ""));
    }

    /** The difference of two percentages is no percentage. */
    private static String points(double fraction) {
        return phrase("lever.points", NumberText.number(upToShown(fraction) * 100));
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
            impossible(item, phrase("lever.never-pays"));
            return;
        }
        double affordable = Math.floor(levers.costPerAccount() * 100) / 100;
        String how = phrase(
                "lever.at-most",
                levers.coverage().coverage(),
                NumberText.money(cost),
                NumberText.money(affordable),
                NumberText.percent(upToShown(1 - affordable / cost)));
        lines.add(
                new Line(SECTION, item, levers.costPerAccount() - cost, NumberText.money(affordable - cost), how, ""));
    }

    private void toKeep() {
        CoverageOption chosen = decision.coverage(account);
        if (terms.policy() != Policy.AFFORDABLE || chosen.coverage().equals(CoverageOption.NONE)) {
            return;
        }
        Counterfactuals least = Counterfactuals.toPay(chosen, earned);
        lines.add(new Line(
                SECTION,
                phrase("lever.lose", chosen.coverage()),
                least.earned() - earned,
                NumberText.money(least.earned() - earned),
                phrase("lever.keeps", NumberText.money(upToCents(least.earned()))),
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
