package mainstay.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.api.Chart;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Table;
import mainstay.reporting.tck.SampleReports;
import org.junit.jupiter.api.Test;

class JsonRendererTest {

    @Test
    void everyRowOfEveryTableAndChartReadsBackAsItWas() throws IOException {
        for (Report report : List.of(SampleReports.everything(), SampleReports.hostile(), SampleReports.empty())) {
            JsonNode json = json(report);
            same(json.get("tables"), report.tables());
            same(json.get("charts"), charts(report));
        }
    }

    @Test
    void whatStandsAroundTheRowsIsThereUnrounded() throws IOException {
        JsonNode json = json(SampleReports.everything());
        assertThat(json.get("provenance").get("at").textValue()).isEqualTo("2024-02-29T23:58:57Z");
        assertThat(json.get("provenance").get("sources")).hasSize(2);
        assertThat(json.get("assumptions").findValuesAsText("name")).contains("margin.default", "policy");
        assertThat(json.get("assumptions").get(0).get("value").doubleValue()).isEqualTo(0.3125);
        JsonNode figure = json.get("figures").get(1);
        assertThat(figure.get("section").textValue()).isEqualTo("At a glance");
        assertThat(figure.get("value").doubleValue())
                .isEqualTo(Views.figures(SampleReports.everything()).get(1).value());
        assertThat(figure.get("formula").textValue()).isEqualTo("Σ expected_profit");
        assertThat(json.get("figures").get(3).get("value").isNull()).isTrue();
        assertThat(json.get("charts").findValuesAsText("chart"))
                .containsExactly(
                        "waterfall",
                        "bubbles",
                        "curves",
                        "bars",
                        "bars",
                        "bars",
                        "marimekko",
                        "shifts",
                        "flow",
                        "grid",
                        "grid",
                        "timeline");
        JsonNode bubbles = json.get("charts").get(1);
        assertThat(bubbles.get("x").get("cut").doubleValue()).isEqualTo(500_000);
        assertThat(bubbles.get("area").get("cut").isNull()).isTrue();
        assertThat(bubbles.get("quadrants")).hasSize(4);
        assertThat(json.get("charts").get(8).get("classes"))
                .extracting(JsonNode::textValue)
                .containsExactly("key", "minor");
    }

    private static JsonNode json(Report report) throws IOException {
        return new ObjectMapper().readTree(Rendered.by(new JsonRenderer(), report, Page.FILE));
    }

    private static List<Table> charts(Report report) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Chart.class::isInstance)
                .map(block -> ((Chart) block).data())
                .toList();
    }

    private static void same(JsonNode json, List<Table> tables) {
        assertThat(json).hasSize(tables.size());
        for (int at = 0; at < tables.size(); at++) {
            same(json.get(at), tables.get(at));
        }
    }

    private static void same(JsonNode json, Table table) {
        assertThat(json.get("id").textValue()).isEqualTo(table.id());
        assertThat(json.get("fields")).hasSize(table.fields().size());
        assertThat(json.get("rows")).hasSize(table.size());
        for (int row = 0; row < table.size(); row++) {
            for (Column column : Views.columns(table)) {
                same(json.get("rows").get(row).get(column.name()), column, row);
            }
        }
    }

    private static void same(JsonNode cell, Column column, int row) {
        if (column.undefined(row)) {
            assertThat(cell.isNull()).isTrue();
        } else if (column.kind() == Kind.TEXT) {
            assertThat(cell.textValue()).isEqualTo(column.text(row));
        } else if (column.kind() == Kind.FLAG) {
            assertThat(cell.booleanValue()).isEqualTo(column.number(row) != 0);
        } else {
            assertThat(Double.valueOf(cell.asText())).isEqualTo(column.number(row));
        }
    }
}
