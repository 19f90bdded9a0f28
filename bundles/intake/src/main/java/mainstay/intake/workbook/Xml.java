package mainstay.intake.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import mainstay.book.MainstayException;
import mainstay.intake.source.Source;

/** The elements and texts of an untrusted XML part, one after the other; no document types, no entities of its own. */
final class Xml implements AutoCloseable {
    private static final int DEEPEST = 256;

    private final XMLStreamReader xml;
    private final Reader in;
    private final String file;
    private final String part;
    private int depth;
    private int event;

    private Xml(Reader in, String file, String part) {
        this.in = in;
        this.file = file;
        this.part = part;
        try {
            this.xml = factory().createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** The elements of a part; the stream is closed with it. */
    static Xml read(InputStream in, String file, String part) {
        return new Xml(reader(in, file, part), file, part);
    }

    /** The characters of a part, guarded. */
    static Reader reader(InputStream in, String file, String part) {
        try {
            PushbackInputStream start = new PushbackInputStream(in, 4);
            byte[] first = start.readNBytes(4);
            Charset charset = charset(first);
            boolean marked = charset.equals(StandardCharsets.UTF_8) && first.length > 2 && first[0] == (byte) 0xEF;
            start.unread(first, marked ? 3 : 0, first.length - (marked ? 3 : 0));
            return new XmlGuard(
                    new InputStreamReader(
                            start,
                            charset.newDecoder()
                                    .onMalformedInput(CodingErrorAction.REPORT)
                                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
                    file + " (" + part + ")");
        } catch (IOException e) {
            throw Source.unreadable(file + " (" + part + ")", e);
        }
    }

    /** Moves to the next start, end or text; false after the last. */
    boolean next() {
        try {
            while (xml.hasNext()) {
                event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw forbidden();
                }
                if (isStart() && ++depth > DEEPEST) {
                    throw WorkbookFaults.damaged(file, part + " nests more than " + DEEPEST + " elements");
                }
                depth -= isEnd() ? 1 : 0;
                if (isStart() || isEnd() || isText()) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    boolean isStart() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean isEnd() {
        return event == XMLStreamConstants.END_ELEMENT;
    }

    boolean isText() {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /** How many elements are open, a started one counted and an ended one not. */
    int depth() {
        return depth;
    }

    /** The name of the element, without its prefix. */
    String name() {
        return xml.getLocalName();
    }

    /** Moves behind the end of the element that has just started. */
    void skip() {
        int outside = depth - 1;
        while (depth > outside && next()) {
            // What is inside is not wanted.
        }
    }

    /** An attribute, whatever its prefix; empty when it is not there. */
    String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** An attribute that may be told from another of the same name by its namespace. */
    String attribute(String namespacePart, String name) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            String namespace = xml.getAttributeNamespace(at);
            if (xml.getAttributeLocalName(at).equals(name) && namespace != null && namespace.contains(namespacePart)) {
                return xml.getAttributeValue(at);
            }
        }
        return "";
    }

    /** Adds the text that stands here. */
    void appendTo(StringBuilder text, int longest) {
        if (text.length() + xml.getTextLength() > longest) {
            throw Source.bad(file + " (" + part + ") has a cell with more than " + longest + " characters; shorten it");
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    MainstayException damaged(String what) {
        return WorkbookFaults.damaged(
                file, what + " (" + part + ", line " + xml.getLocation().getLineNumber() + ")");
    }

    @Override
    public void close() {
        try {
            xml.close();
            in.close();
        } catch (XMLStreamException | IOException e) {
            throw WorkbookFaults.damaged(file, part + " cannot be read to its end");
        }
    }

    private MainstayException broken(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof MainstayException given) {
                return given;
            }
        }
        if (e.getNestedException() instanceof MainstayException given) {
            return given;
        }
        if (String.valueOf(e.getMessage()).contains("ENTIT")) {
            return forbidden();
        }
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
        return WorkbookFaults.damaged(file, part + " is not well-formed XML at line " + line);
    }

    private MainstayException forbidden() {
        return Source.bad(file + " (" + part + ") declares entities or a document type, which no spreadsheet program"
                + " writes; it is not read");
    }

    private static Charset charset(byte[] first) {
        if (first.length >= 2 && (first[0] & 0xFF) == 0xFF && (first[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16;
        }
        if (first.length >= 2 && (first[0] & 0xFF) == 0xFE && (first[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16;
        }
        return StandardCharsets.UTF_8;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
