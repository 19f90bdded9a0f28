package mainstay.reporting.content;

import mainstay.plan.barriers.BarrierPrices;
import mainstay.plan.barriers.LineRoom;
import mainstay.plan.lines.ProductLines;

/** What one barrier is priced from, as numbers that a workbook can compute it anew from. Amounts are in currency a year. */
final class BarrierRow {
    private static final int NONE = -1;

    private final BarrierPrices prices;
    private final int row;
    private final int account;
    private final LineRoom room;
    private final int replaced;
    private final double cannibalises;

    private BarrierRow(BarrierPrices prices, ProductLines lines, int row) {
        this.prices = prices;
        this.row = row;
        this.account = prices.rows().account(row);
        int wallet = prices.wallet(row);
        int line = wallet == NONE ? NONE : prices.book().wallets().line(wallet);
        int taken = line == NONE ? NONE : lines.replaces(line);
        this.room = wallet == NONE
                ? new LineRoom(NONE, 0, 0, 0, 0)
                : prices.rooms(account).get(wallet - prices.book().wallets().start(account));
        this.replaced = taken == NONE ? NONE : prices.book().wallets().find(account, taken);
        this.cannibalises = replaced == NONE ? 0 : lines.cannibalises(line);
    }

    static BarrierRow of(BarrierPrices prices, ProductLines lines, int row) {
        return new BarrierRow(prices, lines, row);
    }

    /** The barrier, as a row of their table. */
    int row() {
        return row;
    }

    boolean isOpen() {
        return !prices.isGone(row);
    }

    double number(String column) {
        return prices.rows().number(row, column);
    }

    double numberOrZero(String column) {
        return prices.rows().number(row, column, 0);
    }

    LineRoom room() {
        return room;
    }

    /** Account and line: barriers with the same shut parts of one white space. */
    String wallet() {
        return prices.rows().accountId(row) + " / " + prices.rows().text(row, "line");
    }

    /** How many barriers, gone or not, are on the same line of the account. */
    double barriersOfWallet() {
        int count = 0;
        for (int other = prices.rows().start(account); other < prices.rows().start(account + 1); other++) {
            count += prices.rows().text(other, "line").equals(prices.rows().text(row, "line")) ? 1 : 0;
        }
        return count;
    }

    /** What is open on lines of the account that have no barrier. */
    double openElsewhere() {
        return prices.rooms(account).stream()
                .filter(other -> !hasBarrier(other.wallet()))
                .mapToDouble(LineRoom::open)
                .sum();
    }

    private boolean hasBarrier(int wallet) {
        for (int other = prices.rows().start(account); other < prices.rows().start(account + 1); other++) {
            if (prices.wallet(other) == wallet) {
                return true;
            }
        }
        return false;
    }

    double baseOfAccount() {
        return prices.rooms(account).stream().mapToDouble(LineRoom::base).sum();
    }

    /** The part of what is freed that is taken from a line that it replaces; 0 where there is none. */
    double cannibalises() {
        return cannibalises;
    }

    /** Account and line that it takes sales from; empty where there is none. */
    String replaced() {
        return replaced == NONE
                ? ""
                : prices.rows().accountId(row) + " / "
                        + prices.book()
                                .wallets()
                                .lines()
                                .get(prices.book().wallets().line(replaced));
    }

    /** What is expected of that line, which it cannot lose more than. */
    double replacedSales() {
        return replaced == NONE ? 0 : prices.wallets().expectedRevenue(replaced);
    }

    double replacedMargin() {
        return replaced == NONE ? 0 : prices.wallets().margin(replaced);
    }
}
