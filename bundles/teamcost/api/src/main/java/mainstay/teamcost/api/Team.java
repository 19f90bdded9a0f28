package mainstay.teamcost.api;

import java.util.List;

/**
 * A team and what it costs a year: (Σ heads × salary) × (1 + other expenses) + fixed costs.
 *
 * @param positions who is in the team; may be empty
 * @param otherExpenses other expenses as a fraction of pay, such as 0.20
 * @param fixed fixed costs a year, in the currency of the book, on which no other expenses fall
 * @param accountsServed how many accounts one team serves; more than 0
 */
public record Team(List<Position> positions, double otherExpenses, double fixed, double accountsServed) {

    /**
     * Copies the positions.
     *
     * @throws IllegalArgumentException if the team serves 0 accounts or fewer, as its cost per account would
     *     be undefined
     */
    public Team {
        positions = List.copyOf(positions);
        if (!(accountsServed > 0)) {
            throw new IllegalArgumentException("a team must serve more than 0 accounts, not " + accountsServed);
        }
    }

    /** The people in the team, 0 or more; may be a fraction. */
    public double heads() {
        return positions.stream().mapToDouble(Position::heads).sum();
    }

    /** What the team costs a year, in the currency of the book. */
    public double cost() {
        double pay = 0;
        for (Position position : positions) {
            pay += position.pay();
        }
        return pay * (1 + otherExpenses) + fixed;
    }

    /** What it costs a year to serve one account: cost ÷ accounts served, in the currency of the book. */
    public double costPerAccount() {
        return cost() / accountsServed;
    }
}
