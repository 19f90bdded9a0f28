package mainstay.plan.valuetree;

/**
 * Splits the change of gross profit of an account by quantities, so that nothing is left: price Σ q̄Δp, unit cost −Σ q̄Δc, volume ΔQ Σ x̄ū and mix
 * Q̄ Σ Δxū, where a row is an account and a line, Q all quantities of the account, x the row's part of them, and u = p − c; so an
 * account is split as it is whatever others do. A row that is sold in one
 * period alone has the price and the cost of that period in both, so that it is never price. Money without a quantity, such as a
 * bonus, is price, and such cost is unit cost.
 *
 * <p>Volume is split into wallet and share where our share of the wallet is known: the change of each quantity q = (q ÷ share) ×
 * share by logarithmic means, (Δq ÷ Δln q) × Δln share for the share.
 *
 * <p>Source: the symmetric form of Bennet 1920, as Diewert 2005 sets it out; the logarithmic mean Divisia index of Ang 2004.
 */
final class QuantitySplit {
    private final TreeVariant variant;
    private final boolean isRevenue;
    private BeforeAfter all = BeforeAfter.ZERO;
    private double byWallet;
    private double byShare;
    private double unsplit;
    private boolean isSplit;

    /**
     * Splits rows that have quantities, or those that have none.
     *
     * @param isRevenue whether revenue counts as quantity: then price is 1, and the cost of a unit is what rate is made of
     */
    QuantitySplit(TreeVariant variant, boolean isRevenue) {
        this.variant = variant;
        this.isRevenue = isRevenue;
    }

    private BeforeAfter quantity(ValuedLine line) {
        return isRevenue ? line.revenue() : line.quantity();
    }

    /** Takes a row into account; all rows are before any is split. */
    void count(ValuedLine line) {
        BeforeAfter quantity = quantity(line);
        BeforeAfter share = line.share();
        all = all.plus(quantity);
        if (!(share.before() > 0 && share.after() > 0)) {
            unsplit += quantity.change();
            return;
        }
        isSplit = true;
        double gained = quantity.before() > 0 && quantity.after() > 0
                ? logarithmicMean(quantity) * Math.log(share.after() / share.before())
                : quantity.change();
        byShare += gained;
        byWallet += quantity.change() - gained;
    }

    /** (b − a) ÷ (ln b − ln a), which is a where both are the same. */
    private static double logarithmicMean(BeforeAfter figure) {
        double growth = Math.log1p(figure.change() / figure.before());
        return growth == 0 ? figure.before() : figure.change() / growth;
    }

    /** Adds the parts of a row. */
    void split(ValuedLine line, LineParts parts) {
        BeforeAfter quantity = quantity(line);
        BeforeAfter cost = line.revenue().minus(line.profit());
        BeforeAfter price = line.revenue().over(quantity).elseOther();
        BeforeAfter unitCost = cost.over(quantity).elseOther();
        double asMany = variant.ofEarlier(quantity);
        double earned = variant.ofLater(price.minus(unitCost));
        double dearer = asMany * unitCost.change() + cost.whereZero(quantity).change();
        if (isRevenue) {
            parts.add(ValuePart.RATE, -dearer);
        } else {
            parts.add(
                    ValuePart.PRICE,
                    asMany * price.change() + line.revenue().whereZero(quantity).change());
            parts.add(ValuePart.UNIT_COST, -dearer);
        }
        split(quantity, earned, parts);
    }

    private void split(BeforeAfter quantity, double earned, LineParts parts) {
        BeforeAfter part = quantity.over(all);
        if (Double.isNaN(part.change())) {
            parts.add(ValuePart.VOLUME, quantity.change() * earned); // all quantities are 0 in one of the periods
            parts.add(ValuePart.MIX, 0);
            return;
        }
        double weight = variant.ofLater(part) * earned;
        parts.add(ValuePart.VOLUME, (isSplit ? unsplit : all.change()) * weight);
        if (isSplit) {
            parts.add(ValuePart.WALLET_GROWTH, byWallet * weight);
            parts.add(ValuePart.SHARE_GAIN, byShare * weight);
        }
        parts.add(ValuePart.MIX, variant.ofEarlier(all) * part.change() * earned);
    }
}
