package mainstay.run.segments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import mainstay.book.AccountField;
import mainstay.book.Column;
import mainstay.book.DoubleColumn;
import mainstay.book.Kind;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.TextOrder;
import mainstay.run.LiveResult;
import mainstay.run.RankColumns;
import mainstay.segments.MatrixAxis;
import mainstay.segments.Segmentation;
import mainstay.segments.Segments;

/**
 * A segmentation as a matrix, with accounts, value and expected profit in each cell. A segmentation by two axes stands along
 * these; any other stands against the coverage, or against a second segmentation.
 */
public final class SegmentMatrix {
    /** The word for the recommended coverage. */
    public static final String COVERAGE = "coverage";

    /** The measure that counts accounts. */
    public static final String ACCOUNTS = "accounts";

    /** The class of those that cannot be classified. */
    public static final String UNDEFINED = "undefined";

    private static final List<String> MEASURES = List.of(ACCOUNTS, "value", "expected_profit");
    private static final int MOST_ACROSS = 50;
    private static final String TOTAL = "total";

    private final Side down;
    private final Side across;
    private final double[][][] cells;

    private SegmentMatrix(LiveResult result, Side down, Side across) {
        this.down = down;
        this.across = across;
        this.cells = new double[MEASURES.size()][down.classes().size() + 1]
                [across.classes().size() + 1];
        DoubleColumn value = result.valuation().value();
        DoubleColumn profit = result.decision().expectedProfit();
        for (int account = 0; account < result.book().accounts().size(); account++) {
            int row = down.of(account);
            int column = across.of(account);
            add(0, row, column, 1);
            add(1, row, column, value.get(account));
            add(2, row, column, profit.get(account));
        }
    }

    private void add(int measure, int row, int column, double amount) {
        double[][] of = cells[measure];
        int lastRow = down.classes().size();
        int lastColumn = across.classes().size();
        of[row][column] += amount;
        of[row][lastColumn] += amount;
        of[lastRow][column] += amount;
        of[lastRow][lastColumn] += amount;
    }

    /**
     * The matrix of a segmentation, or of a column of texts.
     *
     * @param name what stands down: a segmentation, or a column of {@link RankColumns}
     * @param against what stands across: a segmentation, {@link #COVERAGE}, or a column; empty for the second axis where
     *     the segmentation has two, and else for the coverage
     * @throws MainstayException if a column has more texts than a table can have columns
     * @throws IllegalArgumentException if there is no such segmentation or column
     */
    public static SegmentMatrix of(LiveResult result, String name, String against) {
        Optional<Segmentation.Matrix> matrix = result.segments().named(name).flatMap(Segmentation::matrix);
        int accounts = result.book().accounts().size();
        if (against.isEmpty() && matrix.isPresent()) {
            Segmentation chosen = result.segments().named(name).orElseThrow();
            Segmentation.Matrix axes = matrix.get();
            return new SegmentMatrix(
                    result, half(axes.first(), chosen, accounts, 2), half(axes.second(), chosen, accounts, 1));
        }
        if (against.isEmpty() && name.equals(Segments.THREE_AXIS)) {
            return threeAxes(result, accounts);
        }
        Side across = side(result, against.isEmpty() ? COVERAGE : against, accounts);
        if (across.classes().size() > MOST_ACROSS) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    against + " has " + across.classes().size() + " values; at most " + MOST_ACROSS
                            + " can stand across; a list has any number: segments --by A,B");
        }
        return new SegmentMatrix(result, side(result, name, accounts), across);
    }

    /** Attractiveness against potential, for each state of the relationship. */
    private static SegmentMatrix threeAxes(LiveResult result, int accounts) {
        Segmentation attractiveness = result.segments().attractiveness();
        Side state = side(RankColumns.of(result).column(AccountField.RELATIONSHIP.column()), accounts);
        Side level = Side.of(attractiveness.name(), attractiveness.classes(), accounts, attractiveness::classOf);
        int levels = level.classes().size();
        List<String> both = state.classes().stream()
                .flatMap(relationship -> level.classes().stream().map(each -> relationship + ", " + each))
                .toList();
        MatrixAxis potential = result.segments().potential();
        Side across = Side.of(
                potential.name(),
                List.of("high (" + potential.highs() + ")", "low (" + potential.lows() + ")"),
                accounts,
                account -> potential.undefined(account) ? -1 : potential.high(account) ? 0 : 1);
        return new SegmentMatrix(
                result,
                new Side(
                        state.name() + " " + level.name(),
                        both,
                        account -> state.of(account) * levels + level.of(account)),
                across);
    }

    private static Side side(LiveResult result, String name, int accounts) {
        if (name.equals(COVERAGE)) {
            return new Side(COVERAGE, result.coverages(), result.decision()::coverageIndex);
        }
        return result.segments()
                .named(name)
                .map(of -> Side.of(of.name(), of.classes(), accounts, of::classOf))
                .orElseGet(() -> side(RankColumns.of(result).column(name), accounts));
    }

    private static Side side(Column column, int accounts) {
        Map<String, Integer> places = new TreeMap<>(TextOrder.BY_CODE_POINT);
        for (int account = 0; account < accounts; account++) {
            places.put(column.text(account), -1);
        }
        places.remove("");
        List<String> classes = List.copyOf(places.keySet());
        Map<String, Integer> placeOf = new HashMap<>();
        classes.forEach(text -> placeOf.put(text, placeOf.size()));
        return Side.of(column.name(), classes, accounts, account -> placeOf.getOrDefault(column.text(account), -1));
    }

    /** High and low of an axis: the classes of a matrix stand as (high, high), (high, low), (low, high), (low, low). */
    private static Side half(MatrixAxis axis, Segmentation of, int accounts, int bit) {
        return Side.of(
                axis.name(), List.of("high (" + axis.highs() + ")", "low (" + axis.lows() + ")"), accounts, account -> {
                    int place = of.classOf(account);
                    return place < 0 ? place : place / bit % 2;
                });
    }

    /** The number of rows: each class, and their total, for each measure. */
    public int size() {
        return (down.classes().size() + 1) * MEASURES.size();
    }

    /** The class, the measure, a column for each class across, and their total. */
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(
                Column.text(down.name().replace(' ', '_'), row -> labels(down).get(row / MEASURES.size())));
        columns.add(Column.text("measure", row -> MEASURES.get(row % MEASURES.size())));
        for (int place = 0; place <= across.classes().size(); place++) {
            int column = place;
            String label = labels(across).get(place);
            String name = across.name().equals(COVERAGE) || label.equals(TOTAL) ? label : across.name() + " " + label;
            columns.add(Column.number(
                    name, Kind.MONEY, row -> cells[row % MEASURES.size()][row / MEASURES.size()][column]));
        }
        return columns;
    }

    /** The name of the column of classes. */
    public String rows() {
        return down.name().replace(' ', '_');
    }

    private static List<String> labels(Side side) {
        List<String> labels = new ArrayList<>(side.classes());
        labels.add(TOTAL);
        return labels;
    }

    /**
     * One side of a matrix.
     *
     * @param place gives an account the index of its class
     */
    private record Side(String name, List<String> classes, IntUnaryOperator place) {

        /** A side with a further class where some accounts cannot be classified: their place is -1. */
        static Side of(String name, List<String> classes, int accounts, IntUnaryOperator place) {
            if (IntStream.range(0, accounts).allMatch(account -> place.applyAsInt(account) >= 0)) {
                return new Side(name, classes, place);
            }
            List<String> all = new ArrayList<>(classes);
            all.add(UNDEFINED);
            return new Side(name, all, account -> {
                int known = place.applyAsInt(account);
                return known < 0 ? classes.size() : known;
            });
        }

        int of(int account) {
            return place.applyAsInt(account);
        }
    }
}
