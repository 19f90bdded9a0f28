package mainstay.review.words;

import mainstay.book.Language;
import mainstay.book.Phrases;
import mainstay.segments.SegmentReasons;

/** What readers of reviews read, from the file {@code phrases.properties}, which is read when the first phrase is needed. */
public final class ReviewWords {
    private static final String BETWEEN = "; ";
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
        return PHRASES.again(frozen, ReviewWords::again)
                .or(() -> SegmentReasons.again(frozen, ReviewWords::again))
                .orElseGet(() -> severalAgain(frozen));
    }

    private static String severalAgain(String frozen) {
        int end = frozen.indexOf(BETWEEN);
        return end < 0
                ? frozen
                : phrase("reasons", again(frozen.substring(0, end)), again(frozen.substring(end + BETWEEN.length())));
    }

    /** As {@link Phrases#counted}. */
    public static String counted(String key, double count, String... others) {
        return PHRASES.counted(key, count, others);
    }
}
