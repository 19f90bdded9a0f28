package mainstay.plan.valuetree;

/**
 * Splits the change of gross profit by what the book alone knows: gross profit = contestable wallet × our share of it × margin, and
 * margin = Σ mix × rate. Wallet and share are those of the account; each line has its part of the margin, mix × rate, so that what
 * lines come to is what the account comes to.
 *
 * <p>A line that is sold in one period alone has the rate of that period in both, an account whose wallet is known in one period
 * alone that wallet in both: a change of what is not known is never told.
 */
final class WalletSplit {
    private static final double ANY = 1;

    private final TreeVariant variant;
    private final BeforeAfter revenue;
    private final BeforeAfter wallet;
    private final BeforeAfter share;
    private final double revenueAt;

    /** Splits the profit of an account that buys in both periods. */
    WalletSplit(ValuedAccount account, TreeVariant variant) {
        this.variant = variant;
        this.revenue = account.revenue();
        this.wallet = account.contestable().elseOther(WalletSplit::isWallet, ANY);
        this.share = revenue.over(wallet);
        this.revenueAt = variant.ofBoth(wallet, share, wallet.after() * share.after());
    }

    /** Whether an amount can be a wallet of which we have a share. */
    static boolean isWallet(double amount) {
        return amount > 0 && !BeforeAfter.isZero(amount);
    }

    /** Adds the parts of a line to its row. */
    void split(ValuedLine line, LineParts parts) {
        BeforeAfter margin = line.profit().over(revenue);
        parts.add(
                ValuePart.WALLET_GROWTH,
                wallet.change() * variant.ofBoth(share, margin, share.before() * margin.before()));
        parts.add(
                ValuePart.SHARE_GAIN,
                share.change() * variant.ofBoth(wallet, margin, wallet.after() * margin.before()));
        BeforeAfter mix = line.revenue().over(revenue);
        BeforeAfter rate = line.profit().over(line.revenue()).elseOther();
        BeforeAfter withoutRevenue = margin.whereZero(line.revenue());
        parts.add(ValuePart.MIX, revenueAt * mix.change() * variant.ofLater(rate));
        parts.add(ValuePart.RATE, revenueAt * (variant.ofEarlier(mix) * rate.change() + withoutRevenue.change()));
    }
}
