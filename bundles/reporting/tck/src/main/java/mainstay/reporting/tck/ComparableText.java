package mainstay.reporting.tck;

import java.util.Locale;
import java.util.regex.Pattern;

/** Texts made comparable. */
final class ComparableText {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    private ComparableText() {}

    /** With one blank between two words. */
    static String of(String text) {
        return BLANKS.matcher(text).replaceAll(" ");
    }

    /** Whether it has these words in it, in capitals or not. */
    static boolean have(String words, String wanted) {
        return words.toLowerCase(Locale.ROOT).contains(of(wanted).toLowerCase(Locale.ROOT));
    }
}
