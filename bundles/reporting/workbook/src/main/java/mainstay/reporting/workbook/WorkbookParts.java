package mainstay.reporting.workbook;

import static mainstay.reporting.office.Namespaces.DOCUMENT;
import static mainstay.reporting.office.Namespaces.TYPES;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import mainstay.reporting.api.Provenance;
import mainstay.reporting.office.CellAddress;
import mainstay.reporting.office.DocumentProperties;
import mainstay.reporting.office.PackageParts;
import mainstay.reporting.office.Relations;
import mainstay.reporting.office.XmlText;
import mainstay.reporting.office.ZipParts;

/** What holds the sheets together: the parts of the package that are no sheets. */
final class WorkbookParts {
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String STYLES = "xl/styles.xml";

    private final Layout layout;

    WorkbookParts(Layout layout) {
        this.layout = layout;
    }

    void write(ZipParts zip) throws IOException {
        common().write(zip);
        zip.part(WORKBOOK, this::workbook);
        zip.part("xl/_rels/workbook.xml.rels", this::workbookRelations);
        zip.part(STYLES, new Styles(layout.report().provenance().currency())::write);
    }

    /** The part of a sheet, from 0. */
    static String part(int sheet) {
        return "xl/worksheets/sheet" + (sheet + 1) + ".xml";
    }

    private PackageParts common() {
        Provenance provenance = layout.report().provenance();
        DocumentProperties properties =
                new DocumentProperties(layout.report().title(), provenance.by(), provenance.at());
        PackageParts parts = new PackageParts(properties, WORKBOOK, TYPES + "spreadsheetml.sheet.main+xml");
        for (int at = 0; at < layout.sheetNames().size(); at++) {
            parts.with(part(at), TYPES + "spreadsheetml.worksheet+xml");
        }
        new ChartParts(layout).tellOf(parts);
        return parts.with(STYLES, TYPES + "spreadsheetml.styles+xml");
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
        printed(xml);
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

    /** Of a table with more columns than paper has room for those that matter. */
    private void printed(XmlText xml) throws IOException {
        for (int at = 0; at < layout.sheets().size(); at++) {
            TableSheet sheet = layout.sheets().get(at);
            if (sheet.printed() < sheet.fields().size()) {
                ofSheet(xml, "_xlnm.Print_Area", at + 1).text(sheet.printArea()).end();
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
        Relations relations = new Relations();
        for (int at = 0; at < layout.sheetNames().size(); at++) {
            relations.add(DOCUMENT + "relationships/worksheet", part(at).substring("xl/".length()));
        }
        relations.add(DOCUMENT + "relationships/styles", "styles.xml");
        relations.write(xml);
    }
}
