package mainstay.reporting.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.Report;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A workbook, read as others read it.
 *
 * @param parts the parts by name, as text
 */
record Opened(Map<String, String> parts) {

    /** What stands in every formula cell before it is computed, so that none can pass without being computed. */
    private static final String WRONG = "987654321";

    private static final String SHARED = "xl/sharedStrings.xml";

    /** What stands in a cell: its type, its value with escapes undone, and its formula; empty where there is none. */
    record Read(String type, String value, String formula) {
        static final Read NOTHING = new Read("", "", "");
    }

    static byte[] bytes(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WorkbookRenderer().render(report, Page.FILE, out);
        return out.toByteArray();
    }

    static Opened of(Report report) throws IOException {
        return of(bytes(report));
    }

    static Opened of(byte[] workbook) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return new Opened(parts);
    }

    /** The workbook of a report without any result, in which a reader has changed assumptions to these numbers or words. */
    static Opened toCompute(Report report, Map<String, ?> changed) throws IOException {
        Opened workbook = of(report);
        for (String part : workbook.sheetParts().values()) {
            String sheet = workbook.parts().get(part);
            workbook = workbook.with(
                    part, sheet.replaceAll("( t=\"\\w+\")?(><f>[^<]*</f><v)(/>|>[^<]*</v>)", "$2>" + WRONG + "</v>"));
        }
        String parameters = workbook.sheetParts().get(Layout.parameters());
        for (Map.Entry<String, ?> change : changed.entrySet()) {
            int row = 2
                    + report.assumptions()
                            .indexOf(report.assumption(change.getKey()).orElseThrow());
            workbook = workbook.with(parameters, changed(workbook.parts().get(parameters), row, change.getValue()));
        }
        return workbook;
    }

    private static String changed(String parameters, int row, Object value) {
        Matcher cell = Pattern.compile("(<c r=\"B" + row + "\"[^>]*>(?:<v>|<is><t[^>]*>))[^<]*")
                .matcher(parameters);
        if (!cell.find()) {
            throw new IllegalStateException("there is no value in row " + row + " of the assumptions");
        }
        return cell.replaceFirst("$1" + value);
    }

    /** The same workbook with another part. */
    Opened with(String part, String content) {
        Map<String, String> changed = new LinkedHashMap<>(parts);
        changed.put(part, content);
        return new Opened(changed);
    }

    byte[] zipped() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    /** The parts of the sheets by the names of the sheets. */
    Map<String, String> sheetParts() {
        NodeList sheets = document("xl/workbook.xml").getElementsByTagName("sheet");
        Map<String, String> names = new LinkedHashMap<>();
        for (int at = 0; at < sheets.getLength(); at++) {
            names.put(((Element) sheets.item(at)).getAttribute("name"), WorkbookParts.part(at));
        }
        return names;
    }

    /** The cells of a sheet by their addresses; those that are empty are not among them. */
    Map<String, Read> cells(String sheet) {
        NodeList shared = parts.containsKey(SHARED) ? document(SHARED).getElementsByTagName("si") : null;
        NodeList cells = document(sheetParts().get(sheet)).getElementsByTagName("c");
        Map<String, Read> read = new LinkedHashMap<>();
        for (int at = 0; at < cells.getLength(); at++) {
            Element cell = (Element) cells.item(at);
            if (cell.hasChildNodes()) {
                read.put(cell.getAttribute("r"), read(cell, shared));
            }
        }
        return read;
    }

    Document document(String part) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(parts.get(part))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(part + " is not well-formed", e);
        }
    }

    private static Read read(Element cell, NodeList shared) {
        String type = cell.getAttribute("t");
        if (type.equals("s")) {
            String text = shared.item(Integer.parseInt(text(cell, "v"))).getTextContent();
            return new Read("inlineStr", unescaped(text), "");
        }
        String value = text(cell, type.equals("inlineStr") ? "t" : "v");
        return new Read(type.isEmpty() ? "n" : type, unescaped(value), text(cell, "f"));
    }

    private static String text(Element cell, String name) {
        NodeList found = cell.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    /** As Excel does: each escape once, from left to right. */
    static String unescaped(String text) {
        return Pattern.compile("_x([0-9A-Fa-f]{4})_")
                .matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))));
    }
}
