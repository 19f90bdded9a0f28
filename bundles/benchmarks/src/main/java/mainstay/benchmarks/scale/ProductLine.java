package mainstay.benchmarks.scale;

import java.util.Locale;

/** The product lines of the table, each with its margin; in the order in which a book adds them up, that of the alphabet. */
enum ProductLine {
    HARDWARE(0.12),
    SERVICES(0.27),
    SOFTWARE(0.38),
    SUPPLIES(0.21);

    private final double margin;

    ProductLine(double margin) {
        this.margin = margin;
    }

    /** The word for it in headers. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The gross margin, a fraction. */
    double margin() {
        return margin;
    }
}
