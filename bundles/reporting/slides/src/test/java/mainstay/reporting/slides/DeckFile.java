package mainstay.reporting.slides;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.Report;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A deck that was written, part by part. */
final class DeckFile {
    private final byte[] bytes;
    private final Map<String, byte[]> parts;

    private DeckFile(byte... bytes) throws IOException {
        this.bytes = bytes;
        this.parts = parts(bytes);
    }

    static DeckFile of(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SlidesRenderer().render(report, Page.FILE, out);
        return new DeckFile(out.toByteArray());
    }

    private static Map<String, byte[]> parts(byte... bytes) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    /** The file. */
    byte[] bytes() {
        return bytes.clone();
    }

    /** The names of its parts. */
    List<String> parts() {
        return List.copyOf(parts.keySet());
    }

    /** The slides, in order. */
    List<Document> slides() {
        return IntStream.iterate(1, number -> parts.containsKey(slide(number)), number -> number + 1)
                .mapToObj(number -> xml(slide(number)))
                .toList();
    }

    private static String slide(int number) {
        return "ppt/slides/slide" + number + ".xml";
    }

    /** The title of each slide. */
    List<String> titles() {
        return slides().stream()
                .map(slide -> elements(slide, "p:sp")
                        .filter(shape -> shape.getElementsByTagName("p:ph").getLength() > 0)
                        .flatMap(DeckFile::texts)
                        .findFirst()
                        .orElse(""))
                .toList();
    }

    /** What is written in an element. */
    static Stream<String> texts(Element element) {
        return elements(element.getElementsByTagName("a:t")).map(Element::getTextContent);
    }

    /** The values of the points of a series. */
    static Stream<String> values(Element cache) {
        return elements(cache.getElementsByTagName("c:v")).map(Element::getTextContent);
    }

    static Stream<Element> elements(Document document, String name) {
        return elements(document.getElementsByTagName(name));
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(at -> (Element) nodes.item(at));
    }

    Document xml(String part) {
        return document(parts.get(part));
    }

    /** The sheet of a workbook that is a part itself. */
    Document sheet(String workbook) throws IOException {
        return document(parts(parts.get(workbook)).get("xl/worksheets/sheet1.xml"));
    }

    private static Document document(byte... bytes) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(bytes));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
