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
import mainstay.review.AccountMove;
import mainstay.review.ReviewTotals;
import mainstay.review.diff.ChangeParts;
import mainstay.review.diff.ChangeSource;
import mainstay.review.diff.MeasureBridge;
import mainstay.review.diff.Migration;
import mainstay.review.diff.ReviewDiff;

/** What changed from one review to another. */
final class DiffBlocks {
    private static final List<String> OUTSIDE = List.of(AccountMove.NEW.word(), AccountMove.LOST.word());
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
    private final MeasureBridge bridge;
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
        change(figures, "Expected profit", Kind.MONEY, ReviewTotals.PROFIT);
        figures.add(count("New", AccountMove.NEW, "not on the earlier list"));
        figures.add(count("Lost", AccountMove.LOST, "no longer on the list"));
        figures.add(count("Promoted", AccountMove.PROMOTED, "to a better tier"));
        figures.add(count("Demoted", AccountMove.DEMOTED, "to a lower tier"));
        figures.add(count("Moved", AccountMove.TEAM_CHANGED, "to another team"));
        change(figures, "Expected revenue", Kind.MONEY, ReviewTotals.TARGET);
        change(figures, "Heads", Kind.NUMBER, ReviewTotals.HEADS);
        return new Figures(figures);
    }

    private Figure count(String label, AccountMove move, String how) {
        return Figure.number(label, Kind.COUNT, (double) diff.accounts().count(move), how);
    }

    private void change(List<Figure> figures, String label, Kind kind, String measure) {
        ChangeParts change = bridge.change(measure);
        figures.add(Figure.number(label + " before", kind, change.before(), "in " + before));
        figures.add(Figure.number(label + " after", kind, change.after(), "in " + after));
    }

    /** From profit to profit. Where a model is missing nobody knows the parts, so the change is one step. */
    Waterfall profit() {
        ChangeParts profit = bridge.change(ReviewTotals.PROFIT);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(before, profit.before(), true, "sum of the expected profit of the accounts"));
        if (profit.isKnown()) {
            for (ChangeSource source : ChangeSource.values()) {
                steps.add(new Step(Glossary.heading(source.word()), profit.part(source), false, how(source)));
            }
        } else {
            steps.add(new Step("Change", profit.change(), false, "after − before"));
        }
        steps.add(new Step(after, profit.after(), true, "sum of the expected profit of the accounts"));
        return new Waterfall(
                "profit-bridge",
                "Expected profit from " + before + " to " + after,
                "Expected profit " + moved(profit.change()) + ". " + why(profit),
                Kind.MONEY,
                steps);
    }

    private static String moved(double change) {
        if (change == 0) {
            return "does not change";
        }
        return (change > 0 ? "rises by " : "falls by ") + NumberText.money(Math.abs(change));
    }

    private static String how(ChangeSource source) {
        return switch (source) {
            case DATA -> "later book, with the models and parameters of the earlier review";
            case MODEL -> "then the later models";
            case PARAMETERS -> "then the later parameters, which completes the later run";
            case DECISIONS -> "move thresholds, C+ deadlines, proposals, overrides and adopted plans of both reviews";
        };
    }

    private static String why(ChangeParts profit) {
        return profit.isKnown()
                ? "Steps in order: data, then models, then parameters; the rest is decisions."
                : "The effect of data, models, parameters and decisions is not known: a model or book of these reviews"
                        + " is missing, so the steps between them cannot be computed.";
    }

    Flow tiers() {
        return flow("tier-flow", "Tiers", "tier", diff.tiers());
    }

    Flow coverages() {
        return flow("coverage-flow", "Coverages", "coverage", diff.coverages());
    }

    private Flow flow(String id, String title, String what, Migration migration) {
        List<String> classes = new ArrayList<>(migration.classes());
        classes.addAll(OUTSIDE);
        List<Column> columns = migration.columns();
        Column from = columns.get(0);
        Column to = columns.get(1);
        Column accounts = columns.get(2);
        double stay = 0;
        double all = 0;
        for (int row = 0; row < migration.size(); row++) {
            all += accounts.number(row);
            stay += from.text(row).equals(to.text(row)) ? accounts.number(row) : 0;
        }
        String text = NumberText.number(stay) + " of " + NumberText.count(all, "account")
                + (stay == 1 ? " keeps its " : " keep their ")
                + what
                + ". Profit as of " + after + "; for lost accounts, as of " + before + ".";
        return new Flow(
                id,
                title,
                text,
                what + " in " + before,
                what + " in " + after,
                classes,
                migration.size(),
                from,
                to,
                accounts,
                columns.get(3));
    }

    Table targets() {
        return ReviewFields.table(
                        "diff-targets",
                        "Expected revenue by team",
                        diff.teams().columns(),
                        diff.teams().size())
                .showing(TARGETS);
    }

    Table money() {
        return measures("diff-money", "Amounts", Kind.MONEY, bridge::isMoney);
    }

    Table counts() {
        return measures("diff-counts", "Number of accounts", Kind.COUNT, row -> !bridge.isMoney(row) && !isHeads(row));
    }

    Table heads() {
        return measures("diff-heads", "Heads", Kind.NUMBER, this::isHeads);
    }

    private boolean isHeads(int row) {
        return bridge.name(row).equals(ReviewTotals.HEADS);
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
        return ReviewFields.table(
                        id,
                        "Accounts that changed",
                        diff.accounts().columns(),
                        diff.accounts().size())
                .showing(CHIEF)
                .about(ReviewFields.ACCOUNT);
    }
}
