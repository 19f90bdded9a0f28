package mainstay.run.listing;

import static mainstay.run.words.RunWords.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.TextColumn;

/** Amounts by two texts, one down and one across, with totals; what comes to most is first. */
public final class CrossTable {
    private final String name;
    private final Map<String, Integer> down = new LinkedHashMap<>();
    private final Map<String, Integer> across = new LinkedHashMap<>();
    private final double[][] cells;

    private CrossTable(String name, TextColumn downs, TextColumn acrosses, IntToDoubleFunction amounts, int[] rows) {
        this.name = name;
        for (int row : rows) {
            down.putIfAbsent(downs.get(row), down.size());
            across.putIfAbsent(acrosses.get(row), across.size());
        }
        this.cells = new double[down.size() + 1][across.size() + 1];
        for (int row : rows) {
            int at = down.get(downs.get(row));
            int to = across.get(acrosses.get(row));
            double amount = amounts.applyAsDouble(row);
            cells[at][to] += amount;
            cells[at][across.size()] += amount;
            cells[down.size()][to] += amount;
            cells[down.size()][across.size()] += amount;
        }
    }

    /**
     * A table of some rows.
     *
     * @param name of the column of what stands down
     * @param downs the text of each row that says where it stands down
     * @param acrosses the text of each row that says where it stands across
     * @param amounts of a row, in currency
     * @param rows the rows that are added up
     */
    public static CrossTable of(
            String name, TextColumn downs, TextColumn acrosses, IntToDoubleFunction amounts, int[] rows) {
        return new CrossTable(name, downs, acrosses, amounts, rows);
    }

    /** A row for each text down and their total; a column for each text across and their total. */
    public PlanColumns columns() {
        int[] order = heaviestFirst(down.size(), at -> cells[at][across.size()]);
        List<String> labels = labels(down);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(name, row -> labels.get(order[row])));
        for (int to : heaviestFirst(across.size(), at -> cells[down.size()][at])) {
            columns.add(Column.number(labels(across).get(to), Kind.MONEY, row -> cells[order[row]][to]));
        }
        return PlanColumns.of(down.isEmpty() ? 0 : order.length, columns);
    }

    private static List<String> labels(Map<String, Integer> of) {
        List<String> labels = new ArrayList<>();
        of.keySet().forEach(text -> labels.add(text.isEmpty() ? phrase("barriers.unnamed") : text));
        labels.add(phrase("barriers.total"));
        return labels;
    }

    /** The places of all and, as the last, that of their total. */
    private static int[] heaviestFirst(int size, IntToDoubleFunction weight) {
        Integer[] order = IntStream.range(0, size).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(at -> -weight.applyAsDouble(at)));
        return IntStream.concat(Arrays.stream(order).mapToInt(Integer::intValue), IntStream.of(size))
                .toArray();
    }
}
