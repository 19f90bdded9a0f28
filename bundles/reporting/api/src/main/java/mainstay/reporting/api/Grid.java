package mainstay.reporting.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mainstay.book.Kind;
import mainstay.reporting.api.Table.Field;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What lies in the cells of a chessboard: contacts by level and side, answers by account and criterion, or amounts by line
 * and what keeps them from us. It is seen at a glance where much or little lies; a {@link Table} is there to be read.
 *
 * <p>The cells of a column are amounts, told apart by their size; or texts, which are {@linkplain #items items} that begin with
 * the sign of a {@link Mark}. A sign says what it means without any colour.
 *
 * @param id what it is called within the report
 * @param title its heading
 * @param text what is to be seen, in words
 * @param rows the labels of the rows, as texts
 * @param columns what stands beside them, from left to right; amounts of different columns can be compared
 * @param total the sums of the rows; empty when there are none
 * @param size the number of rows
 * @param marks what the signs mean that items begin with; empty for amounts
 */
@ProviderType
public record Grid(
        String id,
        String title,
        String text,
        Field rows,
        List<Field> columns,
        Optional<Field> total,
        int size,
        List<Mark> marks)
        implements Chart {
    private static final String BETWEEN = "; ";

    /** Copies the lists; cells are computed when they are read. */
    public Grid {
        columns = List.copyOf(columns);
        marks = List.copyOf(marks);
    }

    @Override
    public List<Axis> axes() {
        return columns.stream()
                .map(column -> column.cells().kind())
                .filter(Kind::isNumber)
                .distinct()
                .map(Axis::of)
                .toList();
    }

    @Override
    public Table data() {
        List<Field> fields = new ArrayList<>();
        fields.add(rows);
        fields.addAll(columns);
        total.ifPresent(fields::add);
        return Table.of(id, title, fields, size);
    }

    /** What stands in a cell of texts when these items lie in it. */
    public static String joined(List<String> items) {
        return String.join(BETWEEN, items);
    }

    /** The items of a cell; none when nothing lies in it. An item goes on until the next that begins with a sign. */
    public List<String> items(String cell) {
        List<String> items = new ArrayList<>();
        int from = 0;
        for (int at = cell.indexOf(BETWEEN); at >= 0; at = cell.indexOf(BETWEEN, at + 1)) {
            if (mark(cell.substring(at + BETWEEN.length())).isPresent()) {
                items.add(cell.substring(from, at));
                from = at + BETWEEN.length();
            }
        }
        if (from < cell.length()) {
            items.add(cell.substring(from));
        }
        return items;
    }

    /** The mark with whose sign an item begins; empty when it begins with none. */
    public Optional<Mark> mark(String item) {
        return marks.stream().filter(mark -> item.startsWith(mark.sign())).findFirst();
    }

    /** How good it is what a mark says. */
    public enum Tone {
        /** As it should be. */
        GOOD,
        /** In part as it should be. */
        FAIR,
        /** Not as it should be. */
        POOR,
        /** Neither is known, or neither is meant. */
        QUIET
    }

    /**
     * A sign.
     *
     * @param sign the sign, a single character that nothing else begins with, such as {@code ●}
     * @param meaning what it says, such as {@code reached}
     * @param tone how good that is
     */
    public record Mark(String sign, String meaning, Tone tone) {}
}
