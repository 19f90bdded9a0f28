package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.phrase;

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
    /** The id of the table in the report of an account. */
    static final String ID = "coverages";

    /** What is the same under every coverage, or said elsewhere. */
    private static final List<String> FURTHER = List.of("earned", "target");

    private OfferTable() {}

    /** The same where there is room for little. */
    static Table inBrief(LiveResult result, int account) {
        Table whole = of(result, account);
        return Table.of(
                whole.id(),
                whole.title(),
                whole.fields().stream()
                        .filter(field -> !FURTHER.contains(field.name()))
                        .map(field -> Field.of(field.cells(), field.heading(), field.how()))
                        .toList(),
                whole.size());
    }

    static Table of(LiveResult result, int account) {
        AccountFormulas formulas = new AccountFormulas(result, account);
        List<CoverageOption> offers =
                new ArrayList<>(result.decision().terms(account).offers());
        offers.add(result.decision().terms().none());
        double earned = result.decision().earned().get(account);
        String chosen = result.coverage(account);
        return Table.of(
                ID,
                phrase("coverages.profit"),
                List.of(
                        Glossary.field(
                                Column.text("coverage", row -> offers.get(row).coverage())),
                        Field.of(
                                        Column.number("earned", Kind.MONEY, row -> earned),
                                        Glossary.heading("earned"),
                                        phrase("offer.earned"))
                                .by(formulas.earned()),
                        Field.of(
                                        Column.number("capture", Kind.RATIO, row -> offers.get(row)
                                                .capture()),
                                        Glossary.heading("capture"),
                                        phrase("offer.capture"))
                                .by(formulas.capture()),
                        Field.of(
                                        Column.number("cost_per_account", Kind.MONEY, row -> offers.get(row)
                                                .costPerAccount()),
                                        Glossary.heading("cost_per_account"),
                                        phrase("offer.cost"))
                                .by(formulas.cost()),
                        Field.of(
                                        Column.number("expected_profit", Kind.MONEY, row -> offers.get(row)
                                                .profit(earned)),
                                        Glossary.heading("expected_profit"),
                                        phrase("offer.profit"))
                                .by(Expression.cell("earned")
                                        .times(Expression.cell("capture"))
                                        .minus(Expression.cell("cost_per_account"))),
                        Field.of(
                                        Column.number("target", Kind.MONEY, row -> target(offers.get(row))),
                                        phrase("offer.target"),
                                        phrase("offer.target.how"))
                                .by(formulas.target()),
                        recommended(
                                Glossary.field(Column.flag(
                                        "recommended",
                                        row -> offers.get(row).coverage().equals(chosen))),
                                formulas)),
                offers.size());
    }

    private static Field recommended(Field field, AccountFormulas formulas) {
        return formulas.recommended()
                .map(coverage -> field.by(Expression.cell("coverage").equalTo(coverage)))
                .orElse(field);
    }

    private static double target(CoverageOption offer) {
        return Double.isInfinite(offer.target()) ? Double.NaN : offer.target();
    }
}
