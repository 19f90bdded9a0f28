package mainstay.reporting.office;

import java.util.Locale;

/** Which characters may stand in XML, and how a workbook writes the others. */
public final class XmlCharacters {
    private static final int ESCAPE_LENGTH = "_x001B_".length();

    private XmlCharacters() {}

    /** Whether the character at this place may stand in XML and comes out as it went in, which a carriage return does not. */
    public static boolean isAllowed(String text, int at) {
        char character = text.charAt(at);
        if (character < ' ') {
            return character == '\t' || character == '\n';
        }
        if (Character.isHighSurrogate(character)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(character)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return character < 0xFFFE;
    }

    /** The text as cells hold it: {@code _x001B_} for what XML forbids, {@code _x005F_} for a line that would be read so. */
    public static String inCell(String text) {
        int first = firstToEscape(text);
        if (first < 0) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int at = first; at < text.length(); at++) {
            if (isToEscape(text, at)) {
                escaped.append(escape(text.charAt(at)));
            } else {
                escaped.append(text.charAt(at));
            }
        }
        return escaped.toString();
    }

    private static int firstToEscape(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isToEscape(text, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isToEscape(String text, int at) {
        return text.charAt(at) == '_' ? looksEscaped(text, at) : !isAllowed(text, at);
    }

    private static boolean looksEscaped(String text, int at) {
        return at + ESCAPE_LENGTH <= text.length()
                && text.charAt(at + 1) == 'x'
                && text.charAt(at + ESCAPE_LENGTH - 1) == '_'
                && text.substring(at + 2, at + ESCAPE_LENGTH - 1).chars().allMatch(XmlCharacters::isHexDigit);
    }

    private static boolean isHexDigit(int character) {
        return (character >= '0' && character <= '9')
                || (character >= 'a' && character <= 'f')
                || (character >= 'A' && character <= 'F');
    }

    private static String escape(char character) {
        String digits = Integer.toHexString(character);
        return "_x" + "0".repeat(4 - digits.length()) + digits.toUpperCase(Locale.ROOT) + "_";
    }
}
