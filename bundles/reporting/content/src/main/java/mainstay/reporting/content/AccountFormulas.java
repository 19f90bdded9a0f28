package mainstay.reporting.content;

import static mainstay.reporting.api.Expression.cell;
import static mainstay.reporting.api.Expression.choose;
import static mainstay.reporting.api.Expression.given;
import static mainstay.reporting.api.Expression.number;
import static mainstay.reporting.api.Expression.word;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mainstay.coverage.CoverageOption;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Expression.Total;
import mainstay.reporting.api.Expression.TotalWhere;
import mainstay.run.LiveResult;
import mainstay.run.parameters.Parameters;

/**
 * How the figures of one account follow from its product lines and from what each coverage brings, where a report has both as
 * tables. The coverage of an adopted plan follows from the plan, and with it neither cost nor profit is computed anew.
 */
final class AccountFormulas {
    private static final String PROFIT = "expected_profit";

    private final List<CoverageOption> offers;
    private final CoverageOption none;
    private final boolean onAdopted;
    private final LiveResult result;
    private final CoverageFormulas choice;

    AccountFormulas(LiveResult result, int account) {
        this.result = result;
        offers = result.decision().terms(account).offers();
        none = result.decision().terms(account).none();
        onAdopted = result.isOnAdopted();
        choice = new CoverageFormulas(offers, offer -> profitUnder(offer.coverage()), profitUnder(none.coverage()));
    }

    /** What is left of the revenue before a team is paid, or the revenue itself where costs are subtracted from that. */
    Expression earned() {
        return choose(
                given(Parameters.PROFIT_BASIS).equalTo(word(Parameters.REVENUE)),
                new Total(AccountLineTable.ID, "expected_revenue"),
                grossProfit());
    }

    Expression grossProfit() {
        return new Total(AccountLineTable.ID, "gross_profit");
    }

    /** The part of it that the coverage of the row realises; the account may have its own. */
    Expression capture() {
        return byCoverage(
                offer -> sameAs(Parameters.capture(offer.coverage()), offer.capture()),
                sameAs(Parameters.capture(none.coverage()), none.capture()));
    }

    /** What the coverage of the row costs a year. */
    Expression cost() {
        return byCoverage(
                offer -> sameAs(AssumptionList.costPerAccount(offer.coverage()), offer.costPerAccount()), number(0));
    }

    /** From which profit on the coverage of the row pays; undefined without a team. */
    Expression target() {
        return byCoverage(
                offer -> given(Parameters.target(offer.coverage())), number(0).dividedBy(number(0)));
    }

    /** The coverage that is recommended; empty where that of the adopted plan is in force. */
    Optional<Expression> recommended() {
        return onAdopted ? Optional.empty() : Optional.of(choice.recommended());
    }

    /** What is to be done about the account. */
    Expression call(boolean strategic) {
        return choice.call(word(strategic ? "low-priority" : "give-up"));
    }

    /** A figure of the coverage that is recommended; empty where that of the adopted plan is in force. */
    Optional<Expression> ofRecommended(String field) {
        return onAdopted
                ? Optional.empty()
                : Optional.of(new TotalWhere(OfferTable.ID, field, "recommended", number(1)));
    }

    /** By how much the coverage that would bring most beats the recommended one. */
    Optional<Expression> leftOnTable() {
        return ofRecommended(PROFIT)
                .map(expected -> choose(
                        CoverageFormulas.reaches(expected, choice.mostProfit()),
                        number(0),
                        choice.mostProfit().minus(expected)));
    }

    private static Expression profitUnder(String coverage) {
        return new TotalWhere(OfferTable.ID, PROFIT, "coverage", word(coverage));
    }

    private Expression byCoverage(Function<CoverageOption, Expression> ofOffer, Expression ofNone) {
        return CoverageFormulas.byCoverage(cell("coverage"), offers, ofOffer, ofNone);
    }

    /** The assumption, unless the account has another number of its own. */
    private Expression sameAs(String assumption, double value) {
        return result.assumptions()
                        .find(assumption)
                        .map(parameter -> Double.parseDouble(parameter.value()) != value)
                        .orElse(false)
                ? number(value)
                : given(assumption);
    }
}
