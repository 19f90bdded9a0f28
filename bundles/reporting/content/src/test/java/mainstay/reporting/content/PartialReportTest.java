package mainstay.reporting.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.run.LiveResult;
import mainstay.run.NamedColumns;
import org.junit.jupiter.api.Test;

class PartialReportTest {
    private final Book book = Given.computerMaker();
    private final LiveResult result = Given.result(book, Map.of());
    private final Report whole = Reports.priorityList(result, Given.ASKED);
    private final int accounts = book.accounts().size();

    /** The rows that have a name in a column, and these columns. */
    private record Chosen(String column, String wanted, Optional<List<String>> names) implements ListChoice {
        @Override
        public int[] rows(NamedColumns columns, int size) {
            Column cells = columns.column(column);
            return IntStream.range(0, size)
                    .filter(row -> cells.text(row).equals(wanted))
                    .toArray();
        }

        @Override
        public Optional<List<Column>> columns(NamedColumns columns, List<String> usual) {
            return names.map(all -> all.stream()
                    .map(name -> name.equals("twice")
                            ? Column.number(
                                    name,
                                    Kind.MONEY,
                                    row -> 2 * columns.column("value").number(row))
                            : columns.column(name))
                    .toList());
        }

        @Override
        public Optional<String> condition() {
            return Optional.of(column + " = '" + wanted + "'");
        }

        @Override
        public OptionalInt top() {
            return OptionalInt.empty();
        }
    }

    /** So many rows from the first on, with the usual columns. */
    private record First(int rows) implements ListChoice {
        @Override
        public int[] rows(NamedColumns columns, int size) {
            return IntStream.range(0, Math.min(rows, size)).toArray();
        }

        @Override
        public Optional<List<Column>> columns(NamedColumns columns, List<String> usual) {
            return Optional.empty();
        }

        @Override
        public Optional<String> condition() {
            return Optional.empty();
        }

        @Override
        public OptionalInt top() {
            return OptionalInt.of(rows);
        }
    }

    private Report part(String column, String wanted, String... names) {
        return PartialReport.of(
                whole,
                result,
                new Chosen(column, wanted, names.length == 0 ? Optional.empty() : Optional.of(List.of(names))));
    }

    private static Table list(Report report) {
        return report.mainTable().orElseThrow();
    }

    @Test
    void theListShowsTheChosenAccountsAndTheHeadSaysHowManyOfHowMany() {
        Report part = part("coverage", "none");
        Table all = list(whole);
        Table shown = list(part);
        String sentence = "The list shows " + shown.size() + " of " + accounts
                + " accounts: those that meet coverage = 'none'."
                + " Everything else in this report is about all accounts.";

        assertThat(shown.size()).isBetween(1, accounts - 1);
        assertThat(part.title()).isEqualTo(whole.title() + " (" + shown.size() + " of " + accounts + " accounts)");
        assertThat(part.notes()).startsWith(sentence);
        assertThat(part.sections().get(3).text()).startsWith(sentence);
        Column rank = shown.field("rank").orElseThrow().cells();
        for (int row = 0; row < shown.size(); row++) {
            int place = (int) rank.number(row) - 1;
            String id = shown.field("account_id").orElseThrow().cells().text(row);
            assertThat(all.field("account_id").orElseThrow().cells().text(place))
                    .isEqualTo(id);
            assertThat(shown.details().orElseThrow().apply(row).title())
                    .contains(book.accounts().name(book.accounts().find(id).orElseThrow()));
        }
    }

    @Test
    void aNumberOfRowsThatCutsNothingSaysNothing() {
        Report part = PartialReport.of(whole, result, new First(accounts + 1));

        assertThat(part.title()).isEqualTo(whole.title());
        assertThat(part.notes()).isEqualTo(whole.notes());
        assertThat(PartialReport.of(whole, result, new First(accounts - 1)).title())
                .contains(accounts - 1 + " of " + accounts);
    }

    @Test
    void sumsThatAWorkbookCannotComputeFromThePartAreNumbers() {
        Report part = part("coverage", "none");
        Figures before = (Figures) whole.sections().get(1).blocks().get(0);
        Figures after = (Figures) part.sections().get(1).blocks().get(0);

        assertThat(before.figures()).anyMatch(figure -> figure.formula().isPresent());
        assertThat(after.figures()).noneMatch(figure -> figure.formula().isPresent());
        assertThat(after.figures())
                .extracting(Figures.Figure::value)
                .isEqualTo(before.figures().stream().map(Figures.Figure::value).toList());
        assertThat(whole.brief().orElseThrow().measures())
                .anyMatch(measure -> measure.figure().formula().isPresent());
        assertThat(part.brief().orElseThrow().measures())
                .noneMatch(measure -> measure.figure().formula().isPresent());
        assertThat(part.brief().orElseThrow().table().orElseThrow().fields())
                .noneMatch(field -> field.formula().isPresent());
        Table coverages = part.tables().get(0);
        assertThat(coverages.fields()).noneMatch(field -> field.formula().isPresent());
        assertThat(list(part).field("coverage").orElseThrow().formula()).isPresent();
    }

    @Test
    void columnsAreThoseOfTheListOrOfTheBookOrMadeOfOthers() {
        Table shown = list(part("coverage", "none", "account_id", "industry", "expected_profit", "twice"));

        assertThat(shown.fields())
                .extracting(Field::name)
                .containsExactly("account_id", "industry", "expected_profit", "twice");
        assertThat(shown.chiefFields()).hasSize(4);
        assertThat(shown.field("expected_profit").orElseThrow().formula())
                .as("it needs a cell that is not shown")
                .isEmpty();
        assertThat(list(part("coverage", "none", "name")).account()).isEmpty();
    }
}
