package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.amount;
import static mainstay.reporting.content.ReportWords.counted;
import static mainstay.reporting.content.ReportWords.phrase;
import static mainstay.reporting.content.ReportWords.sentences;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.api.Brief.Better;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Flow;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.reporting.api.Waterfall;
import mainstay.reporting.api.Waterfall.Step;
import mainstay.review.AccountMove;
import mainstay.review.ReviewTotals;
import mainstay.review.diff.ChangeParts;
import mainstay.review.diff.ChangeSource;
import mainstay.review.diff.MeasureBridge;
import mainstay.review.diff.Migration;
import mainstay.review.diff.PlanMoves;
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

    private static final String TIER = "tier ";
    private static final String COVERAGE = "coverage ";

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

    /** How many accounts moved and how; what the reviews come to stands in the brief. */
    Figures figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(count("new", AccountMove.NEW));
        figures.add(count("lost", AccountMove.LOST));
        figures.add(count("promoted", AccountMove.PROMOTED));
        figures.add(count("demoted", AccountMove.DEMOTED));
        figures.add(count("moved", AccountMove.TEAM_CHANGED));
        return new Figures(figures);
    }

    private Figure count(String key, AccountMove move) {
        double count = diff.accounts().count(move);
        return Figure.number(phrase("diff." + key), Kind.COUNT, count, phrase("diff." + key + ".how"));
    }

    /** From profit to profit. Where a model is missing nobody knows the parts, so the change is one step. */
    Waterfall profit() {
        ChangeParts profit = bridge.change(ReviewTotals.PROFIT);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(before, profit.before(), true, phrase("diff.profit.how")));
        if (profit.isKnown()) {
            for (ChangeSource source : ChangeSource.values()) {
                if (Math.abs(profit.part(source)) >= 0.005) {
                    steps.add(new Step(
                            phrase("diff.source." + source.word()),
                            profit.part(source),
                            false,
                            phrase("diff.source." + source.word() + ".how")));
                }
            }
        } else {
            steps.add(new Step(phrase("diff.change"), profit.change(), false, phrase("diff.change.how")));
        }
        steps.add(new Step(after, profit.after(), true, phrase("diff.profit.how")));
        return new Waterfall(
                "profit-bridge",
                phrase("diff.bridge", before, after),
                sentences(moved(profit.change()), why(profit)),
                Kind.MONEY,
                steps);
    }

    /** By how much profit moved, as a sentence. */
    String moved() {
        return moved(bridge.change(ReviewTotals.PROFIT).change());
    }

    private static String moved(double change) {
        if (change == 0) {
            return phrase("diff.bridge.same");
        }
        return phrase(change > 0 ? "diff.bridge.rises" : "diff.bridge.falls", amount(Math.abs(change)));
    }

    private static String why(ChangeParts profit) {
        return phrase(profit.isKnown() ? "diff.steps" : "diff.no-steps");
    }

    Flow tiers() {
        return flow("tier-flow", "tier", diff.tiers());
    }

    Flow coverages() {
        return flow("coverage-flow", "coverage", diff.coverages());
    }

    private Flow flow(String id, String what, Migration migration) {
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
        String text = counted("flow." + what + ".text", stay, counted("accounts", all), after, before);
        return new Flow(
                id,
                phrase("flow." + what),
                text,
                phrase("flow." + what + ".in", before),
                phrase("flow." + what + ".in", after),
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
                        phrase("diff.targets"),
                        diff.teams().columns(),
                        diff.teams().size())
                .showing(TARGETS);
    }

    Table money() {
        return measures("diff-money", phrase("diff.amounts"), Kind.MONEY, bridge::isMoney);
    }

    Table counts() {
        return measures("diff-counts", phrase("diff.counts"), Kind.COUNT, row -> !bridge.isMoney(row) && !isHeads(row));
    }

    Table heads() {
        return measures("diff-heads", Glossary.heading("heads"), Kind.NUMBER, this::isHeads);
    }

    private boolean isHeads(int row) {
        return bridge.name(row).equals(ReviewTotals.HEADS);
    }

    /**
     * The measures of one kind, since people compare numbers of as many decimals; with a word whether the change is for the
     * better, where one of them has a better way to go: more cost has not, more profit has.
     */
    private Table measures(String id, String title, Kind kind, IntPredicate shown) {
        int[] rows = IntStream.range(0, bridge.size()).filter(shown).toArray();
        List<Column> columns = bridge.columns().stream()
                .map(column -> of(column, kind).inOrder(rows))
                .toList();
        Table plain = ReviewFields.table(id, title, columns, rows.length);
        if (IntStream.of(rows).allMatch(row -> better(row) == Better.NEITHER)) {
            return plain;
        }
        Column turn = Column.text("turn", row -> turn(rows[row]));
        List<Field> fields = new ArrayList<>(plain.fields());
        fields.add(Field.of(turn, Glossary.heading("turn"), phrase("diff.turn.how")));
        return Table.of(id, title, fields, rows.length);
    }

    private Better better(int row) {
        return Briefs.better(bridge.name(row));
    }

    private String turn(int row) {
        return Briefs.turn(better(row).turn(bridge.change(row).change())).orElse("");
    }

    private static Column of(Column column, Kind kind) {
        return column.kind().isNumber()
                ? Column.number(column.name(), kind, column::number)
                : Column.text(column.name(), row -> measure(column.text(row)));
    }

    /** What a measure is called: as the column that it sums up, or by the tier or coverage whose accounts it counts. */
    private static String measure(String name) {
        if (name.startsWith(TIER)) {
            return phrase("review.tier", name.substring(TIER.length()));
        }
        return name.startsWith(COVERAGE)
                ? phrase("review.coverage", name.substring(COVERAGE.length()))
                : Glossary.heading(name);
    }

    /** What was different when the reviews were opened. */
    Table terms() {
        List<DiffTerms.Term> rows = DiffTerms.of(diff);
        return Table.of(
                "diff-terms",
                phrase("diff.terms"),
                List.of(
                        Glossary.field(Column.text("item", row -> rows.get(row).item())),
                        Glossary.field(
                                Column.text("before", row -> rows.get(row).before())),
                        Glossary.field(Column.text("after", row -> rows.get(row).after()))),
                rows.size());
    }

    /** What changed in the plan tables, a row for each that is new or gone and for each cell that is another. */
    static Table plans(PlanMoves plans) {
        return Table.of(
                        "diff-plans",
                        phrase("diff.plans"),
                        plans.columns().stream().map(ListingTable::field).toList(),
                        plans.size())
                .about(ReviewFields.ACCOUNT);
    }

    Table accounts(String id) {
        return ReviewFields.table(
                        id,
                        phrase("diff.accounts"),
                        diff.accounts().columns(),
                        diff.accounts().size())
                .showing(CHIEF)
                .about(ReviewFields.ACCOUNT);
    }
}
