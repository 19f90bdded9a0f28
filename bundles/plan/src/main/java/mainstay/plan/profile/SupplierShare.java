package mainstay.plan.profile;

import mainstay.book.Period;

/**
 * The share that a supplier has of what an account buys of a line.
 *
 * @param line the product line
 * @param supplier its name; {@link #US} for us, {@link #OTHERS} for those whom nobody names
 * @param period when
 * @param share a fraction from 0 to 1
 * @param estimate whether it is estimated
 */
public record SupplierShare(String line, String supplier, Period period, double share, boolean estimate) {
    /** How the table of shares calls ourselves. */
    public static final String US = "us";
    /** What is missing to the whole. */
    public static final String OTHERS = "others";

    /** The column in which it stands: the period, with an E after it where it is an estimate. */
    public String column() {
        return period.text() + (estimate ? "E" : "");
    }

    /** Whether it is of somebody who has a name, and is not us. */
    boolean isOfARival() {
        return !supplier.equals(US) && !supplier.equals(OTHERS);
    }
}
