package mainstay.run.selling;

import static mainstay.run.words.RunWords.counted;
import static mainstay.run.words.RunWords.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.book.PlanTable;
import mainstay.book.PlanTables;
import mainstay.book.TextColumn;
import mainstay.plan.pipeline.PipelineMoves;
import mainstay.plan.pipeline.PipelineMoves.Move;
import mainstay.plan.pipeline.PipelineMoves.Sum;
import mainstay.run.listing.PlanColumns;
import mainstay.run.listing.PlanListing;
import mainstay.run.listing.RowColumns;

/** How the pipeline of a period moved between two days: as a bridge, and deal by deal. */
public final class MoveList {
    private final PipelineMoves moves;
    private final boolean known;

    /** The moves between the deals of a book. */
    public MoveList(PlanTables tables, PipelineMoves moves) {
        this.moves = moves;
        this.known = tables.has(PlanTable.OPPORTUNITIES);
    }

    /** The deals, each with its amount in each part of the bridge: a row adds up as the bridge does. */
    public PlanListing deals() {
        TextColumn ids = moves.after().deals().rows().texts("opportunity_id");
        TextColumn lines = moves.after().deals().rows().texts("line");
        TextColumn owners = moves.after().deals().rows().texts("owner");
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("opportunity_id", row -> ids.get(state(row))),
                Column.text("account_id", row -> moves.after().deals().rows().accountId(state(row))),
                Column.text("line", row -> lines.get(state(row))),
                Column.text("owner", row -> owners.get(state(row))),
                Column.text("came", row -> word(moves.came(row))),
                Column.text("went", row -> word(moves.went(row)))));
        for (Move move : Move.values()) {
            columns.add(Column.number(id(move), Kind.MONEY, row -> moves.amount(row, move)));
        }
        List<String> words = Arrays.stream(Move.values()).map(MoveList::word).toList();
        return new PlanListing(
                PlanColumns.of(moves.size(), columns).allowing("came", words).allowing("went", words),
                List.of("opportunity_id", "account_id", "line", "came", "went", "opening", "closing"),
                Arrays.stream(Move.values()).map(MoveList::id).toList(),
                List.of(),
                notes(row -> true));
    }

    /** The bridge of some of the deals. */
    public PlanListing bridge(IntPredicate rows) {
        Map<Move, Sum> sums = moves.bridge(rows);
        List<Move> parts = List.of(Move.values());
        double left = parts.stream()
                        .mapToDouble(part -> part.sign() * sums.get(part).amount())
                        .sum()
                - sums.get(Move.CLOSING).amount();
        PlanColumns columns = new RowColumns<>(parts)
                .text("move", MoveList::word)
                .number("deals", Kind.COUNT, part -> (double) sums.get(part).deals())
                .number("amount", Kind.MONEY, part -> sums.get(part).amount())
                .build();
        return new PlanListing(
                columns,
                columns.names(),
                List.of("amount"),
                known ? List.of(phrase("moves.check", NumberText.money(left))) : List.of(),
                notes(rows));
    }

    private List<String> notes(IntPredicate rows) {
        List<String> notes = new ArrayList<>();
        if (!known) {
            notes.add(phrase("pipeline.none"));
            return notes;
        }
        notes.add(phrase(
                "moves.period",
                moves.period().first().toString(),
                moves.period().last().toString()));
        DealList.note(notes, "moves.without-amount", (int) IntStream.range(0, moves.size())
                .filter(rows)
                .filter(moves::lacksAmount)
                .count());
        Sum elsewhere = moves.elsewhere();
        if (elsewhere.deals() > 0) {
            notes.add(counted("moves.elsewhere", elsewhere.deals(), NumberText.money(elsewhere.amount())));
        }
        return notes;
    }

    private int state(int row) {
        return moves.after().row(moves.deal(row));
    }

    private static String id(Move move) {
        return move.id().replace('-', '_');
    }

    private static String word(Move move) {
        return phrase("moves." + move.id());
    }
}
