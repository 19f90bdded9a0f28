package mainstay.book;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Named columns of the same length.
 *
 * @param rows how many rows each column has
 * @param texts columns of texts by name, in their order
 * @param numbers columns of numbers by name, in their order; {@code NaN} where there is none
 */
public record ColumnTable(int rows, Map<String, TextColumn> texts, Map<String, DoubleColumn> numbers) {

    /**
     * Copies the maps.
     *
     * @throws IllegalArgumentException if a column has another number of rows
     */
    public ColumnTable {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        texts.forEach((name, column) -> requireRows(name, column.size(), rows));
        numbers.forEach((name, column) -> requireRows(name, column.size(), rows));
    }

    private static void requireRows(String name, int size, int rows) {
        if (size != rows) {
            throw new IllegalArgumentException("column " + name + " has " + size + " rows, not " + rows);
        }
    }

    /**
     * A column of texts.
     *
     * @throws IllegalArgumentException if there is none with this name
     */
    public TextColumn text(String name) {
        return found(name, texts.get(name));
    }

    /**
     * A column of numbers.
     *
     * @throws IllegalArgumentException if there is none with this name
     */
    public DoubleColumn number(String name) {
        return found(name, numbers.get(name));
    }

    private static <T> T found(String name, T column) {
        if (column == null) {
            throw new IllegalArgumentException("no column " + name);
        }
        return column;
    }
}
