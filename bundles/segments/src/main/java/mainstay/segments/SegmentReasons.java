package mainstay.segments;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reasons of classes that others keep. */
public final class SegmentReasons {
    private SegmentReasons() {}

    /** As {@link mainstay.book.Phrases#again}, of the phrases of reasons. */
    public static Optional<String> again(String kept, UnaryOperator<String> inner) {
        return SegmentWords.again(kept, inner);
    }
}
