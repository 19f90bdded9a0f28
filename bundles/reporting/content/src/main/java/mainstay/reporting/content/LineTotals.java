package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.counted;
import static mainstay.reporting.content.ReportWords.phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.coverage.LineValue;
import mainstay.reporting.api.Hue;
import mainstay.reporting.api.Marimekko;
import mainstay.reporting.api.Marimekko.Strip;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.run.LiveResult;

/** What the product lines are worth over all accounts, that with the most white space first. */
final class LineTotals {
    private static final int STRIPS = 12;

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

    /** What of the spend on each line is ours, open and closed, the line with most spend first; empty where all that is known is ours. */
    Optional<Marimekko> spend() {
        return all().whiteSpace > 0 ? Optional.of(areas()) : Optional.empty();
    }

    private Marimekko areas() {
        List<OfLine> widest = widest();
        List<OfLine> shown = new ArrayList<>(widest.subList(0, Math.min(STRIPS, widest.size())));
        if (widest.size() > STRIPS) {
            OfLine others = new OfLine(counted("lines.others", widest.size() - STRIPS));
            widest.stream().skip(STRIPS).forEach(others::add);
            shown.add(others);
        }
        return new Marimekko(
                "spend-by-line",
                phrase("lines.spend-by-line"),
                text(),
                phrase("category.line"),
                Kind.MONEY,
                List.of(phrase("revenue-today"), Glossary.heading("white_space"), phrase("lines.closed")),
                Glossary.heading("spend"),
                shown.stream()
                        .map(line -> new Strip(line.name, List.of(line.revenue, line.whiteSpace, line.closed)))
                        .toList(),
                List.of(Hue.BLUE, Hue.OLIVE, Hue.GREY));
    }

    /** What of all spend is ours and what is open, as far as that is known, and the largest line. */
    String text() {
        if (lines.isEmpty()) {
            return phrase("lines.none");
        }
        OfLine all = all();
        OfLine first = widest().get(0);
        String largest = NumberText.money(Math.rint(first.spend));
        double whole = all.revenue + all.whiteSpace + all.closed;
        String money = NumberText.money(Math.rint(whole));
        return all.whiteSpace > 0
                ? phrase(
                        "lines.text", money, part(all.revenue, whole), part(all.whiteSpace, whole), first.name, largest)
                : phrase("lines.own", money, first.name, largest);
    }

    private OfLine all() {
        OfLine all = new OfLine("");
        lines.forEach(all::add);
        return all;
    }

    private List<OfLine> widest() {
        return lines.stream()
                .sorted(Comparator.comparingDouble((OfLine line) -> line.spend).reversed())
                .toList();
    }

    /** In whole per cent, or finer where that would make nothing of something. */
    private static String part(double amount, double whole) {
        double share = amount / whole;
        double steps = 100;
        while (share > 0 && Math.rint(share * steps) == 0) {
            steps *= 10;
        }
        return NumberText.percent(Math.rint(share * steps) / steps);
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

        /** What is neither ours nor open: tied, or beyond what we serve. */
        private double closed;

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
            closed += Math.max(0, value.spend() - value.revenue() - value.whiteSpace());
            grossProfit += value.grossProfit();
        }

        void add(OfLine other) {
            spend += other.spend;
            revenue += other.revenue;
            whiteSpace += other.whiteSpace;
            closed += other.closed;
        }
    }
}
