package mainstay.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import mainstay.intake.source.Source;

/** Finds columns by their header; case, spaces, underscores and a byte order mark do not count. */
public final class Headers {
    private final String file;
    private final List<String> cells;
    private final List<String> keys;

    /** The header of a table. */
    public Headers(SourceTable table) {
        this.file = table.file();
        this.cells = table.header();
        this.keys = cells.stream().map(Headers::key).toList();
    }

    /** What is compared of a header. */
    public static String key(String header) {
        StringBuilder key = new StringBuilder(header.length());
        header.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> c != '_' && c != '\uFEFF' && !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(key::appendCodePoint);
        return key.toString();
    }

    /** The column with this name; empty when there is none, an error when there are several. */
    public OptionalInt find(String name) {
        return only(name, all(keys, key(name)));
    }

    /** The column that a mapping names; one that is written exactly so comes before others. */
    public OptionalInt findExactly(String name) {
        List<Integer> exact = all(cells, name);
        return exact.isEmpty() ? find(name) : only(name, exact);
    }

    private OptionalInt only(String name, List<Integer> found) {
        if (found.size() > 1) {
            throw Source.bad(file + " has more than one column " + name + " (columns " + (found.get(0) + 1) + " and "
                    + (found.get(1) + 1) + "); rename or remove one");
        }
        return found.isEmpty() ? OptionalInt.empty() : OptionalInt.of(found.get(0));
    }

    /** Number of columns. */
    public int size() {
        return cells.size();
    }

    /** The header of a column without whitespace around it. */
    public String name(int column) {
        return cells.get(column).replace("\uFEFF", "").strip();
    }

    /** All headers, without whitespace around them. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (int column = 0; column < size(); column++) {
            names.add(name(column));
        }
        return names;
    }

    private static List<Integer> all(List<String> texts, String wanted) {
        List<Integer> found = new ArrayList<>();
        for (int at = 0; at < texts.size(); at++) {
            if (texts.get(at).equals(wanted)) {
                found.add(at);
            }
        }
        return found;
    }
}
