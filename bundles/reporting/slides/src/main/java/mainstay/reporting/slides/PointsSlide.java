package mainstay.reporting.slides;

import java.io.IOException;
import java.util.List;

/**
 * Sentences below one another.
 *
 * @param title its title
 * @param subtitle what they are; may be empty
 * @param sentences the sentences
 */
record PointsSlide(String title, String subtitle, List<String> sentences) implements Slide {
    private static final int LARGE = 22;
    private static final int LEAST = 14;

    PointsSlide {
        sentences = List.copyOf(sentences);
    }

    @Override
    public void draw(SlideShapes shapes) throws IOException {
        shapes.text("points", Box.BODY, Points.in(Box.BODY, sentences, LARGE, LEAST, SlideInk.TEXT));
    }
}
