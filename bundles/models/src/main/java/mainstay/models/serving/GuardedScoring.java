package mainstay.models.serving;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import mainstay.scoring.api.Figure;
import mainstay.scoring.api.Receipt;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;
import mainstay.scoring.api.ScoringModel;
import mainstay.scoring.api.UnsuitableBook;

/**
 * A scoring model in service: each call is watched, each score is checked, and what the model is given to write into is never
 * what the run reads.
 */
final class GuardedScoring implements ScoringModel {
    private final MonitoredModel<ScoringModel> watched;
    private final String description;

    GuardedScoring(MonitoredModel<ScoringModel> watched) {
        this.watched = watched;
        this.description = watched.model().description();
    }

    @Override
    public String id() {
        return watched.id();
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public List<Figure> figures() {
        String step = "listing its figures";
        List<Figure> figures = watched.call(step, model -> List.copyOf(model.figures()));
        FigureCheck check = new FigureCheck();
        figures.forEach(figure -> check.and(
                figure.name(),
                figure.value(),
                figure.allows(figure.value()),
                figure.unit(),
                figure.description(),
                figure.origin()));
        if (!check.fault().isEmpty()) {
            throw watched.failed(step, check.fault());
        }
        return figures;
    }

    @Override
    public Scorer prepare(ScoringInput input) {
        String step = "preparing " + input.accounts() + " accounts";
        long budget = watched.budgets().prepareNanos();
        return new Guarded(
                attributed(() -> watched.call(step, budget, model -> prepare(model, new RecordingInput(input)))));
    }

    private static Scorer prepare(ScoringModel model, RecordingInput input) {
        try {
            return Objects.requireNonNull(model.prepare(input), "it gave no scorer");
        } catch (IllegalArgumentException e) {
            if (input.lacks(e)) {
                throw new UnsuitableBook(ThrownText.messageOf(e));
            }
            throw e;
        }
    }

    /** Users read whose words they are. */
    private <T> T attributed(Supplier<T> call) {
        try {
            return call.get();
        } catch (UnsuitableBook e) {
            throw new UnsuitableBook("the scoring model " + id() + " cannot score this book: " + e.getMessage());
        }
    }

    private final class Guarded implements Scorer {
        private final Scorer scorer;
        private final ScratchScores scratch = new ScratchScores();

        private Guarded(Scorer scorer) {
            this.scorer = scorer;
        }

        @Override
        public void score(int from, int to, double[] scores) {
            String step = "scoring accounts " + (from + 1) + " to " + to;
            double[] given = scratch.of(scores.length);
            Arrays.fill(given, from, to, Double.NaN); // a place that the model leaves out is none of an earlier batch
            attributed(() -> watched.call(step, model -> {
                scorer.score(from, to, given);
                return model;
            }));
            System.arraycopy(given, from, scores, from, to - from);
            scratch.done(to - from);
            check(step, from, to, scores);
        }

        /** Every score by its range; one of the batch, and one that is undefined, by their receipts. */
        private void check(String step, int from, int to, double[] scores) {
            int undefined = -1;
            for (int account = from; account < to; account++) {
                if (scores[account] < 0 || scores[account] > 100) {
                    throw watched.failed(
                            step,
                            "account " + (account + 1) + " has the score " + scores[account]
                                    + ", but a score is from 0 to 100");
                }
                undefined = undefined < 0 && Double.isNaN(scores[account]) ? account : undefined;
            }
            if (from < to) {
                compare(step, from, scores[from]);
            }
            if (undefined > from) {
                compare(step, undefined, scores[undefined]);
            }
        }

        private void compare(String step, int account, double score) {
            double again = receipt(account).score();
            if (score != again && !(Double.isNaN(score) && Double.isNaN(again))) {
                throw watched.failed(
                        step,
                        "account " + (account + 1) + " has the score " + score + ", but its receipt is for " + again);
            }
        }

        @Override
        public Receipt receipt(int account) {
            return watched.call(
                    "the receipt of account " + (account + 1),
                    model -> Objects.requireNonNull(scorer.receipt(account), "it gave no receipt"));
        }
    }
}
