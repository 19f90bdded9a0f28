package mainstay.teamcost.api;

/**
 * One number that a team-cost model needs.
 *
 * @param name its name within the model, lower case with dots, such as {@code sales.salary}
 * @param value the value in force by configuration
 * @param unit what it counts, as {@code params} shows it: {@code people}, {@code in currency per year},
 *     {@code a fraction (0.2 for 20 %)}, {@code accounts}
 * @param least the least value allowed
 * @param most the greatest value allowed; may be infinite, though no infinite value is allowed
 * @param description what it means, in a few words
 * @param origin where the value comes from, such as {@code default} or the name of a configuration file
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
