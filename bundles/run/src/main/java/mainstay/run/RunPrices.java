package mainstay.run;

import java.time.LocalDate;
import java.util.Optional;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.WalletField;
import mainstay.coverage.WalletFigures;
import mainstay.plan.barriers.BarrierPrices;
import mainstay.plan.lines.WalletPrices;
import mainstay.run.parameters.Assumptions;
import mainstay.run.parameters.PlanParameters;

/** What a run prices the wallets of a book at, as account plans take it. */
public final class RunPrices implements WalletPrices {
    private final DoubleColumn spend;
    private final DoubleColumn revenue;
    private final WalletFigures figures;

    private RunPrices(Book book, double defaultMargin) {
        this.spend = book.wallets().column(WalletField.SPEND);
        this.revenue = book.wallets().column(WalletField.REVENUE);
        this.figures = WalletFigures.of(book, defaultMargin);
    }

    /** What a run under these assumptions prices the wallets of a book at, which was not rolled up. */
    public static WalletPrices of(Book book, Assumptions assumptions) {
        return new RunPrices(book, assumptions.defaultMargin());
    }

    /**
     * What such a run prices the barriers of the book at.
     *
     * @param day the day on which they are looked at; empty where each that has a day on which it was gone is gone
     */
    public static BarrierPrices barriers(Book book, Assumptions assumptions, Optional<LocalDate> day) {
        return BarrierPrices.of(book, of(book, assumptions), assumptions.number(PlanParameters.BARRIER_WIN), day);
    }

    @Override
    public double spend(int wallet) {
        return spend.get(wallet);
    }

    @Override
    public double addressable(int wallet) {
        return figures.addressableWallet(wallet);
    }

    @Override
    public double contestable(int wallet) {
        return figures.value(wallet);
    }

    @Override
    public double revenue(int wallet) {
        return revenue.get(wallet);
    }

    @Override
    public double expectedRevenue(int wallet) {
        return figures.expectedRevenue(wallet);
    }

    @Override
    public double margin(int wallet) {
        return figures.margin(wallet);
    }
}
