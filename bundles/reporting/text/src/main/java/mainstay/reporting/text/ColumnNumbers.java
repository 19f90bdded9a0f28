package mainstay.reporting.text;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.Language;

/**
 * Numbers for people: the whole column with the same number of decimals. Only where amounts stand among shares or ratings, which have
 * more decimals and are not compared with them, each number has its own. Not for use by several threads at once.
 */
final class ColumnNumbers {
    /** Beyond this a double has no cents, and the digits tell nobody anything. */
    private static final double TOO_LONG = 1e14;

    private static final double LARGE = 1000;
    private static final double FIRST_YEAR = 1000;
    private static final double LAST_YEAR = 2999;
    private static final int GROUP = 3;
    private static final int MOST = 4;
    private static final int CENTS = 2;
    private static final double[] POWERS = {1, 10, 100, 1_000, 10_000};

    private final Kind kind;
    private final int decimals;
    private final boolean mixed;
    private final boolean grouped;
    private final DecimalFormat tooLong =
            new DecimalFormat("0.######E0", DecimalFormatSymbols.getInstance(Locale.ROOT));

    private ColumnNumbers(Kind kind, int decimals, boolean mixed, boolean grouped) {
        this.kind = kind;
        this.decimals = decimals;
        this.mixed = mixed;
        this.grouped = grouped;
    }

    /** How the first rows of a column are written; all of them are looked at. */
    static ColumnNumbers of(Column column, int rows) {
        boolean grouped = !"rank".equals(column.name()) && !areYears(column, rows);
        int decimals = decimals(column, rows);
        boolean mixed =
                column.kind() == Kind.NUMBER && isLarge(column, rows) && decimals > needed(column, rows, LARGE, CENTS);
        return new ColumnNumbers(column.kind(), decimals, mixed, grouped);
    }

    /** A number that is there. */
    String text(double value) {
        double shown = kind == Kind.RATIO ? value * 100 : value;
        String digits = Math.abs(shown) < TOO_LONG ? digits(shown, places(shown)) : tooLong.format(shown);
        return kind == Kind.RATIO ? Language.current().percent(digits) : digits;
    }

    private int places(double value) {
        return mixed ? decimals(Math.abs(value), Math.abs(value) >= LARGE ? CENTS : MOST) : decimals;
    }

    /** Halves go away from zero; what rounds to zero has no sign. Much faster than a DecimalFormat. */
    private String digits(double value, int places) {
        long scaled = Math.round(Math.abs(value) * POWERS[places]);
        String digits = Long.toString(scaled);
        if (digits.length() <= places) {
            digits = "0".repeat(places + 1 - digits.length()) + digits;
        }
        int whole = digits.length() - places;
        StringBuilder text = new StringBuilder(digits.length() + 8);
        text.append(value < 0 && scaled != 0 ? "-" : "");
        for (int at = 0; at < whole; at++) {
            text.append(grouped && at > 0 && (whole - at) % GROUP == 0 ? "," : "")
                    .append(digits.charAt(at));
        }
        return places == 0
                ? text.toString()
                : text.append('.').append(digits, whole, digits.length()).toString();
    }

    /** The number of cells that hold every number of a column, found without writing each of them. */
    int width(Column column, int rows) {
        double least = 0;
        double greatest = 0;
        int width = 0;
        for (int row = 0; row < rows; row++) {
            double value = column.number(row);
            if (Math.abs(value) * 100 >= TOO_LONG || (mixed && !Double.isNaN(value))) {
                width = Math.max(width, Cells.width(text(value)));
            } else if (!Double.isNaN(value)) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
        }
        return Math.max(width, Math.max(text(least).length(), text(greatest).length()));
    }

    private static int decimals(Column column, int rows) {
        return switch (column.kind()) {
            case MONEY -> isLarge(column, rows) || needed(column, rows, 0, CENTS) == 0 ? 0 : CENTS;
            case RATIO -> needed(column, rows, 0, CENTS);
            case NUMBER -> needed(column, rows, 0, MOST);
            case SCORE -> 1;
            default -> 0;
        };
    }

    /** Among large amounts nobody reads cents, and a column does not have them by the chance of its other rows. */
    private static boolean isLarge(Column column, int rows) {
        for (int row = 0; row < rows; row++) {
            if (Math.abs(column.number(row)) >= LARGE) {
                return true;
            }
        }
        return false;
    }

    /** Whether all numbers look like years, as in a column that says since when. */
    private static boolean areYears(Column column, int rows) {
        boolean any = false;
        for (int row = 0; row < rows && column.kind() == Kind.NUMBER; row++) {
            double value = column.number(row);
            if (!Double.isNaN(value) && (value != Math.rint(value) || value < FIRST_YEAR || value > LAST_YEAR)) {
                return false;
            }
            any |= !Double.isNaN(value);
        }
        return any;
    }

    /** The fewest decimals, up to {@code most}, that show every number of a size as well as {@code most} would. */
    private static int needed(Column column, int rows, double least, int most) {
        double factor = column.kind() == Kind.RATIO ? 100 : 1;
        int needed = 0;
        for (int row = 0; row < rows && needed < most; row++) {
            double value = Math.abs(column.number(row)) * factor;
            if (value >= least && value < TOO_LONG) {
                needed = Math.max(needed, decimals(value, most));
            }
        }
        return needed;
    }

    private static int decimals(double value, int most) {
        long digits = Math.round(value * POWERS[most]);
        int decimals = most;
        while (decimals > 0 && digits % 10 == 0) {
            digits /= 10;
            decimals--;
        }
        return decimals;
    }
}
