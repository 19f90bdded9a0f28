package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.sentences;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import mainstay.book.NumberText;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Brief.Measure;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Section;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.run.LiveResult;
import mainstay.run.NamedColumns;
import mainstay.run.RankColumns;

/**
 * A report that shows a part of its list of accounts, and says so. All else in it is about all accounts; what a workbook could
 * compute from the whole list only is then a number without a formula.
 */
public final class PartialReport {
    private final Table list;
    private final Table part;
    private final String shown;
    private final String sentence;

    private PartialReport(Table list, Table part, Optional<String> choice) {
        this.list = list;
        this.part = part;
        this.shown = ReportWords.phrase(
                "part.shown", NumberText.number((double) part.size()), ReportWords.counted("accounts", list.size()));
        this.sentence = choice.map(rows -> ReportWords.phrase("part.sentence", shown, rows))
                .orElse("");
    }

    /** Which rows are chosen; empty for all. */
    private static Optional<String> rows(ListChoice choice) {
        Optional<String> condition = choice.condition();
        if (choice.top().isEmpty()) {
            return condition.map(typed -> ReportWords.phrase("part.where", typed));
        }
        String top = NumberText.number((double) choice.top().getAsInt());
        return condition
                .map(typed -> ReportWords.phrase("part.top-where", top, typed))
                .or(() -> Optional.of(ReportWords.phrase("part.top", top)));
    }

    /** The report with the chosen part of its list of accounts of a result. */
    public static Report of(Report report, LiveResult result, ListChoice choice) {
        return of(report, RankColumns.of(result), result.book().accounts()::find, choice);
    }

    /**
     * The report with the chosen part of its list.
     *
     * @param known what is known of accounts, besides what the list itself has
     * @param find the row of an account among these, by its id; every account of the list has one
     */
    public static Report of(Report report, NamedColumns known, Function<String, OptionalInt> find, ListChoice choice) {
        Table list = list(report);
        ListedColumns columns = new ListedColumns(list, known, find);
        int[] rows = choice.rows(columns, list.size());
        List<String> usual = list.fields().stream().map(Field::name).toList();
        Table part = part(list, choice.columns(columns, usual).map(columns::fields), rows);
        boolean cut = choice.condition().isPresent() || rows.length < list.size();
        return new PartialReport(list, part, cut ? rows(choice) : Optional.empty()).of(report);
    }

    /** The list of accounts is the last table that is about accounts; those before it show some of them. */
    private static Table list(Report report) {
        return report.tables().stream()
                .filter(table -> table.account().isPresent())
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalArgumentException(report.id() + " has no list of accounts"));
    }

    private static Table part(Table list, Optional<List<Field>> chosen, int... rows) {
        List<Field> fields = chosen.orElse(list.fields()).stream()
                .map(field -> AccountTable.inOrder(field, rows))
                .toList();
        Table part = new Table(
                list.id(),
                list.title(),
                fields,
                rows.length,
                chosen.isPresent() ? List.of() : list.chief(),
                list.account().filter(name -> fields.stream()
                        .anyMatch(field -> field.name().equals(name))),
                list.details().map(details -> row -> details.apply(rows[row])));
        return withoutDangling(part);
    }

    /** Without formulas that need a field which is not there; one that goes may take others with it, which keep their cells. */
    private static Table withoutDangling(Table table) {
        return with(
                table,
                table.fields().stream()
                        .map(field -> field.formula()
                                        .filter(formula -> ExpressionParts.cells(formula).stream()
                                                .anyMatch(name ->
                                                        table.field(name).isEmpty()))
                                        .isPresent()
                                ? plain(field)
                                : field)
                        .toList());
    }

    private Report of(Report report) {
        List<String> notes = new ArrayList<>(report.notes());
        if (!sentence.isEmpty()) {
            notes.add(0, sentence);
        }
        return report.with(
                sentence.isEmpty() ? report.title() : ReportWords.phrase("part.title", report.title(), shown),
                report.sections().stream().map(this::section).toList(),
                notes);
    }

    private Section section(Section section) {
        String text = section.blocks().contains(list) ? sentences(sentence, section.text()) : section.text();
        return section.with(text, section.blocks().stream().map(this::block).toList());
    }

    private Block block(Block block) {
        if (block.equals(list)) {
            return part;
        }
        if (block instanceof Brief brief) {
            return brief(brief);
        }
        if (block instanceof Table table) {
            return plain(table);
        }
        if (block instanceof Figures figures) {
            return new Figures(figures.figures().stream().map(this::plain).toList());
        }
        return block;
    }

    private Brief brief(Brief brief) {
        return brief.with(
                brief.measures().stream()
                        .map(measure -> new Measure(plain(measure.figure()), measure.change()))
                        .toList(),
                brief.table().map(this::plain));
    }

    /** A figure that needs the whole list is a number. */
    private Figures.Figure plain(Figures.Figure figure) {
        return isOfList(figure.formula())
                ? new Figures.Figure(
                        figure.label(), figure.kind(), figure.value(), figure.text(), figure.how(), Optional.empty())
                : figure;
    }

    private Table plain(Table table) {
        return with(
                table,
                table.fields().stream()
                        .map(field -> isOfList(field.formula()) ? plain(field) : field)
                        .toList());
    }

    private boolean isOfList(Optional<Expression> formula) {
        return formula.filter(each -> ExpressionParts.tables(each).contains(list.id()))
                .isPresent();
    }

    private static Field plain(Field field) {
        return Field.of(field.cells(), field.heading(), field.how());
    }

    private static Table with(Table table, List<Field> fields) {
        return new Table(
                table.id(), table.title(), fields, table.size(), table.chief(), table.account(), table.details());
    }
}
