package mainstay.reporting.workbook;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import mainstay.reporting.office.Namespaces;
import mainstay.reporting.office.OfficeChart;
import mainstay.reporting.office.PackageParts;
import mainstay.reporting.office.Relations;
import mainstay.reporting.office.XmlText;
import mainstay.reporting.office.ZipParts;

/** The charts of a workbook: each stands to the right of the table that it shows, and refers to its cells. */
final class ChartParts {
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";
    private static final String RELATIONS = Namespaces.DOCUMENT + "relationships";

    /** In English metric units, of which a point of the screen has this many. */
    private static final long POINT = 9_525;

    private static final long WIDTH = 860 * POINT;
    private static final long HEIGHT = 440 * POINT;
    private static final long BAR = 30 * POINT;

    private final Layout layout;
    /** The places of the sheets with a chart, from 0. */
    private final List<Integer> drawn;

    ChartParts(Layout layout) {
        this.layout = layout;
        drawn = IntStream.range(0, layout.sheets().size())
                .filter(at -> layout.sheets().get(at).chart().isPresent())
                .boxed()
                .toList();
    }

    void write(ZipParts parts) throws IOException {
        for (int at = 0; at < drawn.size(); at++) {
            TableSheet sheet = layout.sheets().get(drawn.get(at));
            OfficeChart chart = sheet.chart()
                    .orElseThrow()
                    .on(sheet.name(), layout.report().provenance().currency());
            int number = at + 1;
            int place = drawn.get(at) + 2;
            parts.part(
                    "xl/worksheets/_rels/sheet" + place + ".xml.rels",
                    xml -> relation(xml, RELATIONS + "/drawing", "../drawings/drawing" + number + ".xml"));
            parts.part("xl/drawings/drawing" + number + ".xml", xml -> drawing(xml, sheet, chart));
            parts.part(
                    "xl/drawings/_rels/drawing" + number + ".xml.rels",
                    xml -> relation(xml, OfficeChart.RELATION, "../charts/chart" + number + ".xml"));
            parts.part("xl/charts/chart" + number + ".xml", chart::write);
        }
    }

    /** Tells what the parts are. */
    void tellOf(PackageParts parts) {
        for (int number = 1; number <= drawn.size(); number++) {
            parts.with("xl/drawings/drawing" + number + ".xml", Namespaces.TYPES + "drawing+xml");
            parts.with("xl/charts/chart" + number + ".xml", OfficeChart.CONTENT_TYPE);
        }
    }

    private static void relation(XmlText xml, String type, String target) throws IOException {
        Relations relations = new Relations();
        relations.add(type, target);
        relations.write(xml);
    }

    private static void drawing(XmlText xml, TableSheet sheet, OfficeChart chart) throws IOException {
        xml.start("xdr:wsDr").with("xmlns:xdr", DRAWING + "spreadsheetDrawing");
        xml.with("xmlns:a", DRAWING + "main").with("xmlns:r", RELATIONS);
        xml.start("xdr:oneCellAnchor").start("xdr:from");
        xml.element("xdr:col", Integer.toString(sheet.columns())).element("xdr:colOff", Long.toString(12 * POINT));
        xml.element("xdr:row", "1")
                .element("xdr:rowOff", Long.toString(6 * POINT))
                .end();
        xml.start("xdr:ext").with("cx", WIDTH).with("cy", height(sheet, chart)).end();
        xml.start("xdr:graphicFrame").with("macro", "").start("xdr:nvGraphicFramePr");
        xml.start("xdr:cNvPr")
                .with("id", 2)
                .with("name", chart.title())
                .with("descr", chart.text())
                .end();
        xml.start("xdr:cNvGraphicFramePr").end().end();
        xml.start("xdr:xfrm");
        xml.start("a:off").with("x", 0).with("y", 0).end();
        xml.start("a:ext").with("cx", 0).with("cy", 0).end().end();
        xml.start("a:graphic").start("a:graphicData").with("uri", OfficeChart.NAMESPACE);
        xml.start("c:chart").with("xmlns:c", OfficeChart.NAMESPACE).with("r:id", "rId1");
        xml.end().end().end().end();
        xml.start("xdr:clientData").end().end().end();
    }

    private static long height(TableSheet sheet, OfficeChart chart) {
        return chart.shape().isLying() ? Math.max(HEIGHT, sheet.rows() * BAR) : HEIGHT;
    }
}
