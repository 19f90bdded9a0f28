package mainstay.run;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import mainstay.run.generation.Models;
import mainstay.scoring.api.Contribution;
import mainstay.scoring.api.Receipt;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;
import mainstay.scoring.api.ScoringModel;

/**
 * A scoring model whose receipts are made first and whose scores are their points. All have the same id, so that each
 * can stand in for another.
 *
 * @param contributions of an account; none means that it has no score
 */
public record ScoredBy(IntFunction<List<Contribution>> contributions) implements ScoringModel {

    /** Random contributions of four criteria, many of them alike; some are left out, and some accounts have no score. */
    public static ScoredBy chance(long seed) {
        return new ScoredBy(account -> {
            Random random = new Random(seed * 1_000_003 + account);
            random.nextInt();
            double weight = 0.25 + 0.05 * random.nextInt(2);
            List<Contribution> all = List.of(
                    points("growth", 20 * random.nextInt(5), weight),
                    points("fit", 20 * random.nextInt(5), weight),
                    points("revenue", 20 * random.nextInt(5), 1 - 2 * weight));
            return random.nextInt(12) == 0 ? List.of() : all.subList(0, 1 + random.nextInt(3));
        });
    }

    /** One score for each account. */
    public static ScoredBy scores(double... scores) {
        return new ScoredBy(
                account -> Double.isNaN(scores[account]) ? List.of() : List.of(points("revenue", scores[account], 1)));
    }

    public static Contribution points(String criterion, double normalised, double weight) {
        return new Contribution(criterion, List.of(), normalised, weight);
    }

    /** The usual teams, and this for the scores. */
    public Models models() {
        Models usual = FakeModels.usual();
        return new Models(
                0,
                usual.teamCosts(),
                List.of(new Models.Provided<>(this, usual.scorings().get(0).identity())),
                List.of());
    }

    @Override
    public String id() {
        return "attractiveness";
    }

    @Override
    public String description() {
        return "scores for tests";
    }

    @Override
    public Scorer prepare(ScoringInput input) {
        return new Scorer() {
            @Override
            public void score(int from, int to, double[] scores) {
                for (int account = from; account < to; account++) {
                    scores[account] = receipt(account).score();
                }
            }

            @Override
            public Receipt receipt(int account) {
                List<Contribution> all = contributions.apply(account);
                if (all.isEmpty()) {
                    return new Receipt(Double.NaN, all, List.of("no score: nothing is known"));
                }
                return new Receipt(new Receipt(0, all, List.of()).points(), all, List.of());
            }
        };
    }
}
