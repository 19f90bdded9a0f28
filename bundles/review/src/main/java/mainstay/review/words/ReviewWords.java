package mainstay.review.words;

import mainstay.book.Language;
import mainstay.book.Phrases;
import mainstay.segments.SegmentReasons;

/** What readers of reviews read, from the file {@code phrases.properties}, which is read when the first phrase is needed. */
public final class ReviewWords {
    private static final Phrases PHRASES = Phrases.beside(ReviewWords.class);

    private ReviewWords() {}

    /** As {@link Phrases#phrase}. */
    public static String phrase(String key, String... places) {
        return PHRASES.phrase(key, places);
    }

    /**
     * Reasons that a review has frozen, one after the other, in the language of who reads them: they were written in English.
     * What people wrote stays as it is.
     */
    public static String again(String frozen) {
        if (Language.current() == Language.ENGLISH || frozen.isEmpty()) {
            return frozen;
        }
        return SegmentReasons.again(frozen, ReviewWords::again)
                .or(() -> PHRASES.again(frozen, ReviewWords::again))
                .orElse(frozen);
    }

    /** As {@link Phrases#counted}. */
    public static String counted(String key, double count, String... others) {
        return PHRASES.counted(key, count, others);
    }
}
