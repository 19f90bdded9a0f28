package mainstay.plan.targets;

import java.util.List;
import mainstay.plan.reach.LineReach;

/**
 * What targets of an account are held against.
 *
 * @param lines what its lines are priced at
 * @param costToServe what it costs to serve, in currency a year, under the coverage it is priced with
 * @param pricedWith the coverage that it is priced with
 * @param has the coverage that it has: today's, or that of the adopted plan; empty where neither is known
 * @param enough whether the coverage that it has is not less than the one it is priced with; true where it is not known
 */
public record AccountStanding(
        List<LineReach> lines, double costToServe, String pricedWith, String has, boolean enough) {

    /** Copies the lines. */
    public AccountStanding {
        lines = List.copyOf(lines);
    }
}
