package mainstay.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.book.AccountField;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.Lazy;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.Rollup;
import mainstay.coverage.CoverageTerms;
import mainstay.coverage.Decision;
import mainstay.coverage.Valuation;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.generation.Models;
import mainstay.run.generation.RunIdentity;
import mainstay.run.parameters.Assumptions;
import mainstay.scoring.api.FigureValues;
import mainstay.scoring.api.ScoringModel;
import mainstay.segments.Measures;
import mainstay.segments.Segments;

/**
 * From a book to a result: value, price, decide, rank, score, classify. Value, price and decision are computed here, the
 * rest when it is first asked of the result; so ask before the models may go.
 */
public final class Runner {
    private static final String WITHOUT = "; to go on without it: mainstay --use-default";

    private final Book book;
    private final Models models;
    private final Assumptions assumptions;
    private final Batches batches;
    private final Optional<LiveResult> known;

    private Runner(Book book, Models models, Assumptions assumptions, Batches batches, Optional<LiveResult> known) {
        this.book = book;
        this.models = models;
        this.assumptions = assumptions;
        this.batches = batches;
        this.known = known;
    }

    /**
     * Runs all stages.
     *
     * @param book as it was read
     * @param models the models of this run; it keeps them to its end
     * @param assumptions made for the same book and models
     * @throws MainstayException if the scoring model is not there, or another that no run can do without, or if figures are
     *     too large
     */
    public static LiveResult run(Book book, Models models, Assumptions assumptions, Batches batches) {
        Book units = assumptions.rollup() ? Rollup.of(book) : book;
        return new Runner(units, models, assumptions, batches, Optional.empty()).run();
    }

    /**
     * Runs the same book and models under other assumptions, and takes over whatever these do not touch: the same result
     * as {@link #run} gives, to the bit.
     */
    public static LiveResult again(LiveResult known, Assumptions assumptions, Batches batches) {
        if (known.assumptions().rollup() != assumptions.rollup()) {
            return run(known.book().asRead(), known.models(), assumptions, batches);
        }
        return new Runner(known.book(), known.models(), assumptions, batches, Optional.of(known)).run();
    }

    private LiveResult run() {
        refuseMissing();
        Models.Provided<ScoringModel> model = model(assumptions.scoringModel());
        Valuation valuation = valuation();
        Decision decision = decision(valuation);
        Ranking ranking = known.filter(result -> result.decision() == decision)
                .map(LiveResult::ranking)
                .orElseGet(() -> Ranking.of(decision.expectedProfit(), batches));
        Scoring scoring = scoring(model, valuation, decision);
        Segments segments = segments(valuation, decision, scoring, ranking);
        return new LiveResult(
                book,
                assumptions,
                valuation,
                decision,
                ranking,
                scoring,
                segments,
                models,
                known.map(LiveResult::walletsWithoutMargin).orElseGet(() -> Lazy.of(() -> MissingMargins.count(book))),
                () -> generation(model));
    }

    /** A result without what was asked for would be taken for what was asked for. */
    private void refuseMissing() {
        models.indispensable().ifPresent(missing -> {
            throw new MainstayException(
                    Code.MODEL,
                    "the " + missing.kind() + " " + missing.id()
                            + " does not serve, and every result would be another without it: " + missing.reason()
                            + WITHOUT);
        });
    }

    private Models.Provided<ScoringModel> model(String id) {
        return models.scoring(id)
                .orElseThrow(() -> new MainstayException(
                        Code.MODEL,
                        "the scoring model " + id + " does not serve: " + models.whyMissing(id)
                                + (models.scorings().isEmpty()
                                        ? "; no other does either"
                                        : "; to choose another: params scoring.model "
                                                + String.join("|", models.scoringIds()) + WITHOUT)));
    }

    private Valuation valuation() {
        double margin = assumptions.defaultMargin();
        return known.filter(result -> Double.compare(result.assumptions().defaultMargin(), margin) == 0)
                .map(LiveResult::valuation)
                .orElseGet(() -> {
                    Valuation valuation = Valuation.of(book, margin, batches);
                    OverflowCheck.check(book.accounts(), valuation);
                    return valuation;
                });
    }

    private Decision decision(Valuation valuation) {
        CoverageTerms terms = assumptions.terms();
        OverflowCheck.check(terms);
        return known.filter(result -> result.valuation() == valuation)
                .filter(result -> result.assumptions().onRevenue() == assumptions.onRevenue())
                .map(LiveResult::decision)
                .filter(decision -> decision.terms().equals(terms))
                .orElseGet(() -> Decision.of(earned(valuation), terms, batches));
    }

    private DoubleColumn earned(Valuation valuation) {
        return assumptions.onRevenue() ? valuation.expectedRevenue() : valuation.grossProfit();
    }

    private Scoring scoring(Models.Provided<ScoringModel> model, Valuation valuation, Decision decision) {
        FigureValues figures = figures(model.model());
        return known.filter(result -> result.valuation() == valuation)
                .filter(result -> result.scoring().identity().equals(model.identity()))
                .filter(result -> result.scoring().figures().equals(figures))
                .filter(result ->
                        result.decision() == decision || result.scoring().independentOfCoverage())
                .map(LiveResult::scoring)
                .orElseGet(() -> Scoring.of(model, new MeasuredInput(book, valuation, decision, figures), batches));
    }

    private FigureValues figures(ScoringModel model) {
        Map<String, Double> values = new LinkedHashMap<>();
        model.figures()
                .forEach(figure -> values.put(figure.name(), assumptions.scoringFigure(model.id(), figure.name())));
        return new FigureValues(values);
    }

    private Segments segments(Valuation valuation, Decision decision, Scoring scoring, Ranking ranking) {
        return known.filter(result -> result.decision() == decision && result.scoring() == scoring)
                .map(result -> result.segments().with(assumptions.cuts()))
                .orElseGet(() -> Segments.of(measures(valuation, decision, scoring, ranking), assumptions.cuts()));
    }

    private Measures measures(Valuation valuation, Decision decision, Scoring scoring, Ranking ranking) {
        return new Measures(
                book.accounts().size(),
                valuation::value,
                valuation::shareOfWallet,
                valuation::whiteSpace,
                valuation::currentMargin,
                valuation::potentialMargin,
                decision::expectedProfit,
                scoring::scores,
                () -> book.accounts().number(AccountField.FEASIBILITY),
                () -> book.accounts().text(AccountField.RELATIONSHIP),
                ranking::shared);
    }

    private RunIdentity generation(Models.Provided<ScoringModel> model) {
        Map<String, String> values = new LinkedHashMap<>();
        assumptions.all().forEach(parameter -> values.put(parameter.name(), parameter.value()));
        List<ModelIdentity> teamCosts =
                models.teamCosts().stream().map(Models.Provided::identity).toList();
        return new RunIdentity(models.generation(), book.digest(), model.identity(), teamCosts, values);
    }
}
