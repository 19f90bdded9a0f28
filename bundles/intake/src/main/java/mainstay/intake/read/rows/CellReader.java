package mainstay.intake.read.rows;

import java.util.List;
import java.util.regex.Pattern;
import mainstay.book.Range;
import mainstay.intake.mapping.Condition;
import mainstay.intake.mapping.NumberFormat;
import mainstay.intake.mapping.TableMapping;
import mainstay.intake.read.bind.Binder;
import mainstay.intake.read.bind.Binding;
import mainstay.intake.read.reject.Problems;
import mainstay.intake.read.reject.Rejects;
import mainstay.intake.table.Row;
import mainstay.intake.table.SourceTable;

/** Reads the cells of one table's rows, and names what is wrong with them. */
public final class CellReader {
    private static final Pattern OTHER_NEGATIVE = Pattern.compile("\\(.*[0-9].*\\)|.*[0-9]-|\u2212.*[0-9].*");

    private final SourceTable table;
    private final NumberFormat numbers;
    private final List<Condition> where;
    private final int[] whereColumns;
    private final Problems problems;
    private final Rejects rejects;
    private final boolean checksWidth;
    private final int width;
    private Row row;
    private boolean failed;

    /**
     * Prepares to read.
     *
     * @param first whether this reader is the one that names rows whose cells do not fit the header
     */
    public CellReader(
            SourceTable table, TableMapping mapping, Binder binder, Problems problems, Rejects rejects, boolean first) {
        this.table = table;
        this.numbers = mapping.numbers();
        this.where = mapping.where().stream()
                .filter(condition -> binder.has(condition))
                .toList();
        this.whereColumns = where.stream()
                .mapToInt(condition -> binder.column(condition.column()))
                .toArray();
        this.problems = problems;
        this.rejects = rejects;
        this.checksWidth = first;
        this.width = table.header().size();
    }

    /** Whether a row was left out before. */
    boolean isRejected(Row other) {
        return rejects.has(table, Math.toIntExact(other.number()));
    }

    /** Starts a row; false when it is left out, because its cells do not fit the header or a condition does not hold. */
    public boolean begin(Row next) {
        row = next;
        failed = false;
        if (row.cells() != width) {
            if (checksWidth) {
                error("", "", table.cellsExpected(row));
            }
            return false;
        }
        for (int at = 0; at < whereColumns.length; at++) {
            if (!passes(where.get(at), whereColumns[at])) {
                return false;
            }
        }
        return true;
    }

    /** Whether a binding's cell cannot be used as it stands in a workbook; then the row has failed. */
    public boolean isFaulty(Binding binding) {
        boolean isFaulty = binding.column() >= 0 && isFaulty(binding.column());
        for (int next : binding.further()) {
            isFaulty |= isFaulty(next);
        }
        return isFaulty;
    }

    /** Whether a cell cannot be used as it stands in a workbook; then the row has failed. */
    public boolean isFaulty(int column) {
        String fault = row.fault(column);
        if (fault != null) {
            error(header(column), row.raw(column), fault);
        }
        return fault != null;
    }

    /** Starts a further record of the same row. */
    void beginRecord() {
        failed = false;
    }

    /** Whether the row or record that was started has an error. */
    public boolean failed() {
        return failed;
    }

    /** The row cannot be used. */
    public void error(String column, String value, String message) {
        failed = true;
        rejects.add(table, row.number());
        problems.error(table.fileOf(row.number()), table.rowOf(row.number()), column, value, message);
    }

    /** The row cannot be used; the value is that of a binding's cell. */
    public void error(Binding binding, String message) {
        error(binding.header(), value(binding), message);
    }

    /** The row is used as it is. */
    public void warning(Binding binding, String message) {
        problems.warning(
                table.fileOf(row.number()), table.rowOf(row.number()), binding.header(), value(binding), message);
    }

    /** A number in its range; {@code NaN} when the cell is empty, or not as it must be (then the row has failed). */
    public double number(Binding binding, Range range) {
        double value = finite(binding);
        if (Double.isNaN(value)) {
            return value;
        }
        return inRange(binding, value, range);
    }

    /** A number of any size; {@code NaN} when the cell is empty or not a number. */
    double finite(Binding binding) {
        double value =
                binding.isConstant() ? Double.parseDouble(binding.mapping().text()) : dividend(binding);
        if (!binding.isRatio() || Double.isNaN(value)) {
            return value * binding.mapping().times();
        }
        double divisor = divisor(binding);
        return divisor == 0 ? Double.NaN : value / divisor * binding.mapping().times();
    }

    /** The number of a binding's column, less that of the one to subtract; 0 in a row that does not count. */
    double dividend(Binding binding) {
        if (!counts(binding)) {
            return 0;
        }
        double value = parse(binding.column());
        double less = binding.minus() < 0 ? 0 : parse(binding.minus());
        return Double.isNaN(less) ? value : value - less;
    }

    /** What a binding is divided by; 0 in a row that does not count. */
    double divisor(Binding binding) {
        return counts(binding) ? parse(binding.per()) : 0;
    }

    private boolean counts(Binding binding) {
        for (int at = 0; at < binding.where().size(); at++) {
            if (!passes(binding.mapping().where().get(at), binding.where().get(at))) {
                return false;
            }
        }
        return true;
    }

    /** The number of one cell; {@code NaN} when it is empty or not a number. */
    double parse(int column) {
        if (isFaulty(column)) {
            return Double.NaN;
        }
        int from = row.from(column);
        int to = row.to(column);
        if (from == to) {
            return Double.NaN;
        }
        try {
            NumberFormat format = row.isNumber(column) ? NumberFormat.PLAIN : numbers;
            double value = format.parse(row.chars(), from, to);
            if (Double.isInfinite(value)) {
                error(header(column), row.raw(column), row.text(column) + " is too large a number");
                return Double.NaN;
            }
            return value;
        } catch (NumberFormatException e) {
            error(header(column), row.raw(column), notANumber(row.text(column)));
            return Double.NaN;
        }
    }

    /** The same number when it is in the range; else the row fails and {@code NaN} comes back. */
    double inRange(Binding binding, double value, Range range) {
        if (range.allows(value)) {
            return value;
        }
        String shown =
                binding.column() >= 0 && !binding.isRatio() ? row.text(binding.column()) : Double.toString(value);
        error(binding, Problems.shown(shown) + " is out of range; allowed: " + range);
        return Double.NaN;
    }

    private String notANumber(String text) {
        String allowed = numbers.equals(NumberFormat.PLAIN)
                ? "write it plainly, such as 1234.5, or give its format in a mapping"
                        + (OTHER_NEGATIVE.matcher(text).matches() ? " (\"negative\" tells other forms than -1)" : "")
                : "the mapping does not allow this form";
        return "\"" + Problems.shown(text) + "\" is not a number; " + allowed;
    }

    private boolean passes(Condition condition, int column) {
        if (!condition.isNumeric()) {
            return !isFaulty(column) && condition.passes(row.text(column));
        }
        double value = parse(column);
        if (Double.isNaN(value) && !failed) {
            error(header(column), "", "the cell is empty; the mapping compares it with " + condition.number());
        }
        return condition.passes(value);
    }

    private String value(Binding binding) {
        return binding.column() >= 0 ? row.raw(binding.column()) : "";
    }

    private String header(int column) {
        return table.shown(column);
    }
}
