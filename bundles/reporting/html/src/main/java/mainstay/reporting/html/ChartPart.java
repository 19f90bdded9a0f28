package mainstay.reporting.html;

import static mainstay.reporting.html.PageWords.phrase;

import java.io.IOException;
import mainstay.reporting.api.Chart;

/** A chart: its text, the place where the script draws it, and its numbers. */
final class ChartPart {
    private final Chart chart;
    private final String name;
    private final String currency;
    private final Html html;

    ChartPart(Chart chart, String name, String currency, Html html) {
        this.chart = chart;
        this.name = name;
        this.currency = currency;
        this.html = html;
    }

    void write() throws IOException {
        html.open("figure", "class", "block chart", "data-block", name).raw("\n");
        html.element("h3", chart.title());
        html.open("figcaption");
        html.elementUnlessEmpty("p", chart.subtitle(currency), "class", "units");
        html.elementUnlessEmpty("p", chart.text());
        html.elementUnlessEmpty("p", RowLimit.notice(chart), "class", "cut");
        html.close("figcaption");
        html.raw("<div class=\"plot\"></div>\n");
        html.open("noscript")
                .element("p", phrase("chart.needs-script"), "class", "cut")
                .close("noscript");
        html.open("details", "class", "numbers").element("summary", phrase("script.chart.data"));
        new TablePart(RowLimit.of(chart).data(), name, html).rows();
        html.close("details").close("figure");
    }
}
