package mainstay.intake.workbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mainstay.intake.source.Source;

/**
 * A workbook of Office Open XML: .xlsx and .xlsm, whose macros are not looked at.
 *
 * @param file the name of the file
 * @param path where it lies
 * @param sheets its sheets
 * @param shared the texts that its cells share
 * @param formats the number format of each style
 * @param since1904 whether days are counted from 1904
 * @param merges the merged cells of the sheets that were looked at, by part
 */
record XlsxWorkbook(
        String file,
        Path path,
        List<Sheet> sheets,
        SharedTexts shared,
        List<CellFormat> formats,
        boolean since1904,
        Map<String, Merges> merges)
        implements Workbook {
    private static final int LONGEST_CELL = 1 << 20;
    private static final int MOST_STYLES = 1 << 17;
    private static final String TYPES = "[Content_Types].xml";

    static Workbook open(OfficePackage opened, Path path) {
        requireSpreadsheet(opened);
        String main = targets(opened, "_rels/.rels", "").values().stream()
                .filter(target -> target.type().endsWith("/officeDocument"))
                .map(Target::part)
                .findFirst()
                .orElse("xl/workbook.xml");
        int slash = main.lastIndexOf('/') + 1;
        String folder = main.substring(0, slash);
        Map<String, Target> targets = targets(opened, folder + "_rels/" + main.substring(slash) + ".rels", folder);
        List<Sheet> sheets = new ArrayList<>();
        boolean since1904 = sheets(opened, main, targets, sheets);
        return new XlsxWorkbook(
                opened.file(),
                path,
                List.copyOf(sheets),
                texts(opened, part(targets, "/sharedStrings")),
                styles(opened, part(targets, "/styles")),
                since1904,
                new HashMap<>());
    }

    @Override
    public void scan(Sheet sheet, int width, Visitor visitor) {
        try (OfficePackage opened = OfficePackage.open(file, path)) {
            Merges merged = merges.computeIfAbsent(sheet.part(), part -> merges(opened, part));
            merged.rewind();
            try (Xml xml = opened.xml(sheet.part())) {
                new XlsxSheet(this, xml, merged, width).scan(visitor);
            }
        }
    }

    /** Merged cells stand behind the rows that they cover, so they are looked for first, and most sheets have none. */
    private Merges merges(OfficePackage opened, String part) {
        Merges found = new Merges(file);
        if (!opened.mentions(part, "mergeCell")) {
            return found;
        }
        try (Xml xml = opened.xml(part)) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("sheetData")) {
                    xml.skip();
                } else if (xml.isStart() && xml.name().equals("mergeCell")) {
                    found.add(xml.attribute("ref"));
                }
            }
        }
        return found;
    }

    private static void requireSpreadsheet(OfficePackage opened) {
        String other = "";
        try (Xml xml = opened.xml(TYPES)) {
            while (xml.next()) {
                String type = xml.isStart() ? xml.attribute("ContentType") : "";
                if (isSpreadsheet(type)) {
                    return;
                }
                other = type.endsWith("sheet.binary.macroEnabled.main") ? "a binary workbook (.xlsb)" : other;
                other = type.contains("wordprocessingml.document.main") ? "a Word document" : other;
                other = type.contains("presentationml.presentation.main") ? "a presentation" : other;
            }
        }
        throw Source.bad(opened.file() + " is "
                + (other.isEmpty()
                        ? "an Office file without a workbook"
                        : other + ", and not one of .xlsx, .xls and .ods")
                + "; open it in a spreadsheet program and save it as .xlsx");
    }

    private static boolean isSpreadsheet(String type) {
        boolean plain = type.contains("spreadsheetml.") && type.endsWith(".main+xml");
        boolean withMacros = type.contains("ms-excel") && type.endsWith("macroEnabled.main+xml");
        return plain || withMacros;
    }

    /**
     * What a part refers to.
     *
     * @param type what it is, a long name whose end tells
     * @param part where it stands
     */
    private record Target(String type, String part) {}

    private static Map<String, Target> targets(OfficePackage opened, String relations, String folder) {
        Map<String, Target> targets = new HashMap<>();
        if (!opened.has(relations)) {
            return targets;
        }
        try (Xml xml = opened.xml(relations)) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("Relationship")) {
                    String target = xml.attribute("Target");
                    boolean outside = xml.attribute("TargetMode").equals("External");
                    if (!outside) {
                        targets.put(
                                xml.attribute("Id"),
                                new Target(
                                        xml.attribute("Type"),
                                        target.startsWith("/") ? target.substring(1) : joined(folder, target)));
                    }
                }
            }
        }
        return targets;
    }

    private static String joined(String folder, String target) {
        String rest = target.startsWith("./") ? target.substring(2) : target;
        String base = folder;
        while (rest.startsWith("../")) {
            rest = rest.substring(3);
            base = base.isEmpty() ? "" : base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
        }
        return base + rest;
    }

    private static String part(Map<String, Target> targets, String type) {
        return targets.values().stream()
                .filter(target -> target.type().endsWith(type))
                .map(Target::part)
                .findFirst()
                .orElse("");
    }

    /** Adds the sheets that hold cells; whether days are counted from 1904. */
    private static boolean sheets(OfficePackage opened, String main, Map<String, Target> targets, List<Sheet> sheets) {
        boolean since1904 = false;
        Map<String, String> names = new HashMap<>();
        try (Xml xml = opened.xml(main)) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("workbookPr")) {
                    since1904 = truth(xml.attribute("date1904"));
                } else if (xml.isStart() && xml.name().equals("sheet")) {
                    String name = xml.attribute("name");
                    Target target = targets.get(xml.attribute("elationships", "id"));
                    if (names.put(name, "") != null) {
                        throw WorkbookFaults.damaged(opened.file(), "it has two sheets " + WorkbookFaults.cut(name));
                    }
                    if (names.size() > MOST_SHEETS) {
                        throw Source.bad(opened.file() + " has more than " + MOST_SHEETS
                                + " sheets; save those that you need as a separate workbook");
                    }
                    if (target == null) {
                        throw WorkbookFaults.damaged(
                                opened.file(), "its sheet " + WorkbookFaults.cut(name) + " is not in the file");
                    }
                    if (target.type().endsWith("/worksheet")) {
                        boolean hidden =
                                xml.attribute("state").toLowerCase(Locale.ROOT).endsWith("hidden");
                        sheets.add(new Sheet(name, hidden, target.part()));
                    }
                }
            }
        }
        return since1904;
    }

    /** The shared texts, without the readings (phonetic runs) that stand beside Japanese and Chinese ones. */
    private static SharedTexts texts(OfficePackage opened, String part) {
        SharedTexts texts = new SharedTexts();
        if (part.isEmpty()) {
            return texts;
        }
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        try (Xml xml = opened.xml(part)) {
            while (xml.next()) {
                if (xml.isText()) {
                    if (inText) {
                        xml.appendTo(text, LONGEST_CELL);
                    }
                } else if (xml.name().equals("t")) {
                    inText = xml.isStart();
                } else if (xml.isStart() && xml.name().equals("rPh")) {
                    xml.skip();
                } else if (xml.isEnd() && xml.name().equals("si")) {
                    texts.add(opened.file(), Escapes.decoded(text));
                    text.setLength(0);
                }
            }
        }
        return texts;
    }

    private static List<CellFormat> styles(OfficePackage opened, String part) {
        List<CellFormat> formats = new ArrayList<>();
        if (part.isEmpty()) {
            return formats;
        }
        Map<String, CellFormat> given = new HashMap<>();
        boolean inCells = false;
        try (Xml xml = opened.xml(part)) {
            while (xml.next()) {
                if (xml.isText()) {
                    continue;
                }
                if (xml.name().equals("cellXfs")) {
                    inCells = xml.isStart();
                } else if (xml.isStart() && xml.name().equals("numFmt")) {
                    given.put(xml.attribute("numFmtId"), CellFormat.of(xml.attribute("formatCode")));
                } else if (xml.isStart() && inCells && xml.name().equals("xf")) {
                    String id = xml.attribute("numFmtId");
                    formats.add(given.containsKey(id) ? given.get(id) : builtIn(id));
                }
                if (formats.size() > MOST_STYLES || given.size() > MOST_STYLES) {
                    throw WorkbookFaults.damaged(opened.file(), "it has more than " + MOST_STYLES + " styles");
                }
            }
        }
        return List.copyOf(formats);
    }

    private static CellFormat builtIn(String id) {
        return id.matches("[0-9]{1,4}") ? CellFormat.builtIn(Integer.parseInt(id)) : CellFormat.GENERAL;
    }

    static boolean truth(String attribute) {
        return attribute.equals("1") || attribute.equals("true") || attribute.equals("on");
    }
}
