package mainstay.intake.workbook;

/** Characters that Office Open XML writes as {@code _x000D_}. */
final class Escapes {
    private static final int LENGTH = 7;

    private Escapes() {}

    /** The text without such escapes. */
    static CharSequence decoded(StringBuilder text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder();
        int done = 0;
        while (at >= 0) {
            if (isEscape(text, at)) {
                decoded.append(text, done, at).append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
                done = at + LENGTH;
            }
            at = text.indexOf("_x", Math.max(done, at + 1));
        }
        return decoded.append(text, done, text.length());
    }

    private static boolean isEscape(StringBuilder text, int at) {
        if (at + LENGTH > text.length() || text.charAt(at + LENGTH - 1) != '_') {
            return false;
        }
        for (int digit = at + 2; digit < at + 6; digit++) {
            if (Character.digit(text.charAt(digit), 16) < 0 || text.charAt(digit) > 'f') {
                return false;
            }
        }
        return true;
    }
}
