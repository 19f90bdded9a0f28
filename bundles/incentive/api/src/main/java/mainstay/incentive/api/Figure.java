package mainstay.incentive.api;

/**
 * One number that an incentive model needs and that users can change.
 *
 * @param name its name within the model: lower case with dots, such as {@code threshold}
 * @param value the value in force while nobody changes it
 * @param unit what it counts, as {@code params} shows it: {@code a factor},
 *     {@code an amount of money}, {@code a fraction (0.08 for 8 %)}
 * @param least the least value allowed; may be infinite, though no infinite value is allowed
 * @param most the greatest value allowed; may be infinite in the same way
 * @param description what it means, in a few words
 * @param origin where the value comes from, such as {@code default}
 */
public record Figure(
        String name, double value, String unit, double least, double most, String description, String origin) {

    /**
     * Whether a value may take the place of this one: it is finite, and from {@code least} to {@code most}.
     */
    public boolean allows(double other) {
        return Double.isFinite(other) && other >= least && other <= most;
    }
}
