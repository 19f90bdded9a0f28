package mainstay.reporting.tck;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A part of a workbook.
 *
 * @param name its name
 * @param contents what stands between its tags
 * @param attributes what stands within them
 * @param external a target outside of the workbook
 * @param fault why it is no XML
 */
record XmlPart(
        String name, List<Text> contents, List<String> attributes, Optional<String> external, Optional<String> fault) {
    private static final Set<String> FORMULAS = Set.of(
            "f", "formula", "formula1", "formula2", "definedName", "calculatedColumnFormula", "totalsRowFormula");
    private static final Set<String> KINDS_OF_TEXT = Set.of("s", "str", "inlineStr", "b", "e", "d");

    XmlPart {
        contents = List.copyOf(contents);
        attributes = List.copyOf(attributes);
    }

    /**
     * A text.
     *
     * @param element the element that it stands in
     * @param cellType what the cell says that it holds; empty for a number
     * @param text the text
     */
    record Text(String element, String cellType, String text) {

        boolean isFormula() {
            return FORMULAS.contains(element);
        }

        boolean cellHoldsText() {
            return KINDS_OF_TEXT.contains(cellType);
        }
    }

    static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml") || name.endsWith(".svg");
    }

    static XmlPart of(String name, byte[] bytes) {
        Reading reading = new Reading();
        try {
            reading.read(bytes);
            return reading.part(name, Optional.empty());
        } catch (XMLStreamException e) {
            return reading.part(name, Optional.of(name + " is no XML: " + e.getMessage()));
        }
    }

    List<String> texts() {
        List<String> texts = new ArrayList<>(attributes);
        contents.forEach(content -> texts.add(content.text()));
        return texts;
    }

    Optional<String> first(Function<Text, Optional<String>> look) {
        return contents.stream().flatMap(text -> look.apply(text).stream()).findFirst();
    }

    /** Reads a part from beginning to end. */
    private static final class Reading {
        private final List<Text> contents = new ArrayList<>();
        private final List<String> attributes = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private Optional<String> external = Optional.empty();
        private String cellType = "";

        private XmlPart part(String name, Optional<String> fault) {
            return new XmlPart(name, contents, attributes, external, fault);
        }

        private void read(byte[] bytes) throws XMLStreamException {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (xml.hasNext()) {
                take(xml, xml.next());
            }
        }

        private void take(XMLStreamReader xml, int event) throws XMLStreamException {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> end(element(xml));
                case XMLStreamConstants.DTD -> throw new XMLStreamException("it has a document type");
                default -> {
                    // Comments and instructions are shown to nobody.
                }
            }
        }

        private void start(XMLStreamReader xml) {
            text.setLength(0);
            for (int at = 0; at < xml.getAttributeCount(); at++) {
                attributes.add(xml.getAttributeValue(at));
            }
            if (xml.getLocalName().equals("c")) {
                cellType = String.valueOf(xml.getAttributeValue(null, "t"));
            }
            if ("External".equals(xml.getAttributeValue(null, "TargetMode"))) {
                external = Optional.of(String.valueOf(xml.getAttributeValue(null, "Target")));
            }
        }

        /** The value of a point of a chart may be a text, other than that of a cell, which has the same name. */
        private static String element(XMLStreamReader xml) {
            String name = xml.getLocalName();
            boolean isOfChart =
                    name.equals("v") && String.valueOf(xml.getNamespaceURI()).endsWith("/chart");
            return isOfChart ? "pt" : name;
        }

        private void end(String element) {
            if (!text.isEmpty()) {
                contents.add(new Text(element, cellType, text.toString()));
                text.setLength(0);
            }
        }
    }
}
