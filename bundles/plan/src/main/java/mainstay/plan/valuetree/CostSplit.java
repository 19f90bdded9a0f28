package mainstay.plan.valuetree;

/**
 * Splits the change of what serving an account costs: activity = −(cost ÷ gross profit)‾ × Δ gross profit, productivity = −gross
 * profit‾ × Δ(cost ÷ gross profit); each line has its part of the gross profit. What an account costs in a period in which it earns
 * nothing is productivity, and belongs to no line.
 */
final class CostSplit {
    private final TreeVariant variant;
    private final BeforeAfter ratio;
    private final BeforeAfter withoutProfit;

    /** Splits the cost of an account, where it is known. */
    CostSplit(ValuedAccount account, TreeVariant variant) {
        BeforeAfter profit = account.profit();
        this.variant = variant;
        this.ratio = account.cost().over(profit).elseOther();
        this.withoutProfit = account.cost().whereZero(profit);
    }

    /** Adds the parts of a line to its row. */
    void split(ValuedLine line, LineParts parts) {
        parts.add(ValuePart.ACTIVITY, -variant.ofLater(ratio) * line.profit().change());
        parts.add(ValuePart.PRODUCTIVITY, -variant.ofEarlier(line.profit()) * ratio.change());
    }

    /** What belongs to no line, in currency. */
    double rest() {
        return -withoutProfit.change();
    }
}
