package mainstay.reporting.slides;

import static mainstay.reporting.office.Namespaces.DOCUMENT;
import static mainstay.reporting.office.Namespaces.TYPES;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import mainstay.book.Language;
import mainstay.reporting.api.Provenance;
import mainstay.reporting.api.Report;
import mainstay.reporting.office.ChartCells;
import mainstay.reporting.office.DocumentProperties;
import mainstay.reporting.office.OfficeChart;
import mainstay.reporting.office.PackageParts;
import mainstay.reporting.office.Relations;
import mainstay.reporting.office.XmlText;
import mainstay.reporting.office.ZipParts;

/** The parts of a deck: its slides, what they look like, and the workbooks behind their charts. */
final class DeckParts {
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String SLIDES = "http://schemas.openxmlformats.org/presentationml/2006/main";
    private static final String PRESENTATION = "ppt/presentation.xml";
    private static final String MASTER = "ppt/slideMasters/slideMaster1.xml";
    private static final String LAYOUT = "ppt/slideLayouts/slideLayout1.xml";
    private static final String THEME = "ppt/theme/theme1.xml";
    private static final long FIRST_SLIDE = 256;
    private static final long FIRST_MASTER = 2_147_483_648L;

    private final Report report;
    private final List<Slide> slides;
    private final DocumentProperties properties;
    private final String language;

    DeckParts(Report report, List<Slide> slides) {
        Provenance provenance = report.provenance();
        this.report = report;
        this.slides = slides;
        this.properties = new DocumentProperties(report.title(), provenance.by(), provenance.at());
        this.language = Language.current() == Language.CHINESE ? "zh-CN" : "en-US";
    }

    void write(ZipParts zip) throws IOException {
        common().write(zip);
        zip.part(PRESENTATION, this::presentation);
        zip.part("ppt/_rels/presentation.xml.rels", relations()::write);
        zip.part(MASTER, DeckLook::master);
        zip.part(
                relationsOf(MASTER),
                related("slideLayout", "../slideLayouts/slideLayout1.xml", "theme", "../theme/theme1.xml")::write);
        zip.part(LAYOUT, DeckLook::layout);
        zip.part(relationsOf(LAYOUT), related("slideMaster", "../slideMasters/slideMaster1.xml")::write);
        zip.part(THEME, DeckLook::theme);
        for (int at = 0; at < slides.size(); at++) {
            slide(zip, slides.get(at), at + 1);
        }
    }

    private PackageParts common() {
        PackageParts parts = new PackageParts(properties, PRESENTATION, type("presentation.main"));
        parts.with(MASTER, type("slideMaster")).with(LAYOUT, type("slideLayout"));
        parts.with(THEME, TYPES + "theme+xml");
        for (int number = 1; number <= slides.size(); number++) {
            parts.with(slide(number), type("slide"));
            if (slides.get(number - 1).chart().isPresent()) {
                parts.with(chart(number), OfficeChart.CONTENT_TYPE).with(workbook(number), ChartWorkbook.TYPE);
            }
        }
        return parts;
    }

    private static String type(String part) {
        return TYPES + "presentationml." + part + "+xml";
    }

    private static String slide(int number) {
        return "ppt/slides/slide" + number + ".xml";
    }

    private static String chart(int number) {
        return "ppt/charts/chart" + number + ".xml";
    }

    private static String workbook(int number) {
        return "ppt/embeddings/chart" + number + ".xlsx";
    }

    /** The part that holds the relations of a part. */
    private static String relationsOf(String part) {
        int name = part.lastIndexOf('/') + 1;
        return part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
    }

    private static Relations related(String... typesAndTargets) {
        Relations relations = new Relations();
        for (int at = 0; at < typesAndTargets.length; at += 2) {
            relations.add(DOCUMENT + "relationships/" + typesAndTargets[at], typesAndTargets[at + 1]);
        }
        return relations;
    }

    private Relations relations() {
        Relations relations = related("slideMaster", "slideMasters/slideMaster1.xml");
        for (int number = 1; number <= slides.size(); number++) {
            relations.add(DOCUMENT + "relationships/slide", "slides/slide" + number + ".xml");
        }
        relations.add(DOCUMENT + "relationships/theme", "theme/theme1.xml");
        return relations;
    }

    private void presentation(XmlText xml) throws IOException {
        open(xml, "p:presentation");
        xml.start("p:sldMasterIdLst").start("p:sldMasterId");
        xml.with("id", FIRST_MASTER).with("r:id", "rId1").end().end();
        xml.start("p:sldIdLst");
        for (int at = 0; at < slides.size(); at++) {
            xml.start("p:sldId")
                    .with("id", FIRST_SLIDE + at)
                    .with("r:id", "rId" + (at + 2))
                    .end();
        }
        xml.end();
        xml.start("p:sldSz")
                .with("cx", Box.SLIDE.width())
                .with("cy", Box.SLIDE.height())
                .end();
        xml.start("p:notesSz")
                .with("cx", Box.SLIDE.height())
                .with("cy", Box.SLIDE.width())
                .end();
        xml.end();
    }

    private void slide(ZipParts zip, Slide slide, int number) throws IOException {
        String foot = report.title() + " · " + report.provenance().book();
        String currency = report.provenance().currency();
        zip.part(slide(number), xml -> new SlidePart(slide, number, foot).write(xml, language, currency));
        Optional<ChartCells> cells = slide.chart();
        Relations relations = related("slideLayout", "../slideLayouts/slideLayout1.xml");
        if (cells.isPresent()) {
            relations.add(OfficeChart.RELATION, "../charts/chart" + number + ".xml");
            chart(zip, cells.get(), number, currency);
        }
        zip.part(relationsOf(slide(number)), relations::write);
    }

    private void chart(ZipParts zip, ChartCells cells, int number, String currency) throws IOException {
        OfficeChart chart = cells.on(ChartWorkbook.SHEET, currency).withoutTitle();
        zip.part(chart(number), xml -> chart.write(xml, "rId1"));
        zip.part(relationsOf(chart(number)), related("package", "../embeddings/chart" + number + ".xlsx")::write);
        zip.file(workbook(number), new ChartWorkbook(cells, properties)::write);
    }

    /** Opens the root of a part. */
    static void open(XmlText xml, String element) throws IOException {
        xml.start(element).with("xmlns:a", DRAWING).with("xmlns:r", DOCUMENT + "relationships");
        xml.with("xmlns:p", SLIDES);
    }

    /** What the tree of shapes begins with. */
    static void group(XmlText xml) throws IOException {
        xml.start("p:nvGrpSpPr").start("p:cNvPr").with("id", 1).with("name", "").end();
        xml.start("p:cNvGrpSpPr").end().start("p:nvPr").end().end();
        xml.start("p:grpSpPr").end();
    }
}
