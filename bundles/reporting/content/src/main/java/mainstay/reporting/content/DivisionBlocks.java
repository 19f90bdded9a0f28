package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.counted;
import static mainstay.reporting.content.ReportWords.phrase;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.book.Range;
import mainstay.reporting.api.Bars;
import mainstay.reporting.api.Bars.Bar;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Expression.Total;
import mainstay.reporting.api.Expression.TotalWhere;
import mainstay.reporting.api.Expression.TotalWhereBoth;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Grid;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.run.listing.PlanColumns;
import mainstay.run.listing.PlanListing;

/** What accounts buy of each division, and what more they could. */
final class DivisionBlocks {
    private static final int MOVES = 10;

    private final String id;
    private final PlanListing listing;
    private final PlanListing matrix;

    /**
     * Of lists.
     *
     * @param id the id of the table
     * @param listing a row an account and a division, the best first
     * @param matrix white space by account and division, with totals
     */
    DivisionBlocks(String id, PlanListing listing, PlanListing matrix) {
        this.id = id;
        this.listing = listing;
        this.matrix = matrix;
    }

    private double number(String column, int row) {
        return listing.columns().column(column).number(row);
    }

    private double sum(String column) {
        return IntStream.range(0, listing.columns().size())
                .mapToDouble(row -> number(column, row))
                .sum();
    }

    private String label(int row) {
        return phrase(
                "divisions.move",
                listing.columns().column("division").text(row),
                listing.columns().column("account_id").text(row));
    }

    /** The best move, and how much of it is cross-selling. */
    List<String> decision() {
        if (listing.columns().size() == 0 || !(number("net", 0) > 0)) {
            return List.of(phrase("divisions.nothing"));
        }
        long crossing = IntStream.range(0, listing.columns().size())
                .filter(row -> number("cross_sell", row) > 0)
                .count();
        String best = phrase("divisions.decision", label(0), NumberText.money(Math.rint(number("net", 0))));
        return List.of(
                best, counted("divisions.crossing", (double) crossing, NumberText.money(Math.rint(sum("cross_sell")))));
    }

    Figures figures() {
        return new Figures(List.of("net", "white_space", "cross_sell", "eats", "revenue").stream()
                .map(column -> Figure.number(
                                Glossary.heading(column),
                                Kind.MONEY,
                                sum(column),
                                phrase("overview.sum", Glossary.meaning("division.row", column)))
                        .by(new Total(id, column)))
                .toList());
    }

    /** The rows of most net gain. */
    Bars moves() {
        return new Bars(
                "best-moves",
                phrase("divisions.moves"),
                ListingTable.text(listing.conclusions()),
                phrase("category.move"),
                Kind.MONEY,
                List.of(Glossary.heading("net")),
                IntStream.range(0, Math.min(MOVES, listing.columns().size()))
                        .filter(row -> number("net", row) > 0)
                        .mapToObj(row -> new Bar(label(row), List.of(number("net", row))))
                        .toList());
    }

    /** White space by account and division, the most first. */
    Grid grid() {
        PlanColumns cells = matrix.columns();
        List<String> names = cells.names();
        List<Field> columns = names.stream()
                .skip(1)
                .limit(Math.max(0, names.size() - 2))
                .map(name -> Field.of(cells.column(name), name, "")
                        .by(new TotalWhereBoth(
                                id,
                                "white_space",
                                "account_id",
                                Expression.cell("account_id"),
                                "division",
                                Expression.word(name))))
                .toList();
        Optional<Field> total = columns.isEmpty()
                ? Optional.empty()
                : Optional.of(Field.of(cells.column(names.get(names.size() - 1)), phrase("total"), "")
                        .by(new TotalWhere(id, "white_space", "account_id", Expression.cell("account_id"))));
        return new Grid(
                "divisions-matrix",
                phrase("divisions.matrix"),
                phrase("divisions.matrix.text"),
                ListingTable.field(cells.column("account_id")),
                columns,
                total,
                Math.max(0, cells.size() - 1),
                List.of());
    }

    Table table() {
        PlanColumns columns = listing.columns();
        List<Field> fields =
                columns.names().stream().map(name -> live(columns.column(name))).toList();
        return Table.of(id, phrase("divisions.table"), fields, columns.size())
                .showing(listing.shown())
                .about("account_id");
    }

    private static Field live(Column column) {
        Field field =
                Field.of(column, Glossary.heading(column.name()), Glossary.meaning("division.row", column.name()));
        return switch (column.name()) {
            case "revenue", "white_space" -> field.asInput(Range.money());
            case "profit", "eats" -> field.asInput(Range.any("an amount"));
            case "net" -> field.by(Expression.cell("profit").minus(Expression.cell("eats")));
            case "cross_sell" ->
                field.by(Expression.choose(
                        Expression.cell("revenue").above(Expression.number(0)),
                        Expression.number(0),
                        Expression.cell("white_space")));
            default -> field;
        };
    }
}
