package mainstay.models.serving;

import java.util.List;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.ModelFailure;
import mainstay.scoring.api.Figure;
import mainstay.scoring.api.Receipt;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;
import mainstay.scoring.api.ScoringModel;

/** A scoring model in service: each call is watched, each score is checked. */
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
        return watched.call("listing its figures", ScoringModel::figures);
    }

    @Override
    public Scorer prepare(ScoringInput input) {
        String step = "preparing " + input.accounts() + " accounts";
        long budget = watched.budgets().prepareNanos();
        return new Guarded(watched.call(step, budget, model -> prepare(model, new RecordingInput(input))));
    }

    private Scorer prepare(ScoringModel model, RecordingInput input) {
        try {
            return model.prepare(input);
        } catch (IllegalArgumentException e) {
            if (input.lacking()) {
                throw new MainstayException(
                        Code.MODEL, "the scoring model " + id() + " cannot score this book: " + e.getMessage(), e);
            }
            throw e;
        }
    }

    private final class Guarded implements Scorer {
        private final Scorer scorer;

        private Guarded(Scorer scorer) {
            this.scorer = scorer;
        }

        @Override
        public void score(int from, int to, double[] scores) {
            String step = "scoring accounts " + (from + 1) + " to " + to;
            watched.call(step, model -> {
                scorer.score(from, to, scores);
                return null;
            });
            for (int account = from; account < to; account++) {
                if (scores[account] < 0 || scores[account] > 100) {
                    throw new ModelFailure(
                            watched.identity(),
                            step,
                            "account " + (account + 1) + " has the score " + scores[account]
                                    + ", but a score is from 0 to 100");
                }
            }
        }

        @Override
        public Receipt receipt(int account) {
            return watched.call("the receipt of account " + (account + 1), model -> scorer.receipt(account));
        }
    }
}
