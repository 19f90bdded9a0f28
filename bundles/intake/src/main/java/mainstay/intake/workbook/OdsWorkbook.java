package mainstay.intake.workbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mainstay.intake.source.Source;

/**
 * An OpenDocument spreadsheet, .ods.
 *
 * @param file the name of the file
 * @param path where it lies
 * @param sheets its sheets; their part is their number
 */
record OdsWorkbook(String file, Path path, List<Sheet> sheets) implements Workbook {
    private static final String CONTENT = "content.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    static Workbook open(OfficePackage opened, String type, Path path) {
        if (!type.startsWith(TYPE)) {
            throw Source.bad(opened.file() + " is not a spreadsheet but " + WorkbookFaults.cut(type)
                    + "; save the table as .xlsx or .ods");
        }
        requireOpen(opened);
        List<Sheet> sheets = new ArrayList<>();
        Set<String> hiddenStyles = new HashSet<>();
        Set<String> names = new HashSet<>();
        String style = "";
        try (Xml xml = opened.xml(CONTENT)) {
            while (xml.next()) {
                if (!xml.isStart()) {
                    continue;
                }
                switch (xml.name()) {
                    case "style" -> style = xml.attribute("name");
                    case "table-properties" -> {
                        if (xml.attribute("display").equals("false")) {
                            hiddenStyles.add(style);
                        }
                    }
                    case "table" -> {
                        add(opened.file(), sheets, names, xml, hiddenStyles);
                        xml.skip();
                    }
                    case "dde-links", "tracked-changes", "styles", "font-face-decls" -> xml.skip();
                    default -> {
                        // Not what sheets are called.
                    }
                }
            }
        }
        return new OdsWorkbook(opened.file(), path, List.copyOf(sheets));
    }

    private static void add(String file, List<Sheet> sheets, Set<String> names, Xml xml, Set<String> hiddenStyles) {
        String name = xml.attribute("name");
        if (!names.add(name)) {
            throw WorkbookFaults.damaged(file, "it has two sheets " + WorkbookFaults.cut(name));
        }
        if (names.size() > MOST_SHEETS) {
            throw Source.bad(file + " has more than " + MOST_SHEETS
                    + " sheets; save those that you need as a separate workbook");
        }
        boolean hidden = hiddenStyles.contains(xml.attribute("style-name"));
        sheets.add(new Sheet(name, hidden, Integer.toString(sheets.size())));
    }

    @Override
    public void scan(Sheet sheet, int width, Visitor visitor) {
        try (OfficePackage opened = OfficePackage.open(file, path);
                Xml xml = opened.xml(CONTENT)) {
            int tables = 0;
            while (xml.next()) {
                if (!xml.isStart()) {
                    continue;
                }
                if (xml.name().equals("table")) {
                    if (Integer.toString(tables).equals(sheet.part())) {
                        new OdsSheet(file, xml, width).scan(visitor);
                        return;
                    }
                    tables++;
                    xml.skip();
                } else if (xml.name().equals("dde-links") || xml.name().equals("tracked-changes")) {
                    xml.skip();
                }
            }
        }
    }

    private static void requireOpen(OfficePackage opened) {
        if (!opened.has(MANIFEST)) {
            return;
        }
        try (Xml xml = opened.xml(MANIFEST)) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("encryption-data")) {
                    throw XlsWorkbook.encrypted(opened.file());
                }
            }
        }
    }
}
