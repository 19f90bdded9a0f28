package mainstay.reporting.office;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What programs show as the properties of a file.
 *
 * @param title what it is about
 * @param by who made it
 * @param at when
 */
public record DocumentProperties(String title, String by, Instant at) {
    static final String CORE = "docProps/core.xml";
    static final String APPLICATION = "docProps/app.xml";

    /** Checks the arguments. */
    public DocumentProperties {
        requireNonNull(title);
        requireNonNull(by);
        requireNonNull(at);
    }

    void writeCore(XmlText xml) throws IOException {
        xml.start("cp:coreProperties").with("xmlns:cp", Namespaces.PACKAGE + "metadata/core-properties");
        xml.with("xmlns:dc", "http://purl.org/dc/elements/1.1/").with("xmlns:dcterms", "http://purl.org/dc/terms/");
        xml.with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        xml.element("dc:title", title);
        xml.element("dc:creator", by);
        for (String property : List.of("dcterms:created", "dcterms:modified")) {
            xml.start(property).with("xsi:type", "dcterms:W3CDTF");
            xml.text(at.truncatedTo(ChronoUnit.SECONDS).toString()).end();
        }
        xml.end();
    }

    static void writeApplication(XmlText xml) throws IOException {
        xml.start("Properties")
                .with("xmlns", Namespaces.DOCUMENT + "extended-properties")
                .element("Application", "Mainstay")
                .end();
    }
}
