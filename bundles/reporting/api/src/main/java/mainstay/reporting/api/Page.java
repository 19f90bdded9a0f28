package mainstay.reporting.api;

import java.util.OptionalInt;

/**
 * What a report is shown on.
 *
 * @param width the width of a terminal in character cells; empty when there is none to fit
 * @param colour whether a person looks at it on a terminal that has colours
 */
public record Page(OptionalInt width, boolean colour) {

    /** A file: no width to fit, and no colours. */
    public static final Page FILE = new Page(OptionalInt.empty(), false);
}
