package mainstay.segments;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import mainstay.book.NumberText;
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

    /** As {@link Phrases#again}. */
    static Optional<String> again(String kept, UnaryOperator<String> inner) {
        return PHRASES.again(kept, inner);
    }

    /** A share to a tenth of a per cent, or exactly where that would be on another side of a cut, or on one that it is not on. */
    static String share(double share, double... cuts) {
        double tenth = tenth(share);
        boolean tells =
                DoubleStream.of(cuts).allMatch(cut -> (tenth < cut) == (share < cut) && (tenth > cut) == (share > cut));
        return NumberText.percent(tells ? tenth : share);
    }

    /** To a tenth of a per cent. */
    static double tenth(double share) {
        return Math.rint(share * 1_000) / 1_000;
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
