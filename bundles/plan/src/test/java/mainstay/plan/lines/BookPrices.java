package mainstay.plan.lines;

import mainstay.book.Book;
import mainstay.book.WalletField;

/** Prices of wallets by the very formulas, without a run; wallets without a margin earn nothing. */
public record BookPrices(Book book) implements WalletPrices {

    private double cell(WalletField field, int wallet) {
        return book.wallets().column(field).get(wallet);
    }

    @Override
    public double spend(int wallet) {
        return cell(WalletField.SPEND, wallet);
    }

    @Override
    public double addressable(int wallet) {
        return spend(wallet) * cell(WalletField.ADDRESSABLE, wallet);
    }

    @Override
    public double contestable(int wallet) {
        return addressable(wallet) * (1 - cell(WalletField.TIED, wallet));
    }

    @Override
    public double revenue(int wallet) {
        return cell(WalletField.REVENUE, wallet);
    }

    @Override
    public double expectedRevenue(int wallet) {
        double share = cell(WalletField.EXPECTED_SHARE, wallet);
        return Double.isNaN(share) ? revenue(wallet) : contestable(wallet) * share;
    }

    @Override
    public double margin(int wallet) {
        double margin = cell(WalletField.MARGIN, wallet);
        return Double.isNaN(margin) ? 0 : margin;
    }
}
