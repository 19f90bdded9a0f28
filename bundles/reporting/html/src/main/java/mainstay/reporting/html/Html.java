package mainstay.reporting.html;

import java.io.IOException;
import java.io.Writer;
import mainstay.reporting.text.Visible;

/** Writes markup. Texts and the values of attributes may come from anybody: none of them can become markup. */
final class Html {
    private final Writer out;

    Html(Writer out) {
        this.out = out;
    }

    /** Where it is written to, for what is not markup. */
    Writer writer() {
        return out;
    }

    /** Begins an element; attributes are names, each followed by its value. */
    Html open(String element, String... attributes) throws IOException {
        out.append('<').append(element);
        for (int at = 0; at < attributes.length; at += 2) {
            out.append(' ').append(attributes[at]).append("=\"");
            escape(attributes[at + 1]);
            out.append('"');
        }
        out.append('>');
        return this;
    }

    /** Ends an element, and the line. */
    Html close(String element) throws IOException {
        out.append("</").append(element).append(">\n");
        return this;
    }

    /** A text. */
    Html text(String text) throws IOException {
        escape(text);
        return this;
    }

    /** An element that holds a text. */
    Html element(String element, String text, String... attributes) throws IOException {
        return open(element, attributes).text(text).close(element);
    }

    /** An element that holds a text, or nothing when that is empty. */
    Html elementUnlessEmpty(String element, String text, String... attributes) throws IOException {
        return text.isEmpty() ? this : element(element, text, attributes);
    }

    /** A figure in large letters with its unit: after it, but for a sign such as ¥, which stands before. */
    Html value(String look, String text, String unit) throws IOException {
        boolean isSign = unit.length() == 1;
        if (isSign) {
            open("span", "class", "unit").text(unit).raw("</span>");
        }
        open("span", "class", look).text(text).raw("</span>");
        if (!isSign && !unit.isEmpty()) {
            raw(" ").open("span", "class", "unit").text(unit).raw("</span>");
        }
        return this;
    }

    /** Markup of our own. */
    Html raw(String markup) throws IOException {
        out.append(markup);
        return this;
    }

    private void escape(String raw) throws IOException {
        String text = HtmlTexts.unbroken(Visible.text(raw));
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            switch (character) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(character);
            }
        }
    }
}
