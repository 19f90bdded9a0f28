package mainstay.reporting.tck;

import java.util.Map;

/**
 * A piece of HTML.
 *
 * @param kind what it is
 * @param name the name of an element, in lower case; the element that a text stands in raw, such as {@code script}, and
 *     empty for other texts
 * @param text a text or comment, without character references
 * @param attributes the attributes of an element by their names in lower case; for a raw text those of its element
 */
record HtmlToken(Kind kind, String name, String text, Map<String, String> attributes) {

    /** What a token is. */
    enum Kind {
        /** The start of an element. */
        START,
        /** The end of an element. */
        END,
        /** A text. */
        TEXT,
        /** A comment or a declaration. */
        COMMENT
    }

    HtmlToken {
        attributes = Map.copyOf(attributes);
    }

    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }
}
