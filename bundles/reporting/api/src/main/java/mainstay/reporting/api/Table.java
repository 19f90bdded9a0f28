package mainstay.reporting.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import mainstay.book.Column;
import mainstay.book.Range;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Rows of one shape. There may be millions; cells are computed when they are asked for.
 *
 * @param id what it is called within the report, such as {@code priority-list}: kebab-case, unique there
 * @param title its heading
 * @param fields the columns, the most telling first
 * @param size the number of rows
 * @param chief the names of the fields that are shown where there is not room for all; empty for all
 * @param account the name of the field that holds account ids; empty when there is none
 * @param details what more there is to tell of the account in a row; empty when there is nothing
 */
@ProviderType
public record Table(
        String id,
        String title,
        List<Field> fields,
        int size,
        List<String> chief,
        Optional<String> account,
        Optional<IntFunction<Section>> details)
        implements Block {

    /** Copies the lists; cells are computed when they are read. */
    public Table {
        fields = List.copyOf(fields);
        chief = List.copyOf(chief);
    }

    /**
     * A table of which every field is shown, without accounts or details.
     *
     * @param size the number of rows, 0 or more; every field has as many
     */
    public static Table of(String id, String title, List<Field> fields, int size) {
        return new Table(id, title, fields, size, List.of(), Optional.empty(), Optional.empty());
    }

    /**
     * This table, of which these fields, by name and in this order, are shown where there is not room for
     * all.
     */
    public Table showing(List<String> names) {
        return new Table(id, title, fields, size, names, account, details);
    }

    /** This table, whose rows are about the accounts whose ids are in this field. */
    public Table about(String accountField) {
        return new Table(id, title, fields, size, chief, Optional.of(accountField), details);
    }

    /** This table, with a section of details for each row, from 0; made when a renderer asks for it. */
    public Table telling(IntFunction<Section> ofRow) {
        return new Table(id, title, fields, size, chief, account, Optional.of(ofRow));
    }

    /** This table, whose fields without a formula stay as they were computed when an assumption is changed in a workbook. */
    public Table asComputed() {
        return with(fields.stream()
                .map(field -> field.formula().isPresent() || field.isInput() ? field : field.frozen())
                .toList());
    }

    /** This table with other fields, as many rows of each. */
    public Table with(List<Field> others) {
        return new Table(id, title, others, size, chief, account, details);
    }

    /** The field with this name; empty when the table has none. */
    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /**
     * The fields that are shown where there is not room for all: the chief ones, or all when none is named.
     */
    public List<Field> chiefFields() {
        return chief.isEmpty()
                ? fields
                : chief.stream().flatMap(name -> field(name).stream()).toList();
    }

    /**
     * A column of a table.
     *
     * @param cells its name, as users and programs write it, and its cells
     * @param heading its name, as people read it
     * @param how the formula or source of its cells; may be empty
     * @param formula how a cell follows from other cells of its row and from assumptions; empty when it does not
     * @param input what a reader may change its cells to in a workbook, since others follow from them; empty where none do
     * @param isFrozen whether its cells follow from assumptions in a way that a workbook cannot repeat
     */
    public record Field(
            Column cells,
            String heading,
            String how,
            Optional<Expression> formula,
            Optional<Range> input,
            boolean isFrozen) {

        /** A column under its own name, made readable: {@code expected_profit} is headed Expected profit. */
        public static Field of(Column cells) {
            return of(cells, heading(cells.name()), "");
        }

        /** A column with a heading and, in words, where its cells come from. */
        public static Field of(Column cells, String heading, String how) {
            return new Field(cells, heading, how, Optional.empty(), Optional.empty(), false);
        }

        /** This field with the formula by which a workbook can compute each of its cells. */
        public Field by(Expression expression) {
            return new Field(cells, heading, how, Optional.of(expression), Optional.empty(), false);
        }

        /** This field, whose cells a reader may want to change in a workbook, within this range, to see what follows. */
        public Field asInput(Range range) {
            return new Field(cells, heading, how, formula, Optional.of(range), false);
        }

        /** Whether others follow from its cells and a reader may want to change them in a workbook. */
        public boolean isInput() {
            return input.isPresent();
        }

        /** This field, whose cells stay as they were computed when an assumption is changed in a workbook. */
        public Field frozen() {
            return new Field(cells, heading, how, Optional.empty(), Optional.empty(), true);
        }

        /** This field with the rows of its cells in another order, or some of them. */
        public Field inOrder(int... rows) {
            return new Field(cells.inOrder(rows), heading, how, formula, input, isFrozen);
        }

        /** Words that begin with a capital; a name of a stranger's may be empty. */
        private static String heading(String name) {
            String words = name.replace('_', ' ').replace('-', ' ');
            int first = words.isEmpty() ? 0 : Character.charCount(words.codePointAt(0));
            return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
        }

        /** The name of the column, unique in its table; formulas refer to it. */
        public String name() {
            return cells.name();
        }
    }
}
