package mainstay.reporting.slides;

import java.io.IOException;
import java.util.Optional;
import mainstay.reporting.office.ChartCells;

/**
 * A chart that can be edited.
 *
 * @param title what it concludes
 * @param subtitle what it is, and its unit
 * @param cells the chart
 */
record ChartSlide(String title, String subtitle, ChartCells cells) implements Slide {

    @Override
    public Optional<ChartCells> chart() {
        return Optional.of(cells);
    }

    @Override
    public void draw(SlideShapes shapes) throws IOException {
        // The chart fills the slide.
    }
}
