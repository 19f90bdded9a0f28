package mainstay.reporting.office;

import mainstay.book.Phrases;

/** What readers of charts read, from the file {@code phrases.properties}. */
final class OfficeWords {
    private static final Phrases PHRASES = Phrases.beside(OfficeWords.class);

    private OfficeWords() {}

    /** As {@link Phrases#phrase}. */
    static String phrase(String key, String... places) {
        return PHRASES.phrase(key, places);
    }
}
