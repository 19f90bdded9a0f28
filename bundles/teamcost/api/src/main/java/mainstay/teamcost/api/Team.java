package mainstay.teamcost.api;

import java.util.List;

/**
 * A team and what it costs a year: (Σ heads × salary) × (1 + other expenses) + fixed costs.
 *
 * @param positions who is in the team
 * @param otherExpenses other expenses as a fraction of pay, such as 0.20
 * @param fixed fixed costs a year, on which no other expenses fall
 * @param accountsServed how many accounts one team serves; more than 0
 */
public record Team(List<Position> positions, double otherExpenses, double fixed, double accountsServed) {

    /** Copies the positions; a team that serves no account has no cost to serve. */
    public Team {
        positions = List.copyOf(positions);
        if (!(accountsServed > 0)) {
            throw new IllegalArgumentException("a team must serve more than 0 accounts, not " + accountsServed);
        }
    }

    /** The people in the team. */
    public double heads() {
        return positions.stream().mapToDouble(Position::heads).sum();
    }

    /** What the team costs a year. */
    public double cost() {
        double pay = 0;
        for (Position position : positions) {
            pay += position.pay();
        }
        return pay * (1 + otherExpenses) + fixed;
    }

    /** What it costs a year to serve one account. */
    public double costPerAccount() {
        return cost() / accountsServed;
    }
}
