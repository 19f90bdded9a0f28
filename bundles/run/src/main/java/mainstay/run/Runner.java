package mainstay.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mainstay.book.AccountField;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.coverage.Decision;
import mainstay.coverage.Valuation;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringModel;
import mainstay.segments.Measures;
import mainstay.segments.Segments;

/** From a book to a result: value, price, decide, rank, score, classify. */
public final class Runner {

    private Runner() {}

    /**
     * Runs all stages.
     *
     * @param models the models of this run; it keeps them to its end
     * @param assumptions made for the same book and models
     * @throws MainstayException if the scoring model is not there or cannot score this book, or if figures are
     *     too large
     */
    public static Result run(Book book, Models models, Assumptions assumptions, Batches batches) {
        Models.Provided<ScoringModel> scoring = scoring(models, assumptions.scoringModel());
        Valuation valuation = Valuation.of(book, assumptions.defaultMargin(), batches);
        Bounds.check(book.accounts(), valuation);
        Bounds.check(assumptions.terms());
        DoubleColumn earned = assumptions.onRevenue() ? valuation.expectedRevenue() : valuation.grossProfit();
        Decision decision = Decision.of(earned, assumptions.terms(), batches);
        Ranking ranking = Ranking.of(decision.expectedProfit());
        Scorer scorer = prepare(scoring.model(), new MeasuredInput(book, valuation, decision));
        DoubleColumn scores = scores(scorer, book.accounts().size(), batches);
        Segments segments = Segments.of(measures(book, valuation, decision, scores, ranking), assumptions.cuts());
        return new Result(
                book,
                generation(book, scoring, models, assumptions),
                assumptions,
                valuation,
                decision,
                ranking,
                scorer,
                scores,
                segments,
                models);
    }

    private static Models.Provided<ScoringModel> scoring(Models models, String id) {
        return models.scoring(id)
                .orElseThrow(() -> new MainstayException(
                        Code.MODEL,
                        "the scoring model " + id + " is not running; "
                                + (models.scorings().isEmpty()
                                        ? "no scoring model is: start one (lb shows the bundles)"
                                        : "start its bundle (lb shows them), or choose another: params scoring.model "
                                                + String.join("|", models.scoringIds()))));
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

    private static Measures measures(
            Book book, Valuation valuation, Decision decision, DoubleColumn scores, Ranking ranking) {
        return new Measures(
                valuation.value(),
                valuation.shareOfWallet(),
                valuation.whiteSpace(),
                valuation.currentMargin(),
                valuation.potentialMargin(),
                decision.expectedProfit(),
                scores,
                book.accounts().number(AccountField.FEASIBILITY),
                book.accounts().text(AccountField.RELATIONSHIP),
                ranking.order());
    }

    private static Generation generation(
            Book book, Models.Provided<ScoringModel> scoring, Models models, Assumptions assumptions) {
        Map<String, String> values = new LinkedHashMap<>();
        assumptions.all().forEach(parameter -> values.put(parameter.name(), parameter.value()));
        List<ModelIdentity> teamCosts =
                models.teamCosts().stream().map(Models.Provided::identity).toList();
        return new Generation(models.generation(), book.digest(), scoring.identity(), teamCosts, values);
    }
}
