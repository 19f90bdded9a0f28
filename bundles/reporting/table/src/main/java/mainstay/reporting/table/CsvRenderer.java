package mainstay.reporting.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalInt;
import mainstay.reporting.api.Chart;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.ReportRenderer;
import mainstay.reporting.api.Table;
import mainstay.reporting.text.CommandOutput;
import mainstay.reporting.text.Format;
import mainstay.reporting.text.Renderer;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/**
 * The main table as comma-separated values, all fields of it. A report without a table gives the data of its first chart, and
 * one without charts its figures.
 */
@Component(service = ReportRenderer.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class CsvRenderer implements ReportRenderer {

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String description() {
        return "the main table as comma-separated values";
    }

    @Override
    public String fileEnding() {
        return "csv";
    }

    @Override
    public boolean isText() {
        return true;
    }

    @Override
    public void render(Report report, Page page, OutputStream out) throws IOException {
        CommandOutput rows = report.mainTable()
                .or(() -> firstChart(report))
                .map(Views::of)
                .orElseGet(() -> Views.figures(Views.figures(report)));
        Utf8Bytes.write(text -> Renderer.render(rows, Format.CSV, OptionalInt.empty(), text), out);
    }

    private static Optional<Table> firstChart(Report report) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Chart.class::isInstance)
                .map(block -> ((Chart) block).data())
                .findFirst();
    }
}
