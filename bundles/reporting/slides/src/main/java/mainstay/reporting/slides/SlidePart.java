package mainstay.reporting.slides;

import java.io.IOException;
import java.util.List;
import mainstay.reporting.office.OfficeChart;
import mainstay.reporting.office.XmlText;

/** The part of a slide. */
final class SlidePart {
    /** The size of letters that nobody reads from afar. */
    static final int SMALL = 9;

    static final int TITLE = 26;
    private static final int LEAST_TITLE = 16;
    private static final int SUBTITLE = 14;
    private static final int LEAST_SUBTITLE = 12;
    /** The id of the relation to a chart; the first leads to the layout. */
    private static final String CHART = "rId2";

    private final Slide slide;
    private final int number;
    private final String foot;

    SlidePart(Slide slide, int number, String foot) {
        this.slide = slide;
        this.number = number;
        this.foot = foot;
    }

    void write(XmlText xml, String language, String currency) throws IOException {
        DeckParts.open(xml, "p:sld");
        xml.start("p:cSld").start("p:spTree");
        DeckParts.group(xml);
        SlideShapes shapes = new SlideShapes(xml, language);
        if (slide instanceof FirstSlide first) {
            first.draw(shapes);
        } else {
            shapes.title(
                    Box.TITLE,
                    FittedText.in(Box.TITLE.inBold(), slide.title(), TITLE, LEAST_TITLE)
                            .in(SlideInk.TEXT)
                            .asBold());
            subtitle(shapes);
            if (slide.chart().isPresent()) {
                OfficeChart chart = slide.chart().orElseThrow().on(ChartWorkbook.SHEET, currency);
                shapes.chart(chart.withoutTitle(), Box.BODY, CHART);
            }
            slide.draw(shapes);
        }
        shapes.text(
                "foot",
                Box.FOOT,
                List.of(FittedText.in(Box.FOOT, foot, SMALL, SMALL).in(SlideInk.QUIET)));
        shapes.number(Box.NUMBER, number);
        xml.end().end();
        xml.start("p:clrMapOvr").start("a:masterClrMapping").end().end();
        xml.end();
    }

    private void subtitle(SlideShapes shapes) throws IOException {
        if (!slide.subtitle().isEmpty()) {
            FittedText text = FittedText.sentences(Box.SUBTITLE, slide.subtitle(), SUBTITLE, LEAST_SUBTITLE);
            shapes.text("subtitle", Box.SUBTITLE, List.of(text.in(SlideInk.QUIET)));
        }
    }
}
