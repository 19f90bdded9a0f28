package mainstay.reporting.table;

import mainstay.book.Lazy;
import mainstay.book.Phrases;

/** What readers of text and Markdown read around a report, from the file {@code phrases.properties}. */
final class TextWords {
    private static final Lazy<Phrases> PHRASES = Lazy.of(() -> Phrases.beside(TextWords.class));

    private TextWords() {}

    /** As {@link Phrases#phrase}. */
    static String phrase(String key, String... places) {
        return PHRASES.get().phrase(key, places);
    }

    /** As {@link Phrases#counted}. */
    static String counted(String key, double count) {
        return PHRASES.get().counted(key, count);
    }
}
