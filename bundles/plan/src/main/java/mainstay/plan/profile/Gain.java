package mainstay.plan.profile;

/**
 * What a supplier won of a line between two periods.
 *
 * @param supplier who
 * @param points by how many points of a hundred its share rose; above 0
 */
public record Gain(String supplier, double points) {}
