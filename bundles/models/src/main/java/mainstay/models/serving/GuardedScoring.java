package mainstay.models.serving;

import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.Budgets;
import mainstay.models.ModelFailure;
import mainstay.run.ModelIdentity;
import mainstay.scoring.api.Receipt;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;
import mainstay.scoring.api.ScoringModel;

/** A scoring model in service: each call is watched, each score is checked. */
final class GuardedScoring implements ScoringModel {
    private final ScoringModel model;
    private final ModelIdentity identity;
    private final Watch watch;
    private final Budgets budgets;
    private final String description;

    GuardedScoring(ScoringModel model, ModelIdentity identity, Watch watch, Budgets budgets) {
        this.model = model;
        this.identity = identity;
        this.watch = watch;
        this.budgets = budgets;
        this.description = model.description();
    }

    @Override
    public String id() {
        return identity.id();
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Scorer prepare(ScoringInput input) {
        String step = "preparing " + input.accounts() + " accounts";
        return new Guarded(watch.call(identity, step, budgets.prepareNanos(), () -> prepare(new Known(input))));
    }

    private Scorer prepare(Known input) {
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
            watch.call(identity, step, budgets.batchNanos(), () -> {
                scorer.score(from, to, scores);
                return null;
            });
            for (int account = from; account < to; account++) {
                if (scores[account] < 0 || scores[account] > 100) {
                    throw new ModelFailure(
                            identity,
                            step,
                            "account " + (account + 1) + " has the score " + scores[account]
                                    + ", but a score is from 0 to 100");
                }
            }
        }

        @Override
        public Receipt receipt(int account) {
            return watch.call(
                    identity,
                    "the receipt of account " + (account + 1),
                    budgets.batchNanos(),
                    () -> scorer.receipt(account));
        }
    }
}
