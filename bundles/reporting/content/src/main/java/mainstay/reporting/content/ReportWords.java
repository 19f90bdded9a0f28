package mainstay.reporting.content;

import mainstay.book.Phrases;

/** What readers of reports read, from the file {@code phrases.properties}. */
final class ReportWords {
    static final Phrases PHRASES = Phrases.beside(ReportWords.class);

    private ReportWords() {}

    /** As {@link Phrases#phrase}. */
    static String phrase(String key, String... places) {
        return PHRASES.phrase(key, places);
    }

    /** As {@link Phrases#counted}. */
    static String counted(String key, double count, String... others) {
        return PHRASES.counted(key, count, others);
    }
}
