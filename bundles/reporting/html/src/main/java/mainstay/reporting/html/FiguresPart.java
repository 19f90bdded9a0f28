package mainstay.reporting.html;

import static mainstay.reporting.html.PageWords.phrase;

import java.io.IOException;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;

/** Single figures, each with its formula on demand. */
final class FiguresPart {
    private final Figures figures;
    private final String currency;
    private final Html html;

    FiguresPart(Figures figures, String currency, Html html) {
        this.figures = figures;
        this.currency = currency;
        this.html = html;
    }

    void write() throws IOException {
        if (figures.figures().isEmpty()) {
            return;
        }
        html.open("dl", "class", "figures").raw("\n");
        for (Figure figure : figures.figures()) {
            figure(figure);
        }
        html.close("dl");
    }

    private void figure(Figure figure) throws IOException {
        html.open("div").element("dt", figure.label());
        html.open("dd").value(look(figure), HtmlTexts.of(figure), HtmlTexts.unit(figure, currency));
        how(figure, html);
        html.close("dd").close("div");
    }

    /** Numbers are large, but no larger than lets each stand on one line. */
    private static String look(Figure figure) {
        if (!figure.kind().isNumber()) {
            return "value word";
        }
        return HtmlTexts.of(figure).length() > 11 ? "value long" : "value";
    }

    /** Where a figure comes from, for those who ask. */
    static void how(Figure figure, Html html) throws IOException {
        String formula = HtmlTexts.of(figure.formula());
        if (figure.how().isEmpty() && formula.isEmpty()) {
            return;
        }
        html.open("details", "class", "how")
                .element("summary", phrase("script.source"), "aria-label", phrase("script.source.of", figure.label()));
        html.elementUnlessEmpty("p", figure.how());
        html.elementUnlessEmpty("p", formula.equals(figure.how()) ? "" : formula, "class", "formula");
        html.close("details");
    }
}
