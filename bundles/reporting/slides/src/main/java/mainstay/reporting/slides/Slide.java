package mainstay.reporting.slides;

import java.io.IOException;
import java.util.Optional;
import mainstay.reporting.office.ChartCells;

/** A slide. */
interface Slide {

    /** What it concludes. */
    String title();

    /** What is to be seen, and in which unit; may be empty. */
    String subtitle();

    /** Draws what is to be seen, within {@link Box#BODY}. */
    void draw(SlideShapes shapes) throws IOException;

    /** The chart on it; empty when it has none. */
    default Optional<ChartCells> chart() {
        return Optional.empty();
    }
}
