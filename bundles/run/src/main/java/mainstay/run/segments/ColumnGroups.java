package mainstay.run.segments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.TextOrder;

/**
 * The rows of a list put together where they have the same in some columns: how many there are, and the sums of some
 * measures. Groups stand in the order of these columns, texts from A to Z and numbers from the least; what has no value is
 * last.
 */
public final class ColumnGroups {
    private final List<Column> by;
    private final List<Column> measures;
    private final String counted;
    private final int[] groupOf;
    private final int[] firstRow;
    private final int[] order;

    private ColumnGroups(List<Column> by, List<Column> measures, String counted, int rows) {
        this.by = by;
        this.measures = measures;
        this.counted = counted;
        this.groupOf = new int[rows];
        by.forEach(this::split);
        int groups = 1 + Arrays.stream(groupOf).max().orElse(-1);
        this.firstRow = new int[groups];
        for (int row = rows - 1; row >= 0; row--) {
            firstRow[groupOf[row]] = row;
        }
        this.order = IntStream.range(0, groups)
                .boxed()
                .sorted(this::compare)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * Groups of rows.
     *
     * @param by what the rows of a group have in common
     * @param measures what is added up: amounts, counts and other numbers; of flags, how many are true
     * @param counted what the rows are, such as {@code accounts}: the name of the column that counts them
     * @param rows how many rows the columns have
     */
    public static ColumnGroups of(List<Column> by, List<Column> measures, String counted, int rows) {
        return new ColumnGroups(List.copyOf(by), List.copyOf(measures), counted, rows);
    }

    /** Whether the numbers of a column can be added up: shares and scores cannot, and texts are none. */
    public static boolean canBeAdded(Column column) {
        return switch (column.kind()) {
            case MONEY, COUNT, NUMBER, FLAG -> true;
            default -> false;
        };
    }

    /** Splits the groups that there are by one more column. */
    private void split(Column column) {
        Map<Object, Integer> values = new HashMap<>();
        Map<Long, Integer> groups = new HashMap<>();
        for (int row = 0; row < groupOf.length; row++) {
            Object value = column.kind() == Kind.TEXT ? column.text(row) : (Object) column.number(row);
            int code = values.computeIfAbsent(value, each -> values.size());
            long both = (long) groupOf[row] << Integer.SIZE | code;
            groupOf[row] = groups.computeIfAbsent(both, each -> groups.size());
        }
    }

    private int compare(int one, int other) {
        Comparator<Integer> rows = Comparator.comparing(row -> 0);
        for (Column column : by) {
            rows = rows.thenComparing(column::undefined)
                    .thenComparing(
                            column.kind() == Kind.TEXT
                                    ? Comparator.comparing(column::text, TextOrder.BY_CODE_POINT)
                                    : Comparator.comparing(column::number));
        }
        return rows.compare(firstRow[one], firstRow[other]);
    }

    /** The number of groups. */
    public int size() {
        return order.length;
    }

    /** What the rows of each group have in common, how many they are, and their sums. */
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        int[] rows = Arrays.stream(order).map(group -> firstRow[group]).toArray();
        by.forEach(column -> columns.add(column.inOrder(rows)));
        columns.add(sum(counted, Kind.COUNT, row -> 1));
        measures.forEach(measure -> columns.add(
                sum(measure.name(), measure.kind() == Kind.FLAG ? Kind.COUNT : measure.kind(), measure::number)));
        return columns;
    }

    private Column sum(String name, Kind kind, IntToDoubleFunction values) {
        double[] sums = new double[order.length];
        for (int row = 0; row < groupOf.length; row++) {
            double value = values.applyAsDouble(row);
            sums[groupOf[row]] += Double.isNaN(value) ? 0 : value;
        }
        return Column.number(name, kind, group -> sums[order[group]]);
    }
}
