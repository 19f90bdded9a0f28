package mainstay.scoring.api;

import java.util.List;

/**
 * Why an account has its score.
 *
 * @param score the score, 0 to 100; {@code NaN} when no criterion has its input
 * @param contributions what each criterion adds; their points add up to the score within 1e-9
 * @param notes what a reader must know, such as a criterion left out because its input is missing
 */
public record Receipt(double score, List<Contribution> contributions, List<String> notes) {

    /** Copies the lists; whether the points add up to the score is for the contract kit to check. */
    public Receipt {
        contributions = List.copyOf(contributions);
        notes = List.copyOf(notes);
    }

    /** The points of all contributions: the score within 1e-9, or 0 when there are none. */
    public double points() {
        double points = 0;
        for (Contribution contribution : contributions) {
            points += contribution.points();
        }
        return points;
    }
}
