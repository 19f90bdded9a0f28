package mainstay.reporting.office;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML. Whatever text it is given stays text: nothing can become markup. */
public final class XmlText {
    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    /**
     * Begins the document.
     *
     * @param out where it is written
     */
    public XmlText(Writer out) throws IOException {
        this.out = out;
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }

    /** Opens an element, in the one that is open. */
    public XmlText start(String element) throws IOException {
        closeTag();
        out.write('<');
        out.write(element);
        open.push(element);
        inTag = true;
        return this;
    }

    /** An attribute of the element that was opened last. */
    public XmlText with(String attribute, String value) throws IOException {
        out.write(' ');
        out.write(attribute);
        out.write("=\"");
        escaped(value);
        out.write('"');
        return this;
    }

    /** An attribute of the element that was opened last, a whole number. */
    public XmlText with(String attribute, long value) throws IOException {
        return with(attribute, Long.toString(value));
    }

    /** Text, in the element that is open. */
    public XmlText text(String text) throws IOException {
        closeTag();
        escaped(text);
        return this;
    }

    /** Closes the element that is open. */
    public XmlText end() throws IOException {
        String element = open.pop();
        if (inTag) {
            out.write("/>");
            inTag = false;
            return this;
        }
        out.write("</");
        out.write(element);
        out.write('>');
        return this;
    }

    /** An element with nothing but this text in it. */
    public XmlText element(String name, String text) throws IOException {
        return start(name).text(text).end();
    }

    private void closeTag() throws IOException {
        if (inTag) {
            out.write('>');
            inTag = false;
        }
    }

    /** Writes the longest pieces there are, because most texts have nothing to escape and there are millions. */
    private void escaped(String text) throws IOException {
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (!isPlain(text, at)) {
                out.write(text, from, at - from);
                out.write(escape(text, at));
                from = at + 1;
            }
        }
        out.write(text, from, text.length() - from);
    }

    private static boolean isPlain(String text, int at) {
        return switch (text.charAt(at)) {
            case '<', '>', '&', '"', '\t', '\n' -> false;
            default -> XmlCharacters.isAllowed(text, at);
        };
    }

    private static String escape(String text, int at) {
        char character = text.charAt(at);
        return switch (character) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\t', '\n' -> "&#" + (int) character + ";";
            default -> "\uFFFD";
        };
    }
}
