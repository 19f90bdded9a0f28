package mainstay.reporting.slides;

import java.io.IOException;
import java.util.List;
import mainstay.reporting.office.OfficeChart;
import mainstay.reporting.office.XmlText;

/** What lies on a slide. Every shape has its box, and nothing grows. */
final class SlideShapes {
    private static final String TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table";
    /** Of a font: hundredths of a point. */
    private static final double SIZE = 100;
    /** How opaque the darkest cell is, in thousandths of a per cent: what stands in it can be read. */
    private static final double DARKEST = 60_000;

    private final XmlText xml;
    private final String language;
    private long shapes = 1;

    SlideShapes(XmlText xml, String language) {
        this.xml = xml;
        this.language = language;
    }

    /** The title of the slide, as programs list it. */
    void title(Box box, Paragraph title) throws IOException {
        shape("title", box, true, "b", List.of(title));
    }

    /** Paragraphs below one another, from the upper edge of the box on. */
    void text(String name, Box box, List<Paragraph> paragraphs) throws IOException {
        shape(name, box, false, "t", paragraphs);
    }

    private void shape(String name, Box box, boolean isTitle, String anchor, List<Paragraph> paragraphs)
            throws IOException {
        xml.start("p:sp").start("p:nvSpPr");
        identity(name, "");
        xml.start("p:cNvSpPr");
        if (!isTitle) {
            xml.with("txBox", 1);
        }
        xml.end().start("p:nvPr");
        if (isTitle) {
            xml.start("p:ph").with("type", "title").end();
        }
        xml.end().end();
        xml.start("p:spPr");
        place("a:xfrm", box);
        xml.start("a:prstGeom").with("prst", "rect").start("a:avLst").end().end();
        xml.start("a:noFill").end().end();
        xml.start("p:txBody").start("a:bodyPr").with("wrap", "square");
        for (String inset : List.of("lIns", "tIns", "rIns", "bIns")) {
            xml.with(inset, 0);
        }
        xml.with("anchor", anchor).start("a:noAutofit").end().end();
        xml.start("a:lstStyle").end();
        for (Paragraph paragraph : paragraphs) {
            paragraph(paragraph);
        }
        xml.end().end();
    }

    private void identity(String name, String description) throws IOException {
        shapes++;
        xml.start("p:cNvPr").with("id", shapes).with("name", name + " " + shapes);
        if (!description.isEmpty()) {
            xml.with("descr", description);
        }
        xml.end();
    }

    private void place(String element, Box box) throws IOException {
        xml.start(element);
        xml.start("a:off").with("x", box.x()).with("y", box.y()).end();
        xml.start("a:ext").with("cx", box.width()).with("cy", box.height()).end();
        xml.end();
    }

    private void paragraph(Paragraph paragraph) throws IOException {
        xml.start("a:p").start("a:pPr");
        if (paragraph.bullet()) {
            xml.with("marL", Points.INDENT * Box.POINT).with("indent", -Points.INDENT * Box.POINT);
        }
        xml.with("algn", paragraph.right() ? "r" : "l");
        if (paragraph.bullet()) {
            xml.start("a:spcAft")
                    .start("a:spcPts")
                    .with("val", Math.round(Points.SPACE * SIZE))
                    .end()
                    .end();
            xml.start("a:buChar").with("char", "•").end();
        } else {
            xml.start("a:buNone").end();
        }
        xml.end();
        run("a:r", paragraph);
        xml.end();
    }

    private void run(String element, Paragraph paragraph) throws IOException {
        if (paragraph.text().isEmpty()) {
            xml.start("a:endParaRPr");
            look(paragraph);
            xml.end();
            return;
        }
        xml.start(element).start("a:rPr");
        look(paragraph);
        xml.end().element("a:t", paragraph.text()).end();
    }

    private void look(Paragraph paragraph) throws IOException {
        xml.with("lang", language).with("sz", Math.round(paragraph.size() * SIZE));
        xml.with("b", paragraph.bold() ? 1 : 0);
        fill(paragraph.ink().digits());
    }

    private void fill(String digits) throws IOException {
        xml.start("a:solidFill").start("a:srgbClr").with("val", digits).end().end();
    }

    /** The number of the slide, which programs write anew when slides are moved. */
    void number(Box box, int number) throws IOException {
        xml.start("p:sp").start("p:nvSpPr");
        identity("number", "");
        xml.start("p:cNvSpPr").with("txBox", 1).end().start("p:nvPr").end().end();
        xml.start("p:spPr");
        place("a:xfrm", box);
        xml.start("a:prstGeom")
                .with("prst", "rect")
                .start("a:avLst")
                .end()
                .end()
                .end();
        xml.start("p:txBody")
                .start("a:bodyPr")
                .with("lIns", 0)
                .with("tIns", 0)
                .with("rIns", 0)
                .with("bIns", 0);
        xml.end().start("a:lstStyle").end();
        xml.start("a:p").start("a:pPr").with("algn", "r").end();
        xml.start("a:fld").with("id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}").with("type", "slidenum");
        xml.start("a:rPr");
        look(Paragraph.of("", SlidePart.SMALL, SlideInk.QUIET));
        xml.end().element("a:t", Integer.toString(number)).end().end().end().end();
    }

    /**
     * A table from the upper edge of the box on; it has been fitted to the box.
     *
     * @param shaded the names of the columns whose cells are the darker the more is in them
     */
    void table(String name, Box box, SlideTable table, List<String> shaded) throws IOException {
        xml.start("p:graphicFrame").start("p:nvGraphicFramePr");
        identity("table", name);
        xml.start("p:cNvGraphicFramePr")
                .start("a:graphicFrameLocks")
                .with("noGrp", 1)
                .end()
                .end();
        xml.start("p:nvPr").end().end();
        place("p:xfrm", box.top(table.height()));
        xml.start("a:graphic").start("a:graphicData").with("uri", TABLE);
        xml.start("a:tbl").start("a:tblPr").with("firstRow", 1).end().start("a:tblGrid");
        for (int column = 0; column < table.columns(); column++) {
            xml.start("a:gridCol").with("w", table.width(column)).end();
        }
        xml.end();
        for (int row = SlideTable.HEAD; row < table.rows(); row++) {
            row(table, row, shaded);
        }
        xml.end().end().end().end();
    }

    private void row(SlideTable table, int row, List<String> shaded) throws IOException {
        xml.start("a:tr").with("h", table.height(row));
        for (int column = 0; column < table.columns(); column++) {
            xml.start("a:tc")
                    .start("a:txBody")
                    .start("a:bodyPr")
                    .end()
                    .start("a:lstStyle")
                    .end();
            paragraph(table.cell(row, column));
            xml.end();
            cell(row == SlideTable.HEAD, table.part(row, column, shaded));
            xml.end();
        }
        xml.end();
    }

    private void cell(boolean isHead, double part) throws IOException {
        long side = SlideTable.SIDE * Box.POINT;
        long edge = SlideTable.EDGE * Box.POINT;
        xml.start("a:tcPr")
                .with("marL", side)
                .with("marR", side)
                .with("marT", edge)
                .with("marB", edge);
        xml.with("anchor", isHead ? "b" : "ctr");
        for (String line : List.of("a:lnL", "a:lnR", "a:lnT")) {
            xml.start(line).with("w", 0).start("a:noFill").end().end();
        }
        xml.start("a:lnB").with("w", Box.POINT / 2);
        fill(SlideInk.LINE);
        xml.end();
        if (isHead) {
            fill(SlideInk.GROUND);
        } else if (part > 0) {
            xml.start("a:solidFill").start("a:srgbClr").with("val", SlideInk.MARK.digits());
            xml.start("a:alpha")
                    .with("val", Math.round(part * DARKEST))
                    .end()
                    .end()
                    .end();
        } else {
            xml.start("a:noFill").end();
        }
        xml.end();
    }

    /**
     * A chart, which fills its box.
     *
     * @param relation the id of the relation that leads to its part
     */
    void chart(OfficeChart chart, Box box, String relation) throws IOException {
        xml.start("p:graphicFrame").start("p:nvGraphicFramePr");
        identity("chart", chart.text());
        xml.start("p:cNvGraphicFramePr").end().start("p:nvPr").end().end();
        place("p:xfrm", box);
        xml.start("a:graphic").start("a:graphicData").with("uri", OfficeChart.NAMESPACE);
        xml.start("c:chart")
                .with("xmlns:c", OfficeChart.NAMESPACE)
                .with("r:id", relation)
                .end();
        xml.end().end().end();
    }
}
