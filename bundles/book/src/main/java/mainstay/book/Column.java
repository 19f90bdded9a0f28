package mainstay.book;

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
    private final Utf8 utf8;

    private Column(String name, Kind kind, IntToDoubleFunction numbers, IntFunction<String> texts, Utf8 utf8) {
        this.name = name;
        this.kind = kind;
        this.numbers = numbers;
        this.texts = texts;
        this.utf8 = utf8;
    }

    private Column(String name, Kind kind, IntToDoubleFunction numbers, IntFunction<String> texts) {
        this(name, kind, numbers, texts, (row, target, at) -> -1);
    }

    /** A column of texts; empty means undefined. */
    public static Column text(String name, IntFunction<String> texts) {
        return new Column(name, Kind.TEXT, row -> Double.NaN, texts);
    }

    /** A column of texts as a book keeps them. */
    public static Column text(String name, TextColumn texts) {
        return new Column(name, Kind.TEXT, row -> Double.NaN, texts::get, texts::copyUtf8);
    }

    /** A column of numbers; {@code NaN} means undefined. */
    public static Column number(String name, Kind kind, IntToDoubleFunction numbers) {
        if (!kind.isNumber()) {
            throw new IllegalArgumentException(kind + " is not a kind of number");
        }
        return new Column(name, kind, numbers, row -> "");
    }

    /** A column of true and false, never undefined. */
    public static Column flag(String name, IntPredicate flags) {
        return new Column(name, Kind.FLAG, row -> flags.test(row) ? 1 : 0, row -> "");
    }

    /** A column of true and false; {@code NaN} means undefined, 0 false, any other number true. */
    public static Column flagOrUndefined(String name, IntToDoubleFunction flags) {
        return new Column(name, Kind.FLAG, flags, row -> "");
    }

    /** The name, as users write it. */
    public String name() {
        return name;
    }

    /** What it holds. */
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

    /** The text in a row as {@link TextColumn#copyUtf8} gives it; -1 also where this column has no texts. */
    public int copyUtf8(int row, byte[] target, int at) {
        return utf8.copy(row, target, at);
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
                (row, target, at) -> utf8.copy(order[row], target, at));
    }

    /** Copies the text of a row. */
    @FunctionalInterface
    private interface Utf8 {
        int copy(int row, byte[] target, int at);
    }
}
