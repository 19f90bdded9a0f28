package mainstay.book;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * A named column of a result. Cells are read one at a time and never boxed, so that a column may have millions; several
 * threads may read them at once.
 */
public final class Column {
    private final String name;
    private final Kind kind;
    private final IntToDoubleFunction numbers;
    private final IntFunction<String> texts;
    private final Gathering gathering;

    private Column(
            String name, Kind kind, IntToDoubleFunction numbers, IntFunction<String> texts, Gathering gathering) {
        this.name = name;
        this.kind = kind;
        this.numbers = numbers;
        this.texts = texts;
        this.gathering = gathering;
    }

    private Column(String name, Kind kind, IntToDoubleFunction numbers, IntFunction<String> texts) {
        this(name, kind, numbers, texts, new OneByOne(numbers));
    }

    /**
     * A column of texts; empty means undefined.
     *
     * @param texts gives the text of a row from 0, never null; asked by several threads
     */
    public static Column text(String name, IntFunction<String> texts) {
        return new Column(name, Kind.TEXT, row -> Double.NaN, texts);
    }

    /** A column of texts as a book keeps them. */
    public static Column text(String name, TextColumn texts) {
        return new Column(name, Kind.TEXT, row -> Double.NaN, texts::get, new Texts(texts));
    }

    /**
     * A column of numbers; {@code NaN} means undefined.
     *
     * @param numbers gives the number of a row from 0; asked by several threads
     * @throws IllegalArgumentException if the kind is {@link Kind#TEXT} or {@link Kind#FLAG}
     */
    public static Column number(String name, Kind kind, IntToDoubleFunction numbers) {
        requireNumber(kind);
        return new Column(name, kind, numbers, row -> "");
    }

    /**
     * A column of numbers as a book or a result keeps them.
     *
     * @throws IllegalArgumentException if the kind is {@link Kind#TEXT} or {@link Kind#FLAG}
     */
    public static Column number(String name, Kind kind, DoubleColumn numbers) {
        requireNumber(kind);
        return new Column(name, kind, numbers::get, row -> "", new Numbers(numbers));
    }

    /** The same cells under another name. */
    public Column named(String other) {
        return new Column(other, kind, numbers, texts, gathering);
    }

    private static void requireNumber(Kind kind) {
        if (!kind.isNumber()) {
            throw new IllegalArgumentException(kind + " is not a kind of number");
        }
    }

    /** A column of true and false, never undefined. */
    public static Column flag(String name, IntPredicate flags) {
        return new Column(name, Kind.FLAG, row -> flags.test(row) ? 1 : 0, row -> "");
    }

    /** A column of true and false; {@code NaN} means undefined, 0 false, any other number true. */
    public static Column flagOrUndefined(String name, IntToDoubleFunction flags) {
        return new Column(name, Kind.FLAG, flags, row -> "");
    }

    /** The name, as users and programs write it, such as {@code expected_profit}. */
    public String name() {
        return name;
    }

    /** What the cells are, which decides how they are shown. */
    public Kind kind() {
        return kind;
    }

    /** The number in a row, 1 or 0 for a flag; {@code NaN} when undefined or a text. */
    public double number(int row) {
        return numbers.applyAsDouble(row);
    }

    /** The text in a row; empty when undefined or not a text. */
    public String text(int row) {
        return texts.apply(row);
    }

    /**
     * Copies the numbers of rows {@code from} to {@code to - 1}, each as {@link #number} gives it.
     *
     * @param target where they go, from its start on; at least {@code to - from} long
     */
    public void numbers(int from, int to, double[] target) {
        gathering.numbers(from, to, target);
    }

    /**
     * The texts of rows {@code from} to {@code to - 1} as UTF-8, one after the other, for columns that keep them so.
     *
     * @param ends where each of them ends in {@code target}
     * @return whether they are kept so and had room; if not, nothing is said of {@code target} and {@code ends}
     */
    public boolean utf8(int from, int to, byte[] target, int[] ends) {
        return gathering.utf8(from, to, target, ends);
    }

    /** Whether the cell has no value. */
    public boolean undefined(int row) {
        return kind == Kind.TEXT ? text(row).isEmpty() : Double.isNaN(number(row));
    }

    /** The same cells in another order: row {@code i} of the result is row {@code order[i]} of this one. */
    public Column inOrder(int[] order) {
        return new Column(
                name,
                kind,
                row -> numbers.applyAsDouble(order[row]),
                row -> texts.apply(order[row]),
                gathering.inOrder(order));
    }

    /** How many cells are read at once. */
    private interface Gathering {

        void numbers(int from, int to, double[] target);

        boolean utf8(int from, int to, byte[] target, int[] ends);

        Gathering inOrder(int[] order);
    }

    /** Cells that are known one by one. */
    private record OneByOne(IntToDoubleFunction cells) implements Gathering {
        @Override
        public void numbers(int from, int to, double[] target) {
            for (int row = from; row < to; row++) {
                target[row - from] = cells.applyAsDouble(row);
            }
        }

        @Override
        public boolean utf8(int from, int to, byte[] target, int[] ends) {
            return false;
        }

        @Override
        public Gathering inOrder(int[] order) {
            return new OneByOne(row -> cells.applyAsDouble(order[row]));
        }
    }

    /** Numbers that stand in a column. */
    private record Numbers(DoubleColumn column) implements Gathering {
        @Override
        public void numbers(int from, int to, double[] target) {
            column.copy(from, to, target, 0);
        }

        @Override
        public boolean utf8(int from, int to, byte[] target, int[] ends) {
            return false;
        }

        @Override
        public Gathering inOrder(int[] order) {
            return new Gathering() {
                @Override
                public void numbers(int from, int to, double[] target) {
                    column.gather(order, from, to, target);
                }

                @Override
                public boolean utf8(int from, int to, byte[] target, int[] ends) {
                    return false;
                }

                @Override
                public Gathering inOrder(int[] further) {
                    return new OneByOne(row -> column.get(order[further[row]]));
                }
            };
        }
    }

    /** Texts that stand in a column; in the order of the column they are read one by one. */
    private record Texts(TextColumn column) implements Gathering {
        @Override
        public void numbers(int from, int to, double[] target) {
            Arrays.fill(target, 0, to - from, Double.NaN);
        }

        @Override
        public boolean utf8(int from, int to, byte[] target, int[] ends) {
            return false;
        }

        @Override
        public Gathering inOrder(int[] order) {
            return new Gathering() {
                @Override
                public void numbers(int from, int to, double[] target) {
                    Texts.this.numbers(from, to, target);
                }

                @Override
                public boolean utf8(int from, int to, byte[] target, int[] ends) {
                    return column.gatherUtf8(order, from, to, target, ends);
                }

                @Override
                public Gathering inOrder(int[] further) {
                    return new OneByOne(row -> Double.NaN);
                }
            };
        }
    }
}
