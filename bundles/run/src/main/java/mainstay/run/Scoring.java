package mainstay.run;

import mainstay.book.Batches;
import mainstay.book.DoubleColumn;
import mainstay.book.Lazy;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.generation.Models;
import mainstay.scoring.api.FigureValues;
import mainstay.scoring.api.Receipt;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringModel;

/** The scores of one model, computed when they are first asked for. */
final class Scoring {
    private final Models.Provided<ScoringModel> model;
    private final MeasuredInput input;
    private final Lazy<Scorer> scorer;
    private final Lazy<DoubleColumn> scores;

    private Scoring(Models.Provided<ScoringModel> model, MeasuredInput input, Batches batches) {
        this.model = model;
        this.input = input;
        this.scorer = Lazy.of(() -> prepare(model.model(), input));
        this.scores = Lazy.of(() -> scores(scorer.get(), input.accounts(), batches));
    }

    static Scoring of(Models.Provided<ScoringModel> model, MeasuredInput input, Batches batches) {
        return new Scoring(model, input, batches);
    }

    private static Scorer prepare(ScoringModel model, MeasuredInput input) {
        try {
            return model.prepare(input);
        } catch (IllegalArgumentException e) {
            throw new MainstayException(
                    Code.MODEL, "the scoring model " + model.id() + " cannot score this book: " + e.getMessage(), e);
        }
    }

    private static DoubleColumn scores(Scorer scorer, int accounts, Batches batches) {
        double[] scores = new double[accounts];
        batches.forRanges(accounts, (from, to) -> scorer.score(from, to, scores));
        return DoubleColumn.of(scores);
    }

    /** Whether the scores are known and would be the same with another coverage of any account. */
    boolean independentOfCoverage() {
        return scores.isKnown() && !input.coverageWasRead();
    }

    /** The figures of the model that it scores by. */
    FigureValues figures() {
        return input.figures();
    }

    ModelIdentity identity() {
        return model.identity();
    }

    DoubleColumn scores() {
        return scores.get();
    }

    Receipt receipt(int account) {
        return scorer.get().receipt(account);
    }
}
