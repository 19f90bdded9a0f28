package mainstay.reporting.slides;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mainstay.book.NumberText;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.reporting.text.ColumnText;
import mainstay.reporting.text.Visible;

/**
 * As much of a table as a box has room for: its first rows and chief columns, in letters that can be read, without columns in
 * which nothing stands. Long texts go on in a second line. A text that is too long for its column is cut, and never a number;
 * before that, the last rows and columns are left out.
 */
final class SlideTable {
    /** The row of the headings. */
    static final int HEAD = -1;

    /** The space to the left and right of a cell's text, in points. */
    static final int SIDE = 6;

    /** The space above and below a cell's text, in points. */
    static final int EDGE = 3;

    private static final int MOST_ROWS = 12;
    /** Rows are left out for the sake of whole texts, down to these. */
    private static final int WHOLE_ROWS = 7;

    private static final int LARGE = 14;
    /** Smaller letters are taken before texts are cut, down to these. */
    private static final int WHOLE_TEXTS = 11;

    private static final int LEAST = 9;
    private static final int LINES_OF_HEADINGS = 2;
    private static final int MOST_LINES = 2;
    /** What a text column is never narrower than, if its texts are longer; in points. */
    private static final double NARROW = 90;

    /** What part of its texts a column shows at least. */
    private static final double PART = 0.55;

    /** What a text column is wider than only where there is room left; in points. */
    private static final double WIDE = 260;

    private static final double WIDEST = 480;
    /** How much more room bold headings take. */
    private static final double BOLD = 1.2;

    private final Table table;
    private final List<Field> fields;
    private final int rows;
    private final int size;
    private final int lines;
    private final List<ColumnText> texts;
    private final double[] widths;

    private SlideTable(Table table, List<Field> fields, int rows, int size, int lines, double widest) {
        this.table = table;
        this.fields = fields;
        this.rows = rows;
        this.size = size;
        this.lines = lines;
        this.texts =
                fields.stream().map(field -> ColumnText.of(field.cells(), rows)).toList();
        this.widths = IntStream.range(0, fields.size())
                .mapToDouble(column -> wanted(column, widest))
                .toArray();
    }

    /** As much of a table as there is room for. */
    static SlideTable in(Box box, Table table) {
        int rows = Math.min(Math.min(MOST_ROWS, rowsIn(box)), table.size());
        List<Field> fields = told(table, rows);
        Optional<SlideTable> inOneLine = whole(box, table, fields, rows, 1);
        if (inOneLine.isPresent()) {
            return inOneLine.get();
        }
        for (int fewer = rows; fewer >= Math.min(rows, WHOLE_ROWS); fewer--) {
            Optional<SlideTable> whole = whole(box, table, fields, fewer, MOST_LINES);
            if (whole.isPresent()) {
                return whole.get();
            }
        }
        for (int count = fields.size(); count > 1; count--) {
            for (int size = LARGE; size >= LEAST; size--) {
                SlideTable fitting = new SlideTable(table, fields.subList(0, count), rows, size, 1, WIDE);
                if (fitting.height() <= box.height() && fitting.narrow(box.widthInPoints())) {
                    return fitting.spread(box.widthInPoints());
                }
            }
        }
        SlideTable first = new SlideTable(table, fields.subList(0, Math.min(1, fields.size())), rows, LEAST, 1, WIDE);
        first.narrow(box.widthInPoints());
        return first.spread(box.widthInPoints());
    }

    /** The chief columns in whose first rows anything stands, and the first column. */
    private static List<Field> told(Table table, int rows) {
        List<Field> chief = table.chiefFields();
        return IntStream.range(0, chief.size())
                .filter(column -> column == 0 || isTold(chief.get(column), rows))
                .mapToObj(chief::get)
                .toList();
    }

    private static boolean isTold(Field field, int rows) {
        ColumnText texts = ColumnText.of(field.cells(), rows);
        return IntStream.range(0, rows)
                .mapToObj(texts::cell)
                .anyMatch(text -> !text.isBlank() && !text.equals(NumberText.UNDEFINED));
    }

    /** The table in letters that are large enough, if there is room for every text. */
    private static Optional<SlideTable> whole(Box box, Table table, List<Field> fields, int rows, int lines) {
        return IntStream.iterate(LARGE, size -> size >= WHOLE_TEXTS, size -> size - 1)
                .mapToObj(size -> new SlideTable(table, fields, rows, size, lines, Double.MAX_VALUE))
                .filter(whole -> Arrays.stream(whole.widths).sum() <= box.widthInPoints())
                .map(whole -> whole.spread(box.widthInPoints()))
                .filter(whole -> whole.height() <= box.height())
                .findFirst();
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
        double head = head(column);
        int most = isNumber(column) ? 1 : lines;
        double cells = IntStream.range(0, rows)
                .mapToDouble(row -> TextRoom.narrowest(texts.get(column).cell(row), size, most) + 2 * SIDE + 2)
                .max()
                .orElse(0);
        return isNumber(column) ? Math.max(head, cells) : Math.min(widest, Math.max(head, cells));
    }

    /** What the heading takes, in points. */
    private double head(int column) {
        String heading = Visible.text(fields.get(column).heading());
        return BOLD * TextRoom.narrowest(heading, size, LINES_OF_HEADINGS) + 2 * SIDE + 2;
    }

    /** What a column of texts is not narrowed below. */
    private double least(int column) {
        return Math.min(
                wanted(column, WIDEST), Math.max(head(column), Math.max(NARROW, PART * wanted(column, WIDEST))));
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
        return height(row == HEAD ? LINES_OF_HEADINGS : lines(row), size);
    }

    /** How many lines the longest text of a row takes. */
    private int lines(int row) {
        return IntStream.range(0, fields.size())
                .map(column -> TextRoom.lines(texts.get(column).cell(row), size, room(column)))
                .map(taken -> Math.min(lines, taken))
                .max()
                .orElse(1);
    }

    private double room(int column) {
        return widths[column] - 2 * SIDE;
    }

    /** The height of the whole table. */
    long height() {
        return IntStream.range(HEAD, rows).mapToLong(this::height).sum();
    }

    /** What stands in a cell. */
    Paragraph cell(int row, int column) {
        boolean isHead = row == HEAD;
        String text = isHead
                ? Visible.text(fields.get(column).heading())
                : texts.get(column).cell(row);
        double room = room(column) / (isHead ? BOLD : 1);
        int most = isHead ? LINES_OF_HEADINGS : lines;
        Paragraph cell =
                Paragraph.of(TextRoom.cut(text, size, room, most), size, isHead ? SlideInk.QUIET : SlideInk.TEXT);
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
        int all = table.fields().size()
                - (table.chiefFields().size() - told(table, rows).size());
        String columns = all > fields.size() ? SlideWords.columns(fields.size(), all) : "";
        return (more + " " + columns).strip();
    }
}
