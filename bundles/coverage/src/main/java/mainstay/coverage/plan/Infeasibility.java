package mainstay.coverage.plan;

import java.util.List;

/**
 * Demands that no plan can meet together: leave any of the pins out, or lift the limit, and they can be met.
 *
 * @param limit the name of the limit that is exceeded, such as {@code heads}, or {@code moves}
 * @param available how much of it there is, in its unit: people, currency or accounts
 * @param needed how much of it the pins take, more than {@code available}
 * @param accounts the pinned accounts, by their numbers from 0, ascending; as few as exceed the limit
 */
public record Infeasibility(String limit, double available, double needed, List<Integer> accounts) {

    /** Copies the list of accounts. */
    public Infeasibility {
        accounts = List.copyOf(accounts);
    }
}
