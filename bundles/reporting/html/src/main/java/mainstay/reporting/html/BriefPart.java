package mainstay.reporting.html;

import static mainstay.reporting.html.PageWords.phrase;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Brief.Measure;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.reporting.text.ColumnText;

/** What a report comes to: what is concluded below its headline, figures with their change, a few rows, and beside them what is to be decided. */
final class BriefPart {
    private final Brief brief;
    private final String currency;
    private final Html html;

    BriefPart(Brief brief, String currency, Html html) {
        this.brief = brief;
        this.currency = currency;
        this.html = html;
    }

    /** Writes what stands below its headline, which has this id. */
    void write(String headline) throws IOException {
        html.open("div", "class", "brief", "role", "region", "aria-labelledby", headline)
                .raw("\n");
        html.elementUnlessEmpty("p", brief.text(), "class", "conclusion");
        measures();
        html.open("div", "class", "beside").raw("\n");
        for (Table table : brief.table().stream().toList()) {
            rows(table);
        }
        decisions();
        html.close("div").close("div");
    }

    private void measures() throws IOException {
        if (brief.measures().isEmpty()) {
            return;
        }
        html.open("dl", "class", "figures").raw("\n");
        for (Measure measure : brief.measures()) {
            measure(measure);
        }
        html.close("dl");
    }

    private void measure(Measure measure) throws IOException {
        Figure figure = measure.figure();
        html.open("div").element("dt", figure.label());
        html.open("dd", "title", figure.how())
                .value(
                        figure.kind().isNumber() ? "value" : "value word",
                        text(figure),
                        HtmlTexts.unit(figure, currency));
        html.close("dd");
        html.elementUnlessEmpty(
                "dd",
                measure.changeText(),
                "class",
                "change " + measure.turn().name().toLowerCase(Locale.ROOT));
        html.open("dd");
        FiguresPart.how(figure, html);
        html.close("dd");
        html.close("div");
    }

    private static String text(Figure figure) {
        return figure.kind() == Kind.MONEY
                ? ColumnText.of(Column.number("figure", figure.kind(), row -> figure.value()), 1)
                        .cell(0)
                : HtmlTexts.of(figure);
    }

    private void rows(Table table) throws IOException {
        List<ColumnText> texts = table.fields().stream()
                .map(field -> ColumnText.of(field.cells(), table.size()))
                .toList();
        html.open("div", "class", table.account().isPresent() ? "rows accounts" : "rows")
                .element("h2", table.title());
        html.open(
                "div",
                "class",
                "scroll",
                "role",
                "region",
                "tabindex",
                "0",
                "aria-label",
                phrase("brief.table", table.title()));
        html.raw("<table>\n<thead><tr>");
        for (Field field : table.fields()) {
            html.open("th", "scope", "col", "class", TablePart.alignment(field))
                    .text(field.heading())
                    .raw("</th>");
        }
        html.raw("</tr></thead>\n<tbody>\n");
        for (int row = 0; row < table.size(); row++) {
            row(table, texts, row);
        }
        html.raw("</tbody></table>").close("div").close("div");
    }

    private void row(Table table, List<ColumnText> texts, int row) throws IOException {
        html.open("tr");
        for (int at : IntStream.range(0, texts.size()).toArray()) {
            Field field = table.fields().get(at);
            boolean isAccount = table.account().filter(field.name()::equals).isPresent();
            html.open("td", "class", TablePart.alignment(field));
            if (isAccount) {
                html.open("span", "data-account", field.cells().text(row));
            }
            html.text(texts.get(at).cell(row)).raw(isAccount ? "</span></td>" : "</td>");
        }
        html.close("tr");
    }

    private void decisions() throws IOException {
        if (brief.decisions().isEmpty()) {
            return;
        }
        html.open("div", "class", "decisions")
                .element("h2", phrase("brief.decisions"))
                .raw("<ul>\n");
        for (String decision : brief.decisions()) {
            html.element("li", decision);
        }
        html.close("ul").close("div");
    }
}
