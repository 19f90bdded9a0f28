package mainstay.reporting.office;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parts that every Office file begins with: the types of all parts, where the main one is, and the properties. */
public final class PackageParts {
    private static final String RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
    private static final String CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml";

    private final DocumentProperties properties;
    private final String main;
    private final Map<String, String> types = new LinkedHashMap<>();

    /**
     * The parts of a file.
     *
     * @param main the part that a program opens first, such as {@code xl/workbook.xml}
     * @param type its content type, in full
     */
    public PackageParts(DocumentProperties properties, String main, String type) {
        this.properties = properties;
        this.main = main;
        types.put(main, type);
    }

    /**
     * Tells of one more part, which is written elsewhere.
     *
     * @param part its path in the zip file
     * @param type its content type, in full
     */
    public PackageParts with(String part, String type) {
        types.put(part, type);
        return this;
    }

    /** Writes them; no part can be told of afterwards. */
    public void write(ZipParts zip) throws IOException {
        zip.part("[Content_Types].xml", this::contentTypes);
        zip.part("_rels/.rels", this::relations);
        zip.part(DocumentProperties.CORE, properties::writeCore);
        zip.part(DocumentProperties.APPLICATION, DocumentProperties::writeApplication);
    }

    private void contentTypes(XmlText xml) throws IOException {
        xml.start("Types").with("xmlns", Namespaces.PACKAGE + "content-types");
        ending(xml, "rels", RELATIONS_TYPE);
        ending(xml, "xml", "application/xml");
        for (Map.Entry<String, String> part : types.entrySet()) {
            type(xml, part.getKey(), part.getValue());
        }
        type(xml, DocumentProperties.CORE, CORE_TYPE);
        type(xml, DocumentProperties.APPLICATION, Namespaces.TYPES + "extended-properties+xml");
        xml.end();
    }

    private static void ending(XmlText xml, String ending, String type) throws IOException {
        xml.start("Default").with("Extension", ending).with("ContentType", type).end();
    }

    private static void type(XmlText xml, String part, String type) throws IOException {
        xml.start("Override")
                .with("PartName", "/" + part)
                .with("ContentType", type)
                .end();
    }

    private void relations(XmlText xml) throws IOException {
        Relations relations = new Relations();
        relations.add(Namespaces.DOCUMENT + "relationships/officeDocument", main);
        relations.add(Namespaces.PACKAGE + "relationships/metadata/core-properties", DocumentProperties.CORE);
        relations.add(Namespaces.DOCUMENT + "relationships/extended-properties", DocumentProperties.APPLICATION);
        relations.write(xml);
    }
}
