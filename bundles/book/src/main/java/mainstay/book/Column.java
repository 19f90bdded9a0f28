package mainstay.book;

import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/** A named column of a result. Cells are read one at a time and never boxed, so that a column may have millions. */
public final class Column {
    private final String name;
    private final Kind kind;
    private final IntToDoubleFunction numbers;
    private final IntFunction<String> texts;

    private Column(String name, Kind kind, IntToDoubleFunction numbers, IntFunction<String> texts) {
        this.name = name;
        this.kind = kind;
        this.numbers = numbers;
        this.texts = texts;
    }

    /** A column of texts; empty means undefined. */
    public static Column text(String name, IntFunction<String> texts) {
        return new Column(name, Kind.TEXT, row -> Double.NaN, texts);
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

    /** Whether the cell has no value. */
    public boolean undefined(int row) {
        return kind == Kind.TEXT ? text(row).isEmpty() : Double.isNaN(number(row));
    }

    /** The same cells in another order: row {@code i} of the result is row {@code order[i]} of this one. */
    public Column inOrder(int[] order) {
        return new Column(name, kind, row -> numbers.applyAsDouble(order[row]), row -> texts.apply(order[row]));
    }
}
