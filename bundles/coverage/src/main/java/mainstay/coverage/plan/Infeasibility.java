package mainstay.coverage.plan;

import java.util.List;

/**
 * Demands that no plan can meet together: leave any of the pins out, or lift the limit, and they can be met.
 *
 * @param limit what is exceeded, such as {@code heads}; {@code moves}; empty when no limit is to blame
 * @param available how much of it there is
 * @param needed how much of it the pins take
 * @param accounts the pins, by their accounts, as few as exceed the limit
 */
public record Infeasibility(String limit, double available, double needed, List<Integer> accounts) {

    /** Copies the list. */
    public Infeasibility {
        accounts = List.copyOf(accounts);
    }
}
