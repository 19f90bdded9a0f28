package mainstay.intake.draft;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** What stands in a column. */
final class ColumnProfile {
    private static final int MOST_DISTINCT = 200_000;

    final String header;
    final int index;
    private final Set<String> distinct = new LinkedHashSet<>();
    private long filled;
    private long plainNumbers;
    private long commaNumbers;
    private long percents;
    private long negatives;
    private double most;

    ColumnProfile(String header, int index) {
        this.header = header;
        this.index = index;
    }

    void add(String cell) {
        if (cell.isEmpty()) {
            return;
        }
        filled++;
        if (distinct.size() < MOST_DISTINCT) {
            distinct.add(cell);
        }
        percents += cell.endsWith("%") ? 1 : 0;
        String number = cell.replaceAll("[%€$£¥￥\\s\\p{Z}]|(?i)\\b(EUR|USD|CNY|RMB|TWD|NT)\\b", "");
        if (number.matches("-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?|-?[0-9]{1,3}(,[0-9]{3})+([.][0-9]+)?")) {
            plainNumbers++;
            double value = Double.parseDouble(number.replace(",", ""));
            negatives += value < 0 ? 1 : 0;
            most = Math.max(most, Math.abs(value));
        } else if (number.matches("-?[0-9]+(,[0-9]+)?|-?[0-9]{1,3}([.][0-9]{3})+(,[0-9]+)?")) {
            commaNumbers++;
            double value = Double.parseDouble(number.replace(".", "").replace(',', '.'));
            negatives += value < 0 ? 1 : 0;
            most = Math.max(most, Math.abs(value));
        }
    }

    boolean isEmpty() {
        return filled == 0;
    }

    /** Whether nearly all that stands in it are numbers. */
    boolean isNumeric() {
        return filled > 0 && (plainNumbers + commaNumbers) * 20 >= filled * 19;
    }

    boolean hasDecimalCommas() {
        return commaNumbers * 2 > filled;
    }

    boolean hasPercents() {
        return percents * 2 > filled;
    }

    boolean hasNegatives() {
        return negatives > 0;
    }

    /** The greatest number, without its sign; a percent as it is written. */
    double most() {
        return most;
    }

    /** Whether no two rows have the same in it, and every row something. */
    boolean isUnique(long rows) {
        return filled == rows && distinct.size() == rows;
    }

    Set<String> distinct() {
        return distinct;
    }

    /** What stands in it, in a few words. */
    String words() {
        String kind = isEmpty() ? "empty" : isNumeric() ? "numbers" : "texts";
        return isEmpty() ? kind : String.format(Locale.ROOT, "%s, %d different", kind, distinct.size());
    }
}
