package mainstay.reporting.workbook;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** What holds the sheets together: the parts of the package that are no sheets. */
final class PackageParts {
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.";
    private static final String CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml";

    private final Layout layout;

    PackageParts(Layout layout) {
        this.layout = layout;
    }

    void write(ZipParts parts) throws IOException {
        parts.part("[Content_Types].xml", this::contentTypes);
        parts.part("_rels/.rels", PackageParts::relations);
        parts.part("docProps/core.xml", this::coreProperties);
        parts.part("docProps/app.xml", PackageParts::appProperties);
        parts.part("xl/workbook.xml", this::workbook);
        parts.part("xl/_rels/workbook.xml.rels", this::workbookRelations);
        parts.part("xl/styles.xml", Styles::write);
    }

    /** The part of a sheet, from 0. */
    static String part(int sheet) {
        return "xl/worksheets/sheet" + (sheet + 1) + ".xml";
    }

    private void contentTypes(XmlText xml) throws IOException {
        xml.start("Types").with("xmlns", PACKAGE + "content-types");
        xml.start("Default").with("Extension", "rels");
        xml.with("ContentType", "application/vnd.openxmlformats-package.relationships+xml")
                .end();
        xml.start("Default")
                .with("Extension", "xml")
                .with("ContentType", "application/xml")
                .end();
        type(xml, "xl/workbook.xml", TYPES + "spreadsheetml.sheet.main+xml");
        for (int at = 0; at < layout.sheetNames().size(); at++) {
            type(xml, part(at), TYPES + "spreadsheetml.worksheet+xml");
        }
        type(xml, "xl/styles.xml", TYPES + "spreadsheetml.styles+xml");
        type(xml, "docProps/core.xml", CORE_TYPE);
        type(xml, "docProps/app.xml", TYPES + "extended-properties+xml");
        xml.end();
    }

    private static void type(XmlText xml, String part, String type) throws IOException {
        xml.start("Override")
                .with("PartName", "/" + part)
                .with("ContentType", type)
                .end();
    }

    private static void relations(XmlText xml) throws IOException {
        xml.start("Relationships").with("xmlns", PACKAGE + "relationships");
        relation(xml, 1, DOCUMENT + "relationships/officeDocument", "xl/workbook.xml");
        relation(xml, 2, PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml");
        relation(xml, 3, DOCUMENT + "relationships/extended-properties", "docProps/app.xml");
        xml.end();
    }

    private static void relation(XmlText xml, int id, String type, String target) throws IOException {
        xml.start("Relationship")
                .with("Id", "rId" + id)
                .with("Type", type)
                .with("Target", target)
                .end();
    }

    private void coreProperties(XmlText xml) throws IOException {
        String time = layout.report()
                .provenance()
                .at()
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        xml.start("cp:coreProperties").with("xmlns:cp", PACKAGE + "metadata/core-properties");
        xml.with("xmlns:dc", "http://purl.org/dc/elements/1.1/").with("xmlns:dcterms", "http://purl.org/dc/terms/");
        xml.with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        xml.element("dc:title", layout.report().title());
        xml.element("dc:creator", layout.report().provenance().by());
        for (String property : List.of("dcterms:created", "dcterms:modified")) {
            xml.start(property).with("xsi:type", "dcterms:W3CDTF").text(time).end();
        }
        xml.end();
    }

    private static void appProperties(XmlText xml) throws IOException {
        xml.start("Properties")
                .with("xmlns", DOCUMENT + "extended-properties")
                .element("Application", "Mainstay")
                .end();
    }

    private void workbook(XmlText xml) throws IOException {
        xml.start("workbook").with("xmlns", "http://schemas.openxmlformats.org/spreadsheetml/2006/main");
        xml.with("xmlns:r", DOCUMENT + "relationships");
        xml.start("bookViews")
                .start("workbookView")
                .with("activeTab", 0)
                .with("tabRatio", 800)
                .end()
                .end();
        xml.start("sheets");
        List<String> names = layout.sheetNames();
        for (int at = 0; at < names.size(); at++) {
            xml.start("sheet")
                    .with("name", names.get(at))
                    .with("sheetId", at + 1L)
                    .with("r:id", "rId" + (at + 1))
                    .end();
        }
        xml.end();
        definedNames(xml);
        xml.start("calcPr").with("calcId", 191029).end();
        xml.end();
    }

    private void definedNames(XmlText xml) throws IOException {
        xml.start("definedNames");
        filters(xml);
        printedOnEveryPage(xml);
        for (Map.Entry<String, String> name : layout.names().defined().entrySet()) {
            xml.start("definedName").with("name", name.getKey());
            xml.text(name.getValue()).end();
        }
        xml.end();
    }

    private void filters(XmlText xml) throws IOException {
        for (int at = 0; at < layout.sheets().size(); at++) {
            TableSheet sheet = layout.sheets().get(at);
            if (!sheet.fields().isEmpty()) {
                ofSheet(xml, "_xlnm._FilterDatabase", at + 1).with("hidden", 1);
                xml.text(sheet.everything()).end();
            }
        }
    }

    private void printedOnEveryPage(XmlText xml) throws IOException {
        List<String> names = layout.sheetNames();
        for (int at = 1; at < names.size(); at++) {
            ofSheet(xml, "_xlnm.Print_Titles", at).text(CellAddress.quoted(names.get(at)) + "$1:$1");
            xml.end();
        }
    }

    private static XmlText ofSheet(XmlText xml, String name, int sheet) throws IOException {
        return xml.start("definedName").with("name", name).with("localSheetId", sheet);
    }

    private void workbookRelations(XmlText xml) throws IOException {
        int sheets = layout.sheetNames().size();
        xml.start("Relationships").with("xmlns", PACKAGE + "relationships");
        for (int at = 0; at < sheets; at++) {
            relation(xml, at + 1, DOCUMENT + "relationships/worksheet", part(at).substring("xl/".length()));
        }
        relation(xml, sheets + 1, DOCUMENT + "relationships/styles", "styles.xml");
        xml.end();
    }
}
