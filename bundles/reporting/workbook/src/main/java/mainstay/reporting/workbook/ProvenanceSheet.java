package mainstay.reporting.workbook;

import static mainstay.reporting.workbook.WorkbookWords.phrase;

import java.io.IOException;
import java.util.List;
import mainstay.reporting.api.Provenance;
import mainstay.reporting.api.Provenance.Source;
import mainstay.reporting.api.Report;
import mainstay.reporting.office.XmlText;

/** Tells where the report comes from. */
final class ProvenanceSheet {
    private static final List<Integer> WIDTHS = List.of(24, 40, 14, 70);

    private ProvenanceSheet() {}

    static void write(XmlText xml, Report report, CellTexts cuts) throws IOException {
        WorkbookSheet frame = WorkbookSheet.withHead(xml, WIDTHS);
        Rows rows = new Rows(xml, cuts)
                .next()
                .headings(List.of(
                        phrase("provenance.what"),
                        phrase("provenance.which"),
                        phrase("provenance.version"),
                        phrase("provenance.sha")));
        Provenance provenance = report.provenance();
        line(rows, phrase("provenance.report"), report.id(), "", "");
        line(rows, phrase("provenance.book"), provenance.book(), "", provenance.bookDigest());
        line(rows, phrase("provenance.currency"), provenance.currency(), "", "");
        line(rows, phrase("provenance.run"), provenance.run(), "", "");
        for (Source source : provenance.sources()) {
            line(rows, source.part(), source.id(), source.version(), source.digest());
        }
        line(rows, phrase("provenance.time"), provenance.at().toString(), "", "");
        line(rows, phrase("provenance.by"), provenance.by(), "", "");
        for (String note : report.notes()) {
            line(rows, phrase("provenance.note"), note, "", "");
        }
        rows.end();
        frame.end(rows.row() + 1);
    }

    private static void line(Rows rows, String what, String which, String version, String digest) throws IOException {
        rows.next(Math.max(1, Widths.lines(which, WIDTHS.get(1))))
                .text(0, Look.REMARK, what)
                .text(1, Look.REMARK, which);
        rows.text(2, Look.REMARK, version).text(3, Look.REMARK, digest);
    }
}
