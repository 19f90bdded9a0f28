package mainstay.reporting.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.WalletField;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.run.LiveResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cell of a barrier that is changed in a workbook gives what the engine computes when it runs again with that value. */
class ChangedCellsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final String BARRIER = "no-test";
    private static final Book BOOK = Given.computerMaker();

    @ParameterizedTest
    @CsvSource({
        "blocks, blocks, 0.25",
        "blocks, blocks, 0",
        "opens, opens, 0.5",
        "win, win_given, 0.9",
        "win, win_given, 0",
        "margin, margin, 0.31"
    })
    void theSumsFollowAsTheEngineComputesThem(String column, String cell, double value) {
        int picc = BOOK.accounts().find("picc").orElseThrow();

        follow(result -> PlanReports.barriers(result, DAY, Given.ASKED), column, cell, value);
        follow(result -> PlanReports.accountPlan(result, picc, DAY, Given.ASKED), column, cell, value);
    }

    private static void follow(Function<LiveResult, Report> made, String column, String cell, double value) {
        Report before = made.apply(Given.result(BOOK, Map.of()));
        Report after = made.apply(Given.result(changed(column, value), Map.of()));
        Sheet sheet = new Sheet(before, Map.of());
        sheet.type(barriers(before), cell, row(barriers(before), BARRIER), value);

        Table shown = barriers(before);
        Table expected = barriers(after);
        for (int row = 0; row < shown.size(); row++) {
            String id = shown.field("barrier_id").orElseThrow().cells().text(row);
            for (Field field : shown.fields().stream()
                    .filter(each -> each.formula().isPresent())
                    .toList()) {
                assertThat((Double) sheet.cell(shown, field, row))
                        .as(field.name() + " of " + id)
                        .isCloseTo(
                                expected.field(field.name())
                                        .orElseThrow()
                                        .cells()
                                        .number(row(expected, id)),
                                within(0.005));
            }
        }
        assertThat(profitFreed(after).value()).isNotCloseTo(profitFreed(before).value(), within(1.0));
        assertThat((Double) sheet.value(profitFreed(before).formula().orElseThrow(), null, 0))
                .isCloseTo(profitFreed(after).value(), within(0.005));
    }

    private static Table barriers(Report report) {
        return report.tables().stream()
                .filter(table -> table.id().equals("barriers"))
                .findFirst()
                .orElseThrow();
    }

    private static int row(Table table, String barrier) {
        return IntStream.range(0, table.size())
                .filter(row -> table.field("barrier_id")
                        .orElseThrow()
                        .cells()
                        .text(row)
                        .equals(barrier))
                .findFirst()
                .orElseThrow();
    }

    private static Figure profitFreed(Report report) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Figures.class::isInstance)
                .flatMap(block -> ((Figures) block).figures().stream())
                .filter(figure -> figure.label().equals("Profit freed"))
                .findFirst()
                .orElseThrow();
    }

    /** The book with another value in the table of barriers; a margin is that of the wallet. */
    private static Book changed(String column, double value) {
        PlanRows rows = BOOK.plan().rows(PlanTable.BARRIERS);
        int barrier = IntStream.range(0, rows.size())
                .filter(row -> rows.text(row, "barrier_id").equals(BARRIER))
                .findFirst()
                .orElseThrow();
        if (!column.equals("margin")) {
            double[] values = rows.numbers(column).toArray();
            values[barrier] = value;
            return BOOK.withTable(rows.draft().put(column, DoubleColumn.of(values)));
        }
        double[] margins = BOOK.wallets().column(WalletField.MARGIN).toArray();
        int line = BOOK.wallets().lines().indexOf(rows.text(barrier, "line"));
        margins[BOOK.wallets().find(rows.account(barrier), line)] = value;
        return BOOK.with(Map.of(), Map.of(WalletField.MARGIN, DoubleColumn.of(margins)));
    }
}
