package mainstay.plan.targets;

import java.util.List;
import java.util.OptionalLong;

/**
 * Where a chain breaks.
 *
 * @param link which link it is
 * @param amount by how much, in the unit of the target: what it is above the reach, or sums − target (below 0 where the sum falls
 *     short); of hours, what is missing of them
 * @param days by how many days it would have to be moved to hold; empty where no move helps
 * @param names the barriers that have to go first, the accounts of the team that have no target, or those with too little coverage
 */
public record BrokenLink(Link link, double amount, OptionalLong days, List<String> names) {

    /** Copies the names. */
    public BrokenLink {
        names = List.copyOf(names);
    }
}
