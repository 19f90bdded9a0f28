package mainstay.segments;

import mainstay.book.Phrases;

/** Why accounts are in their classes, from the file {@code phrases.properties}. */
final class SegmentWords {
    private static final Phrases PHRASES = Phrases.beside(SegmentWords.class);

    private SegmentWords() {}

    /** As {@link Phrases#phrase}. */
    static String phrase(String key, String... places) {
        return PHRASES.phrase(key, places);
    }

    /** As {@link Phrases#counted}. */
    static String counted(String key, double count, String... others) {
        return PHRASES.counted(key, count, others);
    }

    /** What to do with the accounts of a class; empty where its name says it. */
    static String strategy(String segmentation, String name) {
        String family =
                switch (segmentation) {
                    case Segments.THREE_AXIS -> "strategy.three-axis.";
                    case Segments.MARGIN_STRATEGIC -> "strategy.margin-strategic.";
                    default -> "";
                };
        return PHRASES.find(family + name).orElse("");
    }
}
