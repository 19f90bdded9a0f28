package mainstay.reporting.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.book.Column;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Table;
import mainstay.run.LiveResult;
import mainstay.run.NamedColumns;
import mainstay.run.accountplan.BarrierTable;
import mainstay.run.accountplan.PlanPage;
import mainstay.run.accountplan.ProcessList;
import mainstay.run.listing.PlanColumns;
import mainstay.run.selling.DealList;
import mainstay.run.selling.DivisionTable;
import org.junit.jupiter.api.Test;

class PlanReportsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    private static Report pipeline(LiveResult result) {
        return PlanReports.pipeline(
                result, DAY, PlanReports.before(PlanReports.quarter(DAY)), PlanReports.quarter(DAY), Given.ASKED);
    }

    private static ProcessList process(LiveResult result) {
        return ProcessList.of(result, all(result), DAY, account -> Optional.empty());
    }

    private static int[] all(LiveResult result) {
        return IntStream.range(0, result.book().accounts().size()).toArray();
    }

    @Test
    void aBookWithoutTheTableIsToldWhatToDoAndShownNothingElse() {
        Book book = Given.computerMaker();
        LiveResult bare = Given.result(book.withPlan(List.of(), book.plan().stages()), Map.of());

        for (Report report : List.of(
                PlanReports.barriers(bare, DAY, Given.ASKED),
                pipeline(bare),
                PlanReports.process(bare, process(bare), DAY, Given.ASKED),
                PlanReports.divisions(bare, DAY, Given.ASKED))) {
            assertThat(report.sections()).as(report.id()).hasSize(1);
            assertThat(report.sections().get(0).blocks()).isEmpty();
            assertThat(report.sections().get(0).text())
                    .startsWith("The book has no table")
                    .contains("plan import PATH");
        }
        assertThat(PlanReports.accountPlan(bare, 0, DAY, Given.ASKED).notes().get(0))
                .contains("plan import PATH");
    }

    @Test
    void reportsHaveTheRowsOfTheCommands() {
        LiveResult result = Given.result(Given.computerMaker(), Map.of());
        int picc = result.book().accounts().find("picc").orElseThrow();

        sameRows(
                PlanReports.barriers(result, DAY, Given.ASKED),
                "barriers",
                BarrierTable.of(result, DAY, all(result)).columns());
        sameRows(
                pipeline(result),
                "pipeline",
                DealList.of(result, all(result), DAY, PlanReports.quarter(DAY)).columns());
        sameRows(
                PlanReports.divisions(result, DAY, Given.ASKED),
                "divisions",
                DivisionTable.of(result, DAY, all(result)).columns());
        sameRows(
                PlanReports.process(result, process(result), DAY, Given.ASKED),
                "process",
                process(result).listing().columns());
        Report plan = PlanReports.accountPlan(result, picc, DAY, Given.ASKED);
        sameRows(plan, "barriers", BarrierTable.of(result, DAY, picc).columns());
        sameRows(plan, "page-dates", PlanPage.part(PlanPage.of(result, picc, DAY), "dates"));
    }

    /** Every column that both have, cell by cell. */
    private static void sameRows(Report report, String id, PlanColumns listed) {
        Table table = report.tables().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(table.size()).as(report.id()).isEqualTo(listed.size()).isPositive();
        NamedColumns columns = listed;
        List<String> both = columns.names().stream()
                .filter(name -> table.field(name).isPresent())
                .toList();
        assertThat(both).hasSizeGreaterThan(2);
        for (String name : both) {
            Column shown = table.field(name).orElseThrow().cells();
            assertThat(cells(shown, table.size()))
                    .as(report.id() + " " + name)
                    .isEqualTo(cells(columns.column(name), listed.size()));
        }
    }

    private static List<Object> cells(Column column, int size) {
        return IntStream.range(0, size)
                .<Object>mapToObj(row -> column.kind().isNumber() ? (Object) column.number(row) : column.text(row))
                .toList();
    }
}
