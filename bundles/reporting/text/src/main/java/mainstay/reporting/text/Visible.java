package mainstay.reporting.text;

/**
 * Makes text safe to look at: control characters, bidirectional overrides and other characters that nobody can see are
 * shown escaped, so that no text of a book can steer a terminal or pass for another.
 */
public final class Visible {
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int KEYCAP = 0x20E3;

    private Visible() {}

    /** The text with everything hidden escaped as in {@code \u001b}, on one line: a line break becomes {@code \n}. */
    public static String text(String raw) {
        if (isPlain(raw)) {
            return raw;
        }
        StringBuilder shown = new StringBuilder(raw.length() + 16);
        for (int at = 0; at < raw.length(); at += Character.charCount(raw.codePointAt(at))) {
            append(shown, raw, at);
        }
        return shown.toString();
    }

    /** Whether every character is printable ASCII, and so stands for itself in one cell. */
    static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character < ' ' || character > '~') {
                return false;
            }
        }
        return true;
    }

    /** Whether nobody would see this character, wherever it stands. */
    static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            case Character.UNASSIGNED -> isHiddenThoughUnassigned(character);
            default -> isFiller(character);
        };
    }

    /** Planes 1 to 3 hold emoji and ideographs that may be newer than this Java; noncharacters are never text. */
    private static boolean isHiddenThoughUnassigned(int character) {
        int plane = character >> 16;
        return plane == 0 || plane > 3 || (character & 0xFFFE) == 0xFFFE;
    }

    /** The combining grapheme joiner and the Hangul fillers: letters and marks by their type, yet blank. */
    private static boolean isFiller(int character) {
        return character == 0x034F
                || character == 0x115F
                || character == 0x1160
                || character == 0x3164
                || character == 0xFFA0;
    }

    private static void append(StringBuilder shown, String raw, int at) {
        int character = raw.codePointAt(at);
        boolean stands = isVariationSelector(character)
                ? selectsGlyph(raw, at)
                : !isHidden(character) || (character == ZERO_WIDTH_JOINER && joinsEmoji(raw, at));
        if (stands) {
            shown.appendCodePoint(character);
            return;
        }
        switch (character) {
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            default -> shown.append(escape(character));
        }
    }

    /** A character as {@code \u001b}, or {@code \}{@code u{e0001}} beyond four digits. */
    static String escape(int character) {
        String digits = Integer.toHexString(character);
        return character > 0xFFFF ? "\\u{" + digits + "}" : "\\u" + "0".repeat(4 - digits.length()) + digits;
    }

    private static boolean isVariationSelector(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
    }

    private static boolean selectsGlyph(String raw, int at) {
        if (at == 0) {
            return false;
        }
        int before = raw.codePointBefore(at);
        boolean keycap = at + 1 < raw.length() && raw.charAt(at + 1) == KEYCAP;
        return isPictograph(before) || Character.isIdeographic(before) || (keycap && before < 0x80);
    }

    private static boolean joinsEmoji(String raw, int at) {
        if (at == 0 || at + 1 == raw.length() || !isPictograph(raw.codePointAt(at + 1))) {
            return false;
        }
        int before = raw.codePointBefore(at);
        if (before == 0xFE0F && at > 1) {
            return isPictograph(raw.codePointBefore(at - 1));
        }
        return isPictograph(before);
    }

    /** A symbol, or a skin tone after one; what Java does not know yet counts beyond the basic plane. */
    private static boolean isPictograph(int character) {
        int type = Character.getType(character);
        return type == Character.OTHER_SYMBOL
                || type == Character.MATH_SYMBOL
                || (character >= 0x1F000 && character < 0x20000)
                || character == 0x203C
                || character == 0x2049;
    }
}
