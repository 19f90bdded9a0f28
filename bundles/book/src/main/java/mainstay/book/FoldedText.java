package mainstay.book;

import java.text.Normalizer;
import java.util.Locale;

/** Texts as a search compares them: upper and lower case are alike, and so are characters of full and half width. */
public final class FoldedText {

    private FoldedText() {}

    /** The text with all that a search does not tell apart made the same. */
    public static String of(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            }
        }
        return text.toLowerCase(Locale.ROOT);
    }
}
