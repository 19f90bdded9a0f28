package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.phrase;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Section;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.review.CoverageOffer;
import mainstay.review.ReviewNumberColumn;
import mainstay.review.ReviewTextColumn;
import mainstay.review.ReviewedAccounts;
import mainstay.review.ReviewedOffers;
import mainstay.review.rules.Review;

/** What is told of one account of a review, of what was frozen with it. */
final class ReviewedDetails {

    private ReviewedDetails() {}

    /** What there is to tell of the account with an id; nothing where the review has none. */
    static Section of(Review review, String id) {
        OptionalInt row = review.accounts().find(id);
        return row.isPresent() ? of(review, row.getAsInt()) : AccountLinks.NOTHING;
    }

    private static Section of(Review review, int row) {
        ReviewedAccounts accounts = review.accounts();
        String name = accounts.name(row);
        String title = name.isEmpty() ? accounts.id(row) : phrase("account.named", name, accounts.id(row));
        return new Section(
                "account", title, accounts.reason(row), List.of(figures(accounts, row), offers(review, row)));
    }

    private static Figures figures(ReviewedAccounts accounts, int row) {
        Stream<Figure> figures = Stream.of(
                number(ReviewNumberColumn.RANK, Kind.COUNT, accounts, row),
                text(ReviewTextColumn.TIER, accounts, row),
                text(ReviewTextColumn.COVERAGE, accounts, row),
                text(ReviewTextColumn.TEAM, accounts, row),
                text(ReviewTextColumn.MOVE, accounts, row),
                number(ReviewNumberColumn.PROFIT, Kind.MONEY, accounts, row),
                number(ReviewNumberColumn.COST, Kind.MONEY, accounts, row),
                number(ReviewNumberColumn.VALUE, Kind.MONEY, accounts, row),
                number(ReviewNumberColumn.EXPECTED_REVENUE, Kind.MONEY, accounts, row),
                number(ReviewNumberColumn.SCORE, Kind.SCORE, accounts, row));
        return new Figures(figures.filter(
                        figure -> figure.kind().isNumber() || !figure.text().isEmpty())
                .toList());
    }

    private static Figure number(ReviewNumberColumn column, Kind kind, ReviewedAccounts accounts, int row) {
        return Figure.number(
                Glossary.heading(column.stored()),
                kind,
                accounts.number(column, row),
                Glossary.meaning("review.meaning", column.stored()));
    }

    private static Figure text(ReviewTextColumn column, ReviewedAccounts accounts, int row) {
        return Figure.text(
                Glossary.heading(column.stored()),
                accounts.text(column, row),
                Glossary.meaning("review.meaning", column.stored()));
    }

    private static Table offers(Review review, int row) {
        ReviewedOffers offered = review.offers();
        List<CoverageOffer> offers = offered.offers();
        double earned = review.accounts().number(ReviewNumberColumn.EARNED, row);
        String held = review.accounts().text(ReviewTextColumn.COVERAGE, row);
        return Table.of(
                "coverages",
                phrase("coverages.profit"),
                List.of(
                        Glossary.field(
                                Column.text("coverage", at -> offers.get(at).coverage())),
                        Glossary.field(Column.number("earned", Kind.MONEY, at -> earned)),
                        Glossary.field(
                                Column.number("capture", Kind.RATIO, at -> offered.capture(offers.get(at), row))),
                        Glossary.field(Column.number("cost_per_account", Kind.MONEY, at -> offers.get(at)
                                .cost())),
                        Glossary.field(Column.number(
                                        "expected_profit", Kind.MONEY, at -> offered.profit(offers.get(at), row)))
                                .by(Expression.cell("earned")
                                        .times(Expression.cell("capture"))
                                        .minus(Expression.cell("cost_per_account"))),
                        Field.of(
                                Column.flag(
                                        "held", at -> offers.get(at).coverage().equals(held)),
                                phrase("offer.held"),
                                phrase("offer.held.how"))),
                offers.size());
    }
}
