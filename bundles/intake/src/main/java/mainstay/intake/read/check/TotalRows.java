package mainstay.intake.read.check;

import java.util.Arrays;

/**
 * Finds rows that are probably totals: all their amounts are the sums of the rows before them, or of those since the last
 * total. What a row is called does not matter.
 */
final class TotalRows {
    /** Amounts that differ by less are the same, as everywhere in the engine. */
    private static final double CENT = 0.005;

    private static final double ROUNDING = 1e-9;
    /** So many rows must stand before a total of one amount, as two small numbers often make a third by chance. */
    private static final int LEAST_ROWS = 3;

    private final Sums all;
    private final Sums sinceTotal;
    private final double[] amounts;
    /** The places of the amounts of the row that is being read. */
    private final int[] places;

    private int filled;
    private int rows;
    private int rowsSinceTotal;

    /** @param width how many amounts a row may have */
    TotalRows(int width) {
        this.all = new Sums(width);
        this.sinceTotal = new Sums(width);
        this.amounts = new double[width];
        this.places = new int[width];
    }

    /** Adds an amount to the row that is being read. */
    void add(int place, double amount) {
        if (amount != 0 && !Double.isNaN(amount)) {
            if (amounts[place] == 0) {
                places[filled++] = place;
            }
            amounts[place] += amount;
        }
    }

    /**
     * Ends the row.
     *
     * @param isLast whether it is the last row of the table
     * @return how many rows before it make it; 0 when it is no total
     */
    int end(boolean isLast) {
        int before = filled == 0 ? 0 : total(isLast);
        if (before > 0) {
            sinceTotal.clear();
            rowsSinceTotal = 0;
        } else if (filled > 0) {
            all.add();
            sinceTotal.add();
            rows++;
            rowsSinceTotal++;
        }
        for (int at = 0; at < filled; at++) {
            amounts[places[at]] = 0;
        }
        filled = 0;
        return before;
    }

    private int total(boolean isLast) {
        int least = isLast || areDifferent() ? 2 : LEAST_ROWS;
        if (rowsSinceTotal >= least && sinceTotal.equalRow()) {
            return rowsSinceTotal;
        }
        return rows >= least && all.equalRow() ? rows : 0;
    }

    private boolean areDifferent() {
        for (int at = 1; at < filled; at++) {
            if (amounts[places[at]] != amounts[places[0]]) {
                return true;
            }
        }
        return false;
    }

    /** What rows add up to. */
    private final class Sums {
        private final double[] sums;
        private int notZero;

        Sums(int width) {
            this.sums = new double[width];
        }

        void add() {
            for (int at = 0; at < filled; at++) {
                int place = places[at];
                notZero += sums[place] == 0 ? 1 : 0;
                sums[place] += amounts[place];
            }
        }

        void clear() {
            Arrays.fill(sums, 0);
            notZero = 0;
        }

        boolean equalRow() {
            if (notZero != filled) {
                return false;
            }
            for (int at = 0; at < filled; at++) {
                int place = places[at];
                double sum = sums[place];
                if (Math.abs(sum - amounts[place]) > CENT + Math.abs(sum) * ROUNDING) {
                    return false;
                }
            }
            return true;
        }
    }
}
