package mainstay.incentive.api;

/**
 * A sale, or a return with a negative revenue, of which a part counts to a person.
 *
 * @param account the id of the account that bought
 * @param line the product line
 * @param period when, such as {@code 2027-03}
 * @param revenue what was sold, in currency; negative for a return
 * @param cost what it cost us, in currency, with the sign of the revenue; {@code NaN} where nothing is said
 * @param part the part that counts to the person, from 0 to 1
 */
public record CreditedSale(String account, String line, String period, double revenue, double cost, double part) {

    /** The gross profit that counts to the person: part × (revenue − cost), in currency; {@code NaN} without a cost. */
    public double profit() {
        return part * (revenue - cost);
    }
}
