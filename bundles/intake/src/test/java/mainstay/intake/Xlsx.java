package mainstay.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an .xlsx from raw parts, so that it can be as wrong as a test needs it. */
public final class Xlsx {
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String NS = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> sheets = new ArrayList<>();
    private final List<String> formats = new ArrayList<>();
    private final List<String> shared = new ArrayList<>();
    private String type = MAIN;
    private String properties = "";

    /** A sheet of plain rows: cells are numbers when they look so, texts otherwise, and raw XML when they begin with {@code <}. */
    public Xlsx sheet(String name, String... rows) {
        StringBuilder xml = new StringBuilder();
        for (int row = 0; row < rows.length; row++) {
            xml.append("<row r=\"").append(row + 1).append("\">");
            String[] cells = rows[row].split("[|]", -1);
            for (int column = 0; column < cells.length; column++) {
                xml.append(cell((char) ('A' + column) + "" + (row + 1), cells[column]));
            }
            xml.append("</row>");
        }
        return raw(name, "", "<sheetData>" + xml + "</sheetData>");
    }

    /** A sheet of which only the content is given. */
    Xlsx raw(String name, String attributes, String content) {
        sheets.add("<sheet name=\"" + name + "\" " + attributes + " sheetId=\"" + (sheets.size() + 1) + "\" r:id=\"rId"
                + (sheets.size() + 1) + "\"/>");
        parts.put("xl/worksheets/sheet" + sheets.size() + ".xml", "<worksheet " + NS + ">" + content + "</worksheet>");
        return this;
    }

    /** Something behind the rows of the sheet that was added last. */
    Xlsx after(String content) {
        String part = "xl/worksheets/sheet" + sheets.size() + ".xml";
        parts.put(part, parts.get(part).replace("</worksheet>", content + "</worksheet>"));
        return this;
    }

    Xlsx merged(String... ranges) {
        StringBuilder xml = new StringBuilder("<mergeCells>");
        for (String range : ranges) {
            xml.append("<mergeCell ref=\"").append(range).append("\"/>");
        }
        return after(xml + "</mergeCells>");
    }

    /** A number format; the first is style 1. */
    Xlsx format(String code) {
        formats.add(code.replace("&", "&amp;").replace("\"", "&quot;"));
        return this;
    }

    /** A shared text as XML; the first is 0. */
    Xlsx shared(String xml) {
        shared.add(xml);
        return this;
    }

    Xlsx type(String contentType) {
        type = contentType;
        return this;
    }

    Xlsx properties(String attributes) {
        properties = attributes;
        return this;
    }

    Xlsx part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    public byte[] bytes() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type + "\"/></Types>");
        all.put(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r\" Type=\"" + REL
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        all.put(
                "xl/workbook.xml",
                "<workbook " + NS + " xmlns:r=\"" + REL + "\"><workbookPr " + properties + "/><sheets>"
                        + String.join("", sheets) + "</sheets></workbook>");
        StringBuilder relations = new StringBuilder("<Relationships>");
        for (int sheet = 1; sheet <= sheets.size(); sheet++) {
            relations.append("<Relationship Id=\"rId" + sheet + "\" Type=\"" + REL
                    + "/worksheet\" Target=\"worksheets/sheet" + sheet + ".xml\"/>");
        }
        relations.append("<Relationship Id=\"s\" Type=\"" + REL + "/styles\" Target=\"/xl/styles.xml\"/>");
        relations.append("<Relationship Id=\"t\" Type=\"" + REL + "/sharedStrings\" Target=\"sharedStrings.xml\"/>");
        all.put("xl/_rels/workbook.xml.rels", relations + "</Relationships>");
        all.put("xl/styles.xml", styles());
        all.put("xl/sharedStrings.xml", "<sst " + NS + "><si>" + String.join("</si><si>", shared) + "</si></sst>");
        all.putAll(parts);
        return zip(all);
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String styles() {
        StringBuilder numbers = new StringBuilder();
        StringBuilder cells = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int at = 0; at < formats.size(); at++) {
            numbers.append("<numFmt numFmtId=\"" + (200 + at) + "\" formatCode=\"" + formats.get(at) + "\"/>");
            cells.append("<xf numFmtId=\"" + (200 + at) + "\"/>");
        }
        return "<styleSheet " + NS + "><numFmts>" + numbers
                + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>" + "<cellXfs>" + cells
                + "</cellXfs></styleSheet>";
    }

    /** A cell in the short form of {@link #sheet}. */
    private static String cell(String name, String text) {
        if (text.isEmpty()) {
            return "";
        }
        if (text.startsWith("<")) {
            return text.replace("<c", "<c r=\"" + name + "\"");
        }
        return text.matches("-?[0-9.]+(E-?[0-9]+)?")
                ? "<c r=\"" + name + "\"><v>" + text + "</v></c>"
                : "<c r=\"" + name + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }
}
