package mainstay.review.words;

import mainstay.book.Phrases;

/** What readers of reviews read, from the file {@code phrases.properties}, which is read when the first phrase is needed. */
public final class ReviewWords {
    private static final Phrases PHRASES = Phrases.beside(ReviewWords.class);

    private ReviewWords() {}

    /** As {@link Phrases#phrase}. */
    public static String phrase(String key, String... places) {
        return PHRASES.phrase(key, places);
    }

    /** As {@link Phrases#counted}. */
    public static String counted(String key, double count, String... others) {
        return PHRASES.counted(key, count, others);
    }
}
