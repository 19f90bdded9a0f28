package mainstay.reporting.workbook;

import mainstay.book.Phrases;

/** What readers of workbooks read, from the file {@code phrases.properties}. */
final class WorkbookWords {
    private static final Phrases PHRASES = Phrases.beside(WorkbookWords.class);

    private WorkbookWords() {}

    /** As {@link Phrases#phrase}. */
    static String phrase(String key, String... places) {
        return PHRASES.phrase(key, places);
    }

    /** As {@link Phrases#counted}. */
    static String counted(String key, double count, String... others) {
        return PHRASES.counted(key, count, others);
    }
}
