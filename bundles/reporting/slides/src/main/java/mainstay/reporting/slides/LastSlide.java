package mainstay.reporting.slides;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mainstay.reporting.api.Provenance;
import mainstay.reporting.api.Provenance.Source;

/**
 * The last slide: what is not on the others, and where the figures come from.
 *
 * @param title its title
 * @param sentences what is left out, and what the reader must know
 * @param provenance where the figures come from
 * @param time when the report was asked for
 */
record LastSlide(String title, List<String> sentences, Provenance provenance, String time) implements Slide {
    private static final int LARGE = 16;
    private static final int LEAST = 11;
    private static final int DIGITS = 12;
    private static final long GAP = 30 * Box.POINT;

    LastSlide {
        sentences = List.copyOf(sentences);
    }

    @Override
    public String subtitle() {
        return "";
    }

    @Override
    public void draw(SlideShapes shapes) throws IOException {
        Box left = Box.BODY.column(0, 2, GAP);
        shapes.text("left out", left, Points.in(left, sentences, LARGE, LEAST, SlideInk.TEXT));
        Box right = Box.BODY.column(1, 2, GAP);
        shapes.text("sources", right, Points.in(right, sources(), SlidePart.SMALL, SlidePart.SMALL, SlideInk.QUIET));
    }

    private List<String> sources() {
        List<String> sources = new ArrayList<>();
        sources.add(SlideWords.phrase("sources.book", provenance.book(), provenance.run()));
        sources.add(SlideWords.phrase("sources.at", provenance.by(), time));
        sources.add(SlideWords.phrase("sources.digest", provenance.bookDigest()));
        for (Source source : provenance.sources()) {
            String digest = source.digest()
                    .substring(0, Math.min(DIGITS, source.digest().length()));
            sources.add(SlideWords.phrase("sources.source", source.part(), source.id(), source.version(), digest));
        }
        return sources;
    }
}
