package mainstay.intake;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes an .ods from raw XML. */
final class Ods {
    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    private final StringBuilder tables = new StringBuilder();
    private final Map<String, String> parts = new LinkedHashMap<>();

    /** A sheet whose rows are given as XML. */
    Ods raw(String name, String style, String rows) {
        tables.append("<table:table table:name=\"" + name + "\" table:style-name=\"" + style + "\">" + rows
                + "</table:table>");
        return this;
    }

    /** A sheet of plain rows: cells are numbers when they look so, texts otherwise, raw XML when they begin with {@code <}. */
    Ods sheet(String name, String... rows) {
        StringBuilder xml = new StringBuilder("<table:table-column/>");
        for (String row : rows) {
            xml.append("<table:table-row>");
            for (String cell : row.split("[|]", -1)) {
                xml.append(cell(cell));
            }
            xml.append("</table:table-row>");
        }
        return raw(name, "seen", xml.toString());
    }

    static String cell(String text) {
        if (text.startsWith("<")) {
            return text;
        }
        if (text.isEmpty()) {
            return "<table:table-cell/>";
        }
        return text.matches("-?[0-9.]+")
                ? "<table:table-cell office:value-type=\"float\" office:value=\"" + text
                        + "\"><text:p>shown</text:p></table:table-cell>"
                : "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
    }

    Ods part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    byte[] bytes() {
        return bytes("");
    }

    byte[] bytes(String doctype) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("mimetype", TYPE);
        all.put(
                "content.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + doctype
                        + "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                        + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                        + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
                        + "<office:automatic-styles><style:style style:name=\"seen\"><style:table-properties"
                        + " table:display=\"true\"/></style:style><style:style style:name=\"unseen\"><style:table-properties"
                        + " table:display=\"false\"/></style:style></office:automatic-styles>"
                        + "<office:body><office:spreadsheet>" + tables + "</office:spreadsheet></office:body>"
                        + "</office:document-content>");
        all.putAll(parts);
        return Xlsx.zip(all);
    }
}
