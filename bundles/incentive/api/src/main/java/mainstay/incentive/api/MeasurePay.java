package mainstay.incentive.api;

import java.util.List;

/**
 * What is paid for one measure: target pay × weight × payout.
 *
 * @param measure what is measured, such as {@code net-margin}
 * @param weight the part of target pay that hangs on it, after rescaling, from 0 to 1; 0 where it cannot be held against a target
 * @param actual what was reached
 * @param target what was wanted; {@code NaN} where nothing is said
 * @param attainment the part of the target that was reached, 1 for all; {@code NaN} where there is no target
 * @param payout what is paid of the weight, 1 for all; 0 where there is no attainment
 * @param amount in currency
 * @param counted how many sales, events or other rows it is made of
 * @param pending how many rows are left out because they are not decided or lack a figure
 * @param receipt the rows, which add up to {@code actual}
 */
public record MeasurePay(
        String measure,
        double weight,
        double actual,
        double target,
        double attainment,
        double payout,
        double amount,
        int counted,
        int pending,
        List<PayReceipt> receipt) {

    /** Copies the receipt, but for one whose rows are made when somebody looks at them. */
    public MeasurePay {
        receipt = MadeRows.unchangeable(receipt);
    }
}
