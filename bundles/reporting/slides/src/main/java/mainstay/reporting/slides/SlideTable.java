package mainstay.reporting.slides;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.reporting.text.ColumnText;
import mainstay.reporting.text.Visible;

/**
 * As much of a table as a box has room for: its first rows and chief columns, in letters that can be read. A text that is too
 * long for its column is cut, and never a number; before that, the last columns are left out.
 */
final class SlideTable {
    /** The row of the headings. */
    static final int HEAD = -1;

    /** The space to the left and right of a cell's text, in points. */
    static final int SIDE = 6;

    /** The space above and below a cell's text, in points. */
    static final int EDGE = 3;

    private static final int MOST_ROWS = 12;
    private static final int LARGE = 14;
    /** Smaller letters are taken before texts are cut, down to these. */
    private static final int WHOLE_TEXTS = 11;

    private static final int LEAST = 9;
    private static final int LINES_OF_HEADINGS = 2;
    /** What a text column is never narrower than, if its texts are longer; in points. */
    private static final double NARROW = 90;

    /** What part of its texts a column shows at least. */
    private static final double PART = 0.55;

    /** What a text column is wider than only where there is room left; in points. */
    private static final double WIDE = 260;

    private static final double WIDEST = 480;
    /** How much more room bold headings take. */
    private static final double BOLD = 1.12;

    private final Table table;
    private final List<Field> fields;
    private final int rows;
    private final int size;
    private final List<ColumnText> texts;
    private final double[] widths;

    private SlideTable(Table table, List<Field> fields, int rows, int size, double widest) {
        this.table = table;
        this.fields = fields;
        this.rows = rows;
        this.size = size;
        this.texts =
                fields.stream().map(field -> ColumnText.of(field.cells(), rows)).toList();
        this.widths = IntStream.range(0, fields.size())
                .mapToDouble(column -> wanted(column, widest))
                .toArray();
    }

    /** As much of a table as there is room for. */
    static SlideTable in(Box box, Table table) {
        List<Field> fields = table.chiefFields();
        int rows = Math.min(Math.min(MOST_ROWS, rowsIn(box)), table.size());
        for (int size = LARGE; size >= WHOLE_TEXTS; size--) {
            SlideTable whole = new SlideTable(table, fields, rows, size, WIDEST);
            if (whole.height() <= box.height() && Arrays.stream(whole.widths).sum() <= box.widthInPoints()) {
                return whole.spread(box.widthInPoints());
            }
        }
        for (int count = fields.size(); count > 1; count--) {
            for (int size = LARGE; size >= LEAST; size--) {
                SlideTable fitting = new SlideTable(table, fields.subList(0, count), rows, size, WIDE);
                if (fitting.height() <= box.height() && fitting.narrow(box.widthInPoints())) {
                    return fitting.spread(box.widthInPoints());
                }
            }
        }
        SlideTable first = new SlideTable(table, fields.subList(0, Math.min(1, fields.size())), rows, LEAST, WIDE);
        first.narrow(box.widthInPoints());
        return first.spread(box.widthInPoints());
    }

    /** How many rows there is room for in the smallest letters. */
    private static int rowsIn(Box box) {
        return (int) ((box.height() - height(LINES_OF_HEADINGS, LEAST)) / height(1, LEAST));
    }

    private static long height(int lines, int size) {
        return Math.round((lines * size * TextRoom.LINE + 2 * EDGE) * Box.POINT);
    }

    /** What the column takes, in points; one of texts no more than the widest may. */
    private double wanted(int column, double widest) {
        double heading = BOLD * points(Visible.text(fields.get(column).heading())) / LINES_OF_HEADINGS * 1.2;
        double head = Math.max(longestWord(column), heading);
        double cells = IntStream.range(0, rows)
                .mapToDouble(row -> points(texts.get(column).cell(row)))
                .max()
                .orElse(0);
        return isNumber(column) ? Math.max(head, cells) : Math.min(widest, Math.max(head, cells));
    }

    private double longestWord(int column) {
        return Arrays.stream(Visible.text(fields.get(column).heading()).split(" ", -1))
                .mapToDouble(word -> BOLD * points(word))
                .max()
                .orElse(0);
    }

    /** What a column of texts is not narrowed below. */
    private double least(int column) {
        return Math.min(
                wanted(column, WIDEST), Math.max(longestWord(column), Math.max(NARROW, PART * wanted(column, WIDEST))));
    }

    private double points(String text) {
        return TextRoom.width(text, size) + 2 * SIDE + 2;
    }

    private boolean isNumber(int column) {
        return fields.get(column).cells().kind().isNumber();
    }

    /** Narrows the widest columns of texts; whether the table has room then. */
    private boolean narrow(double room) {
        double over = Arrays.stream(widths).sum() - room;
        double[] less = IntStream.range(0, widths.length)
                .mapToDouble(column -> isNumber(column) ? 0 : Math.max(0, widths[column] - least(column)))
                .toArray();
        double most = Arrays.stream(less).sum();
        for (int column = 0; over > 0 && most > 0 && column < widths.length; column++) {
            widths[column] -= less[column] * Math.min(1, over / most);
        }
        return over <= most;
    }

    /** Gives what room is left to the columns by their widths. */
    private SlideTable spread(double room) {
        double sum = Arrays.stream(widths).sum();
        for (int column = 0; column < widths.length; column++) {
            widths[column] *= room / sum;
        }
        return this;
    }

    /** How many columns are shown. */
    int columns() {
        return fields.size();
    }

    /** How many rows are shown below the headings. */
    int rows() {
        return rows;
    }

    /** The width of a column, in English metric units. */
    long width(int column) {
        return (long) (widths[column] * Box.POINT);
    }

    /** The height of a row, in English metric units. */
    long height(int row) {
        return height(row == HEAD ? LINES_OF_HEADINGS : 1, size);
    }

    /** The height of the whole table. */
    long height() {
        return height(HEAD) + rows * height(0);
    }

    /** What stands in a cell. */
    Paragraph cell(int row, int column) {
        boolean isHead = row == HEAD;
        String text = isHead
                ? Visible.text(fields.get(column).heading())
                : texts.get(column).cell(row);
        double room = (widths[column] - 2 * SIDE) / (isHead ? BOLD : 1);
        int lines = isHead ? LINES_OF_HEADINGS : 1;
        Paragraph cell =
                Paragraph.of(TextRoom.cut(text, size, room, lines), size, isHead ? SlideInk.QUIET : SlideInk.TEXT);
        Paragraph looking = isHead ? cell.asBold() : cell;
        return isNumber(column) ? looking.toTheRight() : looking;
    }

    /**
     * How much of the greatest amount there is a cell has, from 0 to 1.
     *
     * @param columns the names of the columns whose amounts can be compared
     */
    double part(int row, int column, List<String> columns) {
        if (row == HEAD || !columns.contains(fields.get(column).name())) {
            return 0;
        }
        double most = fields.stream()
                .filter(field -> columns.contains(field.name()))
                .flatMapToDouble(field -> IntStream.range(0, rows).mapToDouble(field.cells()::number))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        double amount = fields.get(column).cells().number(row);
        return most > 0 && amount > 0 ? Math.min(1, amount / most) : 0;
    }

    /** What is not shown; empty when everything is. */
    String notice() {
        String more = table.size() > rows ? SlideWords.rows(rows, table.size()) : "";
        int all = table.fields().size();
        String columns = all > fields.size() ? SlideWords.columns(fields.size(), all) : "";
        return (more + " " + columns).strip();
    }
}
