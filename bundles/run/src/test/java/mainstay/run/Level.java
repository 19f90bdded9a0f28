package mainstay.run;

import java.util.Arrays;
import java.util.List;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.generation.Models;
import mainstay.scoring.api.Contribution;
import mainstay.scoring.api.Figure;
import mainstay.scoring.api.Receipt;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;
import mainstay.scoring.api.ScoringModel;

/**
 * Scores all accounts alike, by a figure.
 *
 * @param id what it is called
 * @param usual the figure while nobody changes it
 */
record Level(String id, double usual) implements ScoringModel {

    /** The usual teams, and two of these for the scores. */
    static Models models() {
        Models usual = FakeModels.usual();
        return new Models(
                0,
                usual.teamCosts(),
                List.of(provided(new Level("attractiveness", 40)), provided(new Level("other", 60))),
                List.of());
    }

    private static Models.Provided<ScoringModel> provided(Level level) {
        return new Models.Provided<>(level, new ModelIdentity(level.id, "test.level", "1.0.0", level.id));
    }

    @Override
    public String description() {
        return "one score for all";
    }

    @Override
    public List<Figure> figures() {
        return List.of(new Figure("level", usual, "a score", 0, 100, "the score of every account", "default"));
    }

    @Override
    public Scorer prepare(ScoringInput input) {
        double level = input.figure("level");
        return new Scorer() {
            @Override
            public void score(int from, int to, double[] scores) {
                Arrays.fill(scores, from, to, level);
            }

            @Override
            public Receipt receipt(int account) {
                return new Receipt(level, List.of(new Contribution("level", List.of(), level, 1)), List.of());
            }
        };
    }
}
