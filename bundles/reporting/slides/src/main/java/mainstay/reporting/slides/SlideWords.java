package mainstay.reporting.slides;

import mainstay.book.NumberText;
import mainstay.book.Phrases;

/** What readers of slides read, from the file {@code phrases.properties}. */
final class SlideWords {
    private static final Phrases PHRASES = Phrases.beside(SlideWords.class);

    private SlideWords() {}

    /** As {@link Phrases#phrase}. */
    static String phrase(String key, String... places) {
        return PHRASES.phrase(key, places);
    }

    /** That there are more. */
    static String more(int count) {
        return phrase("more", NumberText.number(count));
    }

    /** That these are the first rows of more. */
    static String rows(int shown, int all) {
        return phrase("more.rows", NumberText.number(all - shown), NumberText.number(all));
    }

    /** That these are the first columns of more. */
    static String columns(int shown, int all) {
        return phrase("columns", NumberText.number(shown), NumberText.number(all));
    }
}
