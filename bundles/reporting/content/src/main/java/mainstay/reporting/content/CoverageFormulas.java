package mainstay.reporting.content;

import static mainstay.reporting.api.Expression.choose;
import static mainstay.reporting.api.Expression.given;
import static mainstay.reporting.api.Expression.word;

import java.util.List;
import java.util.function.Function;
import mainstay.book.Money;
import mainstay.coverage.CoverageOption;
import mainstay.reporting.api.Expression;
import mainstay.run.parameters.Parameters;

/**
 * How the coverage of an account, and what is to be done about it, follow from what each coverage brings.
 *
 * @param offers the coverages with a team, the richest first
 * @param profit what a coverage brings
 * @param withoutTeam what the account brings without a team
 */
record CoverageFormulas(
        List<CoverageOption> offers, Function<CoverageOption, Expression> profit, Expression withoutTeam) {

    /** The coverage that the policy recommends. */
    Expression recommended() {
        return choose(
                given(Parameters.POLICY).equalTo(word(Parameters.MAX_PROFIT)), mostProfitable(), richestAffordable());
    }

    /** A coverage is taken when no poorer one, and going without, brings more. */
    Expression mostProfitable() {
        return best(offer -> word(offer.coverage()), word(CoverageOption.NONE));
    }

    /** What the most profitable coverage brings. */
    Expression mostProfit() {
        return best(profit, withoutTeam);
    }

    private Expression best(Function<CoverageOption, Expression> ofOffer, Expression ofNone) {
        Expression chosen = ofNone;
        for (int at = offers.size() - 1; at >= 0; at--) {
            Expression own = profit.apply(offers.get(at));
            Expression best = reaches(own, withoutTeam);
            for (int poorer = at + 1; poorer < offers.size(); poorer++) {
                best = best.and(reaches(own, profit.apply(offers.get(poorer))));
            }
            chosen = choose(best, ofOffer.apply(offers.get(at)), chosen);
        }
        return chosen;
    }

    private Expression richestAffordable() {
        Expression chosen = word(CoverageOption.NONE);
        for (int at = offers.size() - 1; at >= 0; at--) {
            chosen = choose(pays(offers.get(at)), word(offers.get(at).coverage()), chosen);
        }
        return chosen;
    }

    /** What is to be done about the account: pursued where a coverage pays. */
    Expression call(Expression otherwise) {
        return offers.stream()
                .map(this::pays)
                .reduce(Expression::or)
                .map(anyPays -> choose(anyPays, word("pursue"), otherwise))
                .orElse(otherwise);
    }

    private Expression pays(CoverageOption offer) {
        return reaches(profit.apply(offer), given(Parameters.target(offer.coverage())));
    }

    /** As {@link Money#reaches}. */
    static Expression reaches(Expression amount, Expression target) {
        return amount.minus(target).above(Expression.number(-Money.HALF_CENT));
    }

    /** What holds for the coverage that this expression names. */
    static Expression byCoverage(
            Expression coverage,
            List<CoverageOption> offers,
            Function<CoverageOption, Expression> ofOffer,
            Expression ofNone) {
        Expression chosen = ofNone;
        for (int at = offers.size() - 1; at >= 0; at--) {
            CoverageOption offer = offers.get(at);
            chosen = choose(coverage.equalTo(word(offer.coverage())), ofOffer.apply(offer), chosen);
        }
        return chosen;
    }
}
