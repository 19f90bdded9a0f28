package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.counted;
import static mainstay.reporting.content.ReportWords.phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.coverage.LineValue;
import mainstay.reporting.api.Bars;
import mainstay.reporting.api.Bars.Bar;
import mainstay.reporting.api.Hue;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.run.LiveResult;

/** What the product lines are worth over all accounts, that with the most white space first. */
final class LineTotals {
    private static final int BARS = 15;

    private final List<OfLine> lines;

    private LineTotals(List<OfLine> lines) {
        this.lines = lines;
    }

    static LineTotals of(LiveResult result) {
        TreeMap<String, OfLine> byName = new TreeMap<>();
        for (int account = 0; account < result.book().accounts().size(); account++) {
            for (LineValue value : result.valuation().lines(account)) {
                byName.computeIfAbsent(value.line(), OfLine::new).add(value);
            }
        }
        List<OfLine> lines = new ArrayList<>(byName.values());
        lines.sort(Comparator.comparingDouble((OfLine line) -> line.whiteSpace).reversed());
        return new LineTotals(lines);
    }

    Bars whiteSpace() {
        List<Bar> bars = new ArrayList<>();
        lines.stream()
                .limit(BARS)
                .forEach(line -> bars.add(new Bar(line.name, List.of(line.whiteSpace, line.revenue))));
        if (lines.size() > BARS) {
            OfLine others = new OfLine(counted("lines.others", lines.size() - BARS));
            lines.stream().skip(BARS).forEach(others::add);
            bars.add(new Bar(others.name, List.of(others.whiteSpace, others.revenue)));
        }
        return new Bars(
                        "white-space-by-line",
                        phrase("lines.white-space"),
                        text(),
                        phrase("category.line"),
                        Kind.MONEY,
                        List.of(Glossary.heading("white_space"), phrase("revenue-today")),
                        bars)
                .in(Hue.OLIVE, Hue.BLUE);
    }

    private String text() {
        if (lines.isEmpty()) {
            return phrase("lines.none");
        }
        double all = 0;
        for (OfLine line : lines) {
            all += line.whiteSpace;
        }
        OfLine first = lines.get(0);
        return phrase("lines.text", NumberText.money(all), first.name, NumberText.money(first.whiteSpace));
    }

    Table table() {
        return Table.of(
                "line-totals", // not "lines", which is a plan table where a book is imported
                phrase("lines.table"),
                List.of(
                        Glossary.field(Column.text("line", row -> lines.get(row).name)),
                        Field.of(
                                Column.number("accounts", Kind.COUNT, row -> lines.get(row).accounts),
                                Glossary.heading("accounts"),
                                phrase("lines.accounts")),
                        Field.of(
                                Column.number("spend", Kind.MONEY, row -> lines.get(row).spend),
                                Glossary.heading("spend"),
                                phrase("lines.spend")),
                        Field.of(
                                Column.number("value", Kind.MONEY, row -> lines.get(row).contestable),
                                Glossary.heading("value"),
                                phrase("lines.value")),
                        Field.of(
                                Column.number("revenue", Kind.MONEY, row -> lines.get(row).revenue),
                                phrase("revenue-today"),
                                Glossary.meaning("revenue")),
                        Field.of(
                                Column.number("white_space", Kind.MONEY, row -> lines.get(row).whiteSpace),
                                Glossary.heading("white_space"),
                                phrase("lines.white-space.how")),
                        Field.of(
                                Column.number("gross_profit", Kind.MONEY, row -> lines.get(row).grossProfit),
                                Glossary.heading("gross_profit"),
                                phrase("lines.gross-profit"))),
                lines.size());
    }

    /** The sums of one line. */
    private static final class OfLine {
        private final String name;
        private int accounts;
        private double spend;
        private double contestable;
        private double revenue;
        private double whiteSpace;
        private double grossProfit;

        OfLine(String name) {
            this.name = name;
        }

        void add(LineValue value) {
            accounts++;
            spend += value.spend();
            contestable += value.contestable();
            revenue += value.revenue();
            whiteSpace += value.whiteSpace();
            grossProfit += value.grossProfit();
        }

        void add(OfLine other) {
            whiteSpace += other.whiteSpace;
            revenue += other.revenue;
        }
    }
}
