package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.counted;
import static mainstay.reporting.content.ReportWords.parts;
import static mainstay.reporting.content.ReportWords.phrase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Grid;
import mainstay.reporting.api.Grid.Mark;
import mainstay.reporting.api.Grid.Tone;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.run.listing.PlanColumns;
import mainstay.run.listing.PlanListing;

/** What of the process is done for accounts, by evidence: accounts × criteria, and what comes next. */
final class ProcessBlocks {
    private static final int STEPS = 3;
    private static final Map<String, String> SIGNS = Map.of("yes", "✓", "partly", "◐", "no", "✗", "unknown", "?");

    private final String id;
    private final PlanListing listing;
    private final PlanListing steps;
    private final PlanColumns rows;
    private final Map<String, List<Integer>> byAccount;
    private final Map<String, List<Integer>> byCriterion;
    private final Map<String, List<Integer>> byStage;

    /**
     * Of a list.
     *
     * @param id the id of its table
     * @param listing a row a criterion of an account
     * @param steps a row an account: what comes next there, that of most profit first
     */
    ProcessBlocks(String id, PlanListing listing, PlanListing steps) {
        this.id = id;
        this.listing = listing;
        this.steps = steps;
        this.rows = listing.columns();
        this.byAccount = grouped("account_id");
        this.byCriterion = grouped("criterion");
        this.byStage = grouped("stage");
    }

    private Map<String, List<Integer>> grouped(String column) {
        Column cells = rows.column(column);
        return IntStream.range(0, rows.size())
                .boxed()
                .collect(Collectors.groupingBy(cells::text, LinkedHashMap::new, Collectors.toList()));
    }

    private String text(String column, int row) {
        return rows.column(column).text(row);
    }

    private long met(List<Integer> some) {
        return some.stream().filter(row -> text("met", row).equals("yes")).count();
    }

    /** The next steps of most profit at stake, each of another account. */
    List<String> decision() {
        PlanColumns next = steps.columns();
        if (next.size() == 0) {
            return List.of(phrase("process.nothing"));
        }
        List<String> sentences = new ArrayList<>(List.of(phrase("process.decision", step(next, 0))));
        List<String> others = IntStream.range(1, Math.min(STEPS, next.size()))
                .mapToObj(row -> step(next, row))
                .toList();
        if (!others.isEmpty()) {
            sentences.add(phrase("process.decision.then", parts(others)));
        }
        return sentences;
    }

    private static String step(PlanColumns next, int row) {
        return phrase(
                "process.step",
                next.column("account_id").text(row),
                next.column("next_step").text(row),
                NumberText.money(Math.rint(next.column("profit_at_stake").number(row))));
    }

    /** A row an account: what comes next there. */
    Table next() {
        return ListingTable.of(id + "-next", phrase("process.next"), steps);
    }

    Figures figures() {
        List<Figure> figures = new ArrayList<>();
        byStage.forEach((stage, some) -> figures.add(Figure.text(
                stage,
                phrase("process.of", NumberText.number((double) met(some)), NumberText.number(some.size())),
                phrase("process.of.how"))));
        return new Figures(figures);
    }

    /** Accounts down and criteria across. */
    Grid matrix() {
        List<String> accounts = List.copyOf(byAccount.keySet());
        List<Field> columns = byCriterion.entrySet().stream()
                .map(criterion -> column(criterion.getKey(), criterion.getValue(), accounts))
                .toList();
        return new Grid(
                id + "-matrix",
                phrase("process.matrix"),
                counted("process.matrix.text", accounts.size()),
                ListingTable.field(Column.text("account_id", accounts::get)),
                columns,
                Optional.empty(),
                accounts.size(),
                List.of(
                        new Mark("✓", phrase("process.yes"), Tone.GOOD),
                        new Mark("◐", phrase("process.partly"), Tone.FAIR),
                        new Mark("✗", phrase("process.no"), Tone.POOR),
                        new Mark("?", phrase("process.unknown"), Tone.QUIET)));
    }

    private Field column(String criterion, List<Integer> some, List<String> accounts) {
        Map<String, String> signs = some.stream()
                .collect(Collectors.toMap(
                        row -> text("account_id", row),
                        row -> SIGNS.getOrDefault(text("met", row), ""),
                        (one, other) -> one));
        return Field.of(Column.text(criterion, row -> signs.getOrDefault(accounts.get(row), "")), criterion, "");
    }

    /** By stage: met of all. */
    Table stages() {
        List<Map.Entry<String, List<Integer>>> stages = List.copyOf(byStage.entrySet());
        return Table.of(
                "process-stages",
                phrase("process.stages"),
                List.of(
                        ListingTable.field(
                                Column.text("stage", row -> stages.get(row).getKey())),
                        ListingTable.field(Column.number("fulfilled", Kind.COUNT, row ->
                                (double) met(stages.get(row).getValue()))),
                        ListingTable.field(Column.number("criteria", Kind.COUNT, row -> stages.get(row)
                                .getValue()
                                .size()))),
                stages.size());
    }

    Table table() {
        return ListingTable.of(id, phrase("process.table"), listing);
    }
}
