package mainstay.reporting.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.ReportRenderer;
import mainstay.reporting.office.CellAddress;
import mainstay.reporting.office.ZipParts;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/**
 * A workbook that Excel and LibreOffice open: a summary, a sheet for each table and chart, and the assumptions, from which
 * formulas compute the figures anew when a reader changes one.
 */
@Component(service = ReportRenderer.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class WorkbookRenderer implements ReportRenderer {

    @Override
    public String id() {
        return "xlsx";
    }

    @Override
    public String description() {
        return "a workbook with live formulas";
    }

    @Override
    public String fileEnding() {
        return "xlsx";
    }

    @Override
    public boolean isText() {
        return false;
    }

    @Override
    public void render(Report report, Page page, OutputStream out) throws IOException {
        Layout layout = new Layout(report);
        CellTexts cuts = new CellTexts();
        try (ZipParts parts = new ZipParts(out)) {
            new WorkbookParts(layout).write(parts);
            int tables = layout.sheets().size();
            for (int at = 0; at < tables; at++) {
                TableSheetWriter table = new TableSheetWriter(layout.sheets().get(at), layout);
                parts.part(WorkbookParts.part(at + 1), xml -> table.write(xml, cuts));
            }
            new ChartParts(layout).write(parts);
            ParametersSheet parameters = new ParametersSheet(layout);
            parts.part(WorkbookParts.part(tables + 1), xml -> parameters.write(xml, cuts));
            parts.part(WorkbookParts.part(tables + 2), xml -> ColumnsSheet.write(xml, layout, cuts));
            parts.part(WorkbookParts.part(tables + 3), xml -> ProvenanceSheet.write(xml, report, cuts));
            parts.part(WorkbookParts.part(0), xml -> SummarySheet.write(xml, layout, notes(layout, cuts)));
        }
    }

    /** What did not fit; known once everything else is written, which is why the first sheet comes last. */
    private static List<String> notes(Layout layout, CellTexts cuts) {
        List<String> notes = new ArrayList<>();
        if (layout.canChange()) {
            notes.add(WorkbookWords.phrase("as-computed.note", layout.day()));
        }
        for (TableSheet sheet : layout.sheets()) {
            if (sheet.isCut()) {
                notes.add(WorkbookWords.phrase(
                        "sheet-too-long",
                        sheet.name(),
                        Integer.toString(sheet.rows()),
                        Integer.toString(sheet.table().size())));
            }
        }
        if (cuts.count() > 0) {
            String most = Integer.toString(CellAddress.LONGEST_TEXT);
            notes.add(WorkbookWords.counted("texts-cut", cuts.count(), most));
        }
        return notes;
    }
}
