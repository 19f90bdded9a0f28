package mainstay.reporting.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Flow;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Waterfall;
import mainstay.reporting.api.Waterfall.Step;
import mainstay.review.Tier;
import mainstay.review.diff.ReviewDiff;
import mainstay.review.diff.ReviewDiff.Bridge;

/** What changed from one review to another. */
final class DiffBlocks {
    private static final String PROFIT = "expected_profit";
    private static final String HEADS = "heads";
    private static final List<String> OUTSIDE = List.of("new", "lost");
    private static final List<String> HOW = List.of(
            "later book, with the models and parameters of the earlier review",
            "then the later models",
            "then the later parameters, which completes the later run",
            "move thresholds, C+ deadlines, proposals, overrides and adopted plans of both reviews");
    private static final List<String> CHIEF = List.of(
            ReviewFields.ACCOUNT,
            "name",
            "change",
            "tier_before",
            "tier",
            "team_before",
            "team",
            "profit_before",
            "profit",
            "profit_moved",
            "reason");

    private static final List<String> TARGETS = List.of(
            "team",
            "accounts_before",
            "joined",
            "left",
            "accounts",
            "target_before",
            "moved_in",
            "moved_out",
            "grown",
            "target");

    private final ReviewDiff diff;
    private final Bridge bridge;
    private final String before;
    private final String after;

    DiffBlocks(ReviewDiff diff) {
        this.diff = diff;
        this.bridge = diff.bridge();
        this.before = diff.before().name();
        this.after = diff.after().name();
    }

    Figures figures() {
        List<Figure> figures = new ArrayList<>();
        change(figures, "Expected profit", Kind.MONEY, PROFIT);
        figures.add(count("New", "new", "not on the earlier list"));
        figures.add(count("Lost", "lost", "no longer on the list"));
        figures.add(count("Promoted", "promoted", "to a better tier"));
        figures.add(count("Demoted", "demoted", "to a lower tier"));
        figures.add(count("Moved", "moved", "to another team"));
        change(figures, "Expected revenue", Kind.MONEY, "sales_target");
        change(figures, "Heads", Kind.NUMBER, HEADS);
        return new Figures(figures);
    }

    private Figure count(String label, String change, String how) {
        return Figure.number(label, Kind.COUNT, (double) diff.count(change), how);
    }

    private void change(List<Figure> figures, String label, Kind kind, String measure) {
        int row = row(measure);
        figures.add(Figure.number(label + " before", kind, bridge.before(row), "in " + before));
        figures.add(Figure.number(label + " after", kind, bridge.after(row), "in " + after));
    }

    private int row(String measure) {
        return bridge.names().indexOf(measure);
    }

    /** From profit to profit. Where a model is missing nobody knows the parts, so the change is one step. */
    Waterfall profit() {
        int row = row(PROFIT);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(before, bridge.before(row), true, "sum of the expected profit of the accounts"));
        double change = bridge.after(row) - bridge.before(row);
        if (isTold()) {
            for (int part = 0; part < ReviewDiff.PARTS.size(); part++) {
                steps.add(new Step(
                        Glossary.heading(ReviewDiff.PARTS.get(part)), bridge.part(row, part), false, HOW.get(part)));
            }
        } else {
            steps.add(new Step("Change", change, false, "after − before"));
        }
        steps.add(new Step(after, bridge.after(row), true, "sum of the expected profit of the accounts"));
        return new Waterfall(
                "profit-bridge",
                "Expected profit from " + before + " to " + after,
                "Expected profit " + moved(change) + ". " + why(),
                Kind.MONEY,
                steps);
    }

    private static String moved(double change) {
        if (change == 0) {
            return "does not change";
        }
        return (change > 0 ? "rises by " : "falls by ") + NumberText.money(Math.abs(change));
    }

    private boolean isTold() {
        int row = row(PROFIT);
        return IntStream.range(0, ReviewDiff.PARTS.size())
                .mapToDouble(part -> bridge.part(row, part))
                .noneMatch(Double::isNaN);
    }

    private String why() {
        return isTold()
                ? "Steps in order: data, then models, then parameters; the rest is decisions."
                : "The effect of data, models, parameters and decisions is not known: a model or book of these reviews"
                        + " is missing, so the steps between them cannot be computed.";
    }

    Flow tiers() {
        List<String> classes = new ArrayList<>(Tier.ALL);
        classes.addAll(OUTSIDE);
        return flow("tier-flow", "Tiers", "tier", classes, diff.streamColumns(), diff.streams());
    }

    Flow coverages() {
        List<String> classes = new ArrayList<>(diff.coverages());
        classes.addAll(OUTSIDE);
        return flow(
                "coverage-flow",
                "Coverages",
                "coverage",
                classes,
                diff.coverageStreamColumns(),
                diff.coverageStreams());
    }

    private Flow flow(String id, String title, String what, List<String> classes, List<Column> columns, int count) {
        Column from = columns.get(0);
        Column to = columns.get(1);
        Column accounts = columns.get(2);
        double stay = 0;
        double all = 0;
        for (int stream = 0; stream < count; stream++) {
            all += accounts.number(stream);
            stay += from.text(stream).equals(to.text(stream)) ? accounts.number(stream) : 0;
        }
        String text = NumberText.number(stay) + " of " + NumberText.number(all) + " accounts keep their " + what
                + ". Profit as of " + after + "; for lost accounts, as of " + before + ".";
        return new Flow(
                id,
                title,
                text,
                what + " in " + before,
                what + " in " + after,
                classes,
                count,
                from,
                to,
                accounts,
                columns.get(3));
    }

    Table targets() {
        return ReviewFields.table("diff-targets", "Expected revenue by team", diff.teamColumns(), diff.teams())
                .showing(TARGETS);
    }

    Table money() {
        return measures("diff-money", "Amounts", Kind.MONEY, bridge::isMoney);
    }

    Table counts() {
        return measures(
                "diff-counts", "Number of accounts", Kind.COUNT, row -> !bridge.isMoney(row) && row != row(HEADS));
    }

    Table heads() {
        return measures("diff-heads", "Heads", Kind.NUMBER, row -> row == row(HEADS));
    }

    /** The measures of one kind, since people compare numbers of as many decimals. */
    private Table measures(String id, String title, Kind kind, IntPredicate shown) {
        int[] rows = IntStream.range(0, bridge.size()).filter(shown).toArray();
        List<Column> columns = bridge.columns().stream()
                .map(column -> of(column, kind).inOrder(rows))
                .toList();
        return ReviewFields.table(id, title, columns, rows.length);
    }

    private static Column of(Column column, Kind kind) {
        return column.kind().isNumber()
                ? Column.number(column.name(), kind, column::number)
                : Column.text(column.name(), row -> Glossary.heading(column.text(row)));
    }

    /** What was different when the reviews were opened. */
    Table terms() {
        List<DiffTerms.Term> rows = DiffTerms.of(diff);
        return Table.of(
                "diff-terms",
                "What each review is based on",
                List.of(
                        Table.Field.of(Column.text("item", row -> rows.get(row).item())),
                        Table.Field.of(
                                Column.text("before", row -> rows.get(row).before())),
                        Table.Field.of(Column.text("after", row -> rows.get(row).after()))),
                rows.size());
    }

    Table accounts(String id) {
        return ReviewFields.table(id, "Accounts that changed", diff.columns(), diff.size())
                .showing(CHIEF)
                .about(ReviewFields.ACCOUNT);
    }
}
