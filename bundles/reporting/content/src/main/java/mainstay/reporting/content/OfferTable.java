package mainstay.reporting.content;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.coverage.CoverageOption;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.run.LiveResult;

/** What each coverage would bring with one account. */
final class OfferTable {

    private OfferTable() {}

    static Table of(LiveResult result, int account) {
        List<CoverageOption> offers = new ArrayList<>(result.decision().terms().offers());
        offers.add(result.decision().terms().none());
        double earned = result.decision().earned().get(account);
        String chosen = result.coverage(account);
        return Table.of(
                "coverages",
                "Expected profit by coverage",
                List.of(
                        Field.of(Column.text("coverage", row -> offers.get(row).coverage())),
                        Field.of(
                                Column.number("earned", Kind.MONEY, row -> earned),
                                "Earnings",
                                "gross profit, or expected revenue if profit.basis is revenue"),
                        Field.of(
                                Column.number("capture", Kind.RATIO, row -> offers.get(row)
                                        .capture()),
                                "Capture",
                                "share of earnings that this coverage captures"),
                        Field.of(
                                Column.number("cost_per_account", Kind.MONEY, row -> offers.get(row)
                                        .costPerAccount()),
                                "Cost per account",
                                "team cost ÷ accounts served"),
                        Field.of(
                                        Column.number("expected_profit", Kind.MONEY, row -> offers.get(row)
                                                .profit(earned)),
                                        "Expected profit",
                                        "earnings × capture − cost per account")
                                .by(Expression.cell("earned")
                                        .times(Expression.cell("capture"))
                                        .minus(Expression.cell("cost_per_account"))),
                        Field.of(
                                Column.number("target", Kind.MONEY, row -> target(offers.get(row))),
                                "Profit target",
                                "expected profit at or above which the coverage pays"),
                        Field.of(Column.flag(
                                "recommended", row -> offers.get(row).coverage().equals(chosen)))),
                offers.size());
    }

    private static double target(CoverageOption offer) {
        return Double.isInfinite(offer.target()) ? Double.NaN : offer.target();
    }
}
