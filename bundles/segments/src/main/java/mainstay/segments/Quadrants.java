package mainstay.segments;

import java.util.List;
import mainstay.book.Language;

/** Two axes, each cut once: the four classes of a portfolio matrix. */
final class Quadrants {

    private Quadrants() {}

    /**
     * Classifies by two axes.
     *
     * @param classes the classes for (high, high), (high, low), (low, high), (low, low)
     */
    static Segmentation of(String name, List<String> classes, MatrixAxis first, MatrixAxis second) {
        return Segmentation.of(
                        name,
                        classes,
                        first.values().size(),
                        account -> first.undefined(account) || second.undefined(account)
                                ? -1
                                : (first.high(account) ? 0 : 2) + (second.high(account) ? 0 : 1),
                        account -> Language.current().clauses(List.of(first.reason(account), second.reason(account))))
                .inMatrix(first, second);
    }
}
