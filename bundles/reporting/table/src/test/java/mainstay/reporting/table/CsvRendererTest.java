package mainstay.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Chart;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Section;
import mainstay.reporting.api.Table;
import mainstay.reporting.tck.SampleReports;
import mainstay.reporting.text.Visible;
import org.junit.jupiter.api.Test;

class CsvRendererTest {

    @Test
    void theMainTableReadsBackAsItWas() throws IOException {
        for (Report report : List.of(SampleReports.everything(), SampleReports.hostile(), SampleReports.empty())) {
            Table table = report.mainTable().orElseThrow();
            List<CsvRecord> records = records(report);
            assertThat(records).hasSize(table.size() + 1);
            for (int row = 0; row < table.size(); row++) {
                for (int at = 0; at < table.fields().size(); at++) {
                    same(
                            records.get(row + 1).getField(at),
                            table.fields().get(at).cells(),
                            row);
                }
            }
        }
    }

    @Test
    void withoutATableItIsTheFirstChart() throws IOException {
        Report report = only(Chart.class);
        assertThat(records(report).get(0).getFields()).containsExactly("step", "amount", "is", "how");
        assertThat(records(report)).hasSize(6);
    }

    @Test
    void withoutTablesAndChartsItIsTheFigures() throws IOException {
        List<CsvRecord> records = records(only(Figures.class));
        assertThat(records.get(0).getFields()).containsExactly("figure", "number", "text", "how");
        assertThat(records.get(2).getField(1)).matches("[0-9]+\\.[0-9]+");
        assertThat(records.get(2).getField(3)).isEqualTo("sum over the accounts: Σ expected_profit");
        assertThat(records.get(5).getField(2)).isEqualTo("anshan-steel");
    }

    private static Report only(Class<? extends Block> type) {
        Report all = SampleReports.everything();
        List<Block> blocks = all.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(type::isInstance)
                .toList();
        return new Report("part", "Part", all.provenance(), List.of(), List.of(new Section("", "", blocks)), List.of());
    }

    private static List<CsvRecord> records(Report report) throws IOException {
        List<CsvRecord> records = new ArrayList<>();
        try (var reader = CsvReader.builder().ofCsvRecord(Rendered.by(new CsvRenderer(), report, Page.FILE))) {
            reader.forEach(records::add);
        }
        return records;
    }

    private static void same(String field, Column column, int row) {
        if (column.undefined(row)) {
            assertThat(field).isEmpty();
        } else if (column.kind() == Kind.TEXT) {
            String shown = Visible.text(column.text(row));
            assertThat(field).isIn(shown, "'" + shown);
        } else if (column.kind() == Kind.FLAG) {
            assertThat(field).isEqualTo(Boolean.toString(column.number(row) != 0));
        } else {
            assertThat(Double.valueOf(field)).isEqualTo(column.number(row));
        }
    }
}
