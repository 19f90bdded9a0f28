package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mainstay.book.Kind;
import mainstay.reporting.api.Bars;
import mainstay.reporting.api.Bars.Bar;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Hue;
import mainstay.reporting.api.Shifts;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.run.Totals;
import mainstay.run.Totals.OfCoverage;
import mainstay.run.compare.WhatIf;

/** What changed assumptions move. */
final class WhatIfBlocks {
    private final WhatIf whatIf;
    private final Totals now;
    private final Totals then;

    WhatIfBlocks(WhatIf whatIf) {
        this.whatIf = whatIf;
        this.now = Totals.of(whatIf.now());
        this.then = Totals.of(whatIf.then());
    }

    /** What a reader must know: on what terms the changed list stands, if on others. */
    List<String> notes() {
        List<String> notes = new ArrayList<>(whatIf.then().notes());
        String terms = whatIf.then().terms();
        if (!terms.equals(whatIf.now().terms())) {
            notes.add(phrase("whatif.terms", terms));
        }
        return notes;
    }

    /** How many accounts move. */
    Figures moved() {
        return new Figures(List.of(
                Figure.number(phrase("section.moving"), Kind.COUNT, whatIf.moved(), phrase("whatif.moved.how"))));
    }

    Figures figures() {
        List<Figure> figures = new ArrayList<>(moved().figures());
        change(figures, "profit", Kind.MONEY, now.expectedProfit(), then.expectedProfit());
        change(figures, "cost", Kind.MONEY, now.costToServe(), then.costToServe());
        change(figures, "large", Kind.COUNT, (double) now.largeAccounts(), (double) then.largeAccounts());
        return new Figures(figures);
    }

    private static void change(List<Figure> figures, String key, Kind kind, double before, double after) {
        figures.add(Figure.number(phrase("whatif." + key + ".now"), kind, before, phrase("whatif.now.how")));
        figures.add(Figure.number(phrase("whatif." + key + ".after"), kind, after, phrase("whatif.after.how")));
    }

    Bars profitByCoverage() {
        List<OfCoverage> before = now.byCoverage();
        List<OfCoverage> after = then.byCoverage();
        return new Bars(
                        "profit-by-coverage",
                        phrase("whatif.coverages"),
                        ListingTable.text(whatIf.sentences()),
                        phrase("category.coverage"),
                        Kind.MONEY,
                        List.of(phrase("whatif.now"), phrase("whatif.after")),
                        // Both results are of the same models, and so offer the same coverages.
                        IntStream.range(0, before.size())
                                .mapToObj(at -> new Bar(
                                        before.get(at).coverage(),
                                        List.of(
                                                before.get(at).expectedProfit(),
                                                after.get(at).expectedProfit())))
                                .toList())
                .in(Hue.GREY, Hue.BLUE);
    }

    /** Who changes places; nothing when nobody does. */
    Optional<Shifts> shifts() {
        Shifts shifts = RankShifts.of(
                phrase("whatif.ranks"),
                phrase("whatif.rank.now"),
                phrase("whatif.rank.after"),
                whatIf.now(),
                whatIf.now().ranking()::rank,
                whatIf.then().ranking()::rank);
        return shifts.count() == 0 ? Optional.empty() : Optional.of(shifts);
    }

    Table table(String id) {
        int[] accounts = whatIf.accounts();
        return Table.of(
                        id,
                        phrase("whatif.table"),
                        whatIf.columns().stream()
                                .map(column -> Field.of(
                                        column, Glossary.heading(column.name()), Glossary.meaning(column.name())))
                                .toList(),
                        whatIf.moved())
                .about("account_id")
                .telling(row -> AccountDetails.of(whatIf.then(), accounts[row]));
    }
}
