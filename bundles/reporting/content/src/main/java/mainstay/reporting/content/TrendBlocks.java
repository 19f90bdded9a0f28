package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.counted;
import static mainstay.reporting.content.ReportWords.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.reporting.api.Bars;
import mainstay.reporting.api.Bars.Bar;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Brief.Measure;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Section;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.review.ReviewTotals;
import mainstay.review.Tier;
import mainstay.review.rules.Review;
import mainstay.review.trend.AccountPath;
import mainstay.review.trend.AccountPaths;
import mainstay.review.trend.ReviewTrend;
import mainstay.review.trend.TrendGroups;
import mainstay.run.NamedColumns;

/** How the reviews of a book went. What takes two reviews to be seen is not drawn of one. */
final class TrendBlocks {
    private static final String JOINED = "joined";
    private static final String LEFT = "left";
    private static final String TIERS = "tier_path";
    private static final List<String> CHIEF = List.of(
            ReviewTrend.REVIEW,
            "state",
            ReviewTotals.PROFIT,
            ReviewTotals.COST,
            ReviewTotals.HEADS,
            ReviewTotals.ACCOUNTS,
            ReviewTrend.column(Tier.A),
            ReviewTrend.column(Tier.B),
            ReviewTrend.column(Tier.C_PLUS),
            ReviewTrend.column(Tier.C),
            JOINED,
            LEFT,
            "changed_basis");

    private final ReviewTrend trend;

    TrendBlocks(ReviewTrend trend) {
        this.trend = trend;
    }

    /** What the latest review comes to against the first, and the accounts that moved most between them. */
    Brief brief() {
        AccountPaths paths = trend.accounts();
        Table accounts = accounts(paths);
        int[] moved = IntStream.range(0, paths.size())
                .filter(row -> paths.column("profit_moved").number(row) != 0)
                .limit(Briefs.ROWS)
                .toArray();
        String title = phrase("brief.trend.accounts", first().name(), last().name());
        Table most = Briefs.rows(
                accounts,
                title,
                moved,
                ReviewFields.ACCOUNT,
                "name",
                TIERS,
                "coverage_path",
                "profit_before",
                "profit",
                "profit_moved");
        return new Brief(
                trend.sentence(),
                List.of(
                        measure(ReviewTotals.PROFIT, Kind.MONEY),
                        measure(ReviewTotals.GROSS_PROFIT, Kind.MONEY),
                        measure(ReviewTotals.COST, Kind.MONEY),
                        measure(ReviewTotals.HEADS, Kind.NUMBER),
                        measure(ReviewTotals.ACCOUNTS, Kind.COUNT)),
                Optional.of(most).filter(table -> trend.isKnown() && table.size() > 0),
                ToDecide.ofReview(last()));
    }

    private Measure measure(String name, Kind kind) {
        Column column = trend.column(name);
        Figure figure = Figure.number(
                Glossary.heading(name), kind, column.number(trend.size() - 1), Glossary.meaning("trend.meaning", name));
        return trend.isKnown()
                ? Briefs.measure(figure, column.number(0), phrase("brief.since", first().name()), Briefs.better(name))
                : Measure.of(figure);
    }

    /** The reviews, drawn where there are two at least. */
    Section reviews() {
        List<Block> blocks = new ArrayList<>();
        if (trend.isKnown()) {
            blocks.add(money());
            blocks.add(heads());
            blocks.add(tiers());
            blocks.add(turnover());
        }
        blocks.add(table("trend", phrase("trend.reviews"), trend, trend.size()).showing(CHIEF));
        return new Section("trend", phrase("section.trend"), phrase("section.trend.text"), blocks);
    }

    private Review first() {
        return trend.reviews().get(0);
    }

    private Review last() {
        return trend.reviews().get(trend.size() - 1);
    }

    private Bars money() {
        return bars(
                "trend-profit",
                phrase("trend.profit"),
                trend.sentence(),
                Kind.MONEY,
                List.of(ReviewTotals.GROSS_PROFIT, ReviewTotals.COST, ReviewTotals.PROFIT));
    }

    private Bars heads() {
        Column heads = trend.column(ReviewTotals.HEADS);
        String text = phrase("trend.heads.text", tenths(heads.number(0)), tenths(heads.number(trend.size() - 1)));
        return bars("trend-heads", phrase("trend.heads"), text, Kind.NUMBER, List.of(ReviewTotals.HEADS));
    }

    private static String tenths(double number) {
        return NumberText.number(Math.rint(number * 10) / 10);
    }

    private Bars tiers() {
        Column best = trend.column(ReviewTrend.column(Tier.A));
        String text = phrase(
                "trend.tiers.text",
                NumberText.number(best.number(trend.size() - 1)),
                NumberText.number(best.number(0)),
                last().name(),
                first().name());
        return new Bars(
                "trend-tiers",
                phrase("trend.tiers"),
                text,
                phrase("category.review"),
                Kind.COUNT,
                Tier.ofRuns().stream().map(Tier::word).toList(),
                bars(Tier.ofRuns().stream().map(ReviewTrend::column).toList()));
    }

    private Bars turnover() {
        return bars(
                "trend-turnover",
                phrase("trend.turnover"),
                phrase("trend.turnover.text"),
                Kind.COUNT,
                List.of(JOINED, LEFT));
    }

    private Bars bars(String id, String title, String text, Kind kind, List<String> columns) {
        List<String> series = columns.stream().map(Glossary::heading).toList();
        return new Bars(id, title, text, phrase("category.review"), kind, series, bars(columns));
    }

    private List<Bar> bars(List<String> columns) {
        List<Column> series = columns.stream().map(trend::column).toList();
        return IntStream.range(0, trend.size())
                .mapToObj(row -> new Bar(
                        label(row),
                        series.stream().map(column -> column.number(row)).toList()))
                .toList();
    }

    /** The name of a review, with what a reader must know who compares it with the one before. */
    private String label(int row) {
        List<String> marks = trend.marks(row);
        String name = trend.reviews().get(row).name();
        return marks.isEmpty() ? name : phrase("trend.bar", name, String.join(", ", marks));
    }

    /** The same small chart for each group. */
    Bars groups(TrendGroups groups) {
        TrendGroups.Group most = groups.groups().get(0);
        return new Bars(
                        "trend-by",
                        phrase("trend.by", groups.column()),
                        phrase(
                                "trend.by.text",
                                most.name(),
                                NumberText.money(Math.rint(most.profits().get(trend.size() - 1))),
                                last().name()),
                        groups.column(),
                        Kind.MONEY,
                        trend.reviews().stream().map(Review::name).toList(),
                        groups.groups().stream()
                                .map(group -> new Bar(group.name(), group.profits()))
                                .toList())
                .inPanels();
    }

    /** What the accounts went through; each tells its path. */
    Section accounts() {
        return new Section(
                "accounts",
                phrase("section.accounts"),
                phrase("section.paths.text"),
                List.of(accounts(trend.accounts())));
    }

    private Table accounts(AccountPaths paths) {
        return table("trend-accounts", phrase("trend.accounts"), paths, paths.size())
                .about(ReviewFields.ACCOUNT)
                .telling(row -> path(trend.path(paths.id(row))));
    }

    /** What one account went through. */
    static Section path(AccountPath path) {
        List<Block> blocks = new ArrayList<>();
        if (path.size() > 1) {
            blocks.add(profits(path));
        }
        blocks.add(table("account-path", phrase("section.path"), path, path.size()));
        return new Section("path", phrase("section.path"), phrase("section.path.text"), blocks);
    }

    private static Bars profits(AccountPath path) {
        Column reviews = path.column(ReviewTrend.REVIEW);
        Column profits = path.column(ReviewTotals.PROFIT);
        return new Bars(
                "account-path-profit",
                phrase("trend.profit"),
                text(path, profits),
                phrase("category.review"),
                Kind.MONEY,
                List.of(Glossary.heading(ReviewTotals.PROFIT)),
                IntStream.range(0, path.size())
                        .mapToObj(row -> new Bar(reviews.text(row), List.of(profits.number(row))))
                        .toList());
    }

    private static String text(AccountPath path, Column profits) {
        return phrase(
                "trend.path.text",
                NumberText.number((double) path.listed()),
                counted("reviews", path.size()),
                NumberText.money(Math.rint(profits.number(0))),
                NumberText.money(Math.rint(profits.number(path.size() - 1))));
    }

    private static Table table(String id, String title, NamedColumns columns, int size) {
        Stream<Field> fields = columns.names().stream()
                .map(columns::column)
                .map(column -> Field.of(
                        column, Glossary.heading(column.name()), Glossary.meaning("trend.meaning", column.name())));
        return Table.of(id, title, fields.toList(), size);
    }
}
