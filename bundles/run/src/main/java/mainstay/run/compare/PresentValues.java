package mainstay.run.compare;

import java.util.stream.IntStream;
import mainstay.book.DoubleColumn;

/** The numbers of a column that are there. */
final class PresentValues {

    private PresentValues() {}

    /** Ascending; -0 and 0 are the same number. */
    static double[] sorted(DoubleColumn column) {
        return IntStream.range(0, column.size())
                .mapToDouble(column::get)
                .filter(value -> !Double.isNaN(value))
                .map(value -> value + 0.0)
                .sorted()
                .toArray();
    }
}
