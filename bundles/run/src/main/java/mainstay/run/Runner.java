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
import mainstay.coverage.OwnCaptures;
import mainstay.coverage.Valuation;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.generation.Models;
import mainstay.run.generation.RunIdentity;
import mainstay.run.inforce.AdoptedCoverage;
import mainstay.run.inforce.PaidTeams;
import mainstay.run.parameters.Assumptions;
import mainstay.run.parameters.Parameters;
import mainstay.scoring.api.FigureValues;
import mainstay.scoring.api.ScoringModel;
import mainstay.segments.Measures;
import mainstay.segments.Segments;
import mainstay.teamcost.api.Team;

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
    private final Optional<AdoptedCoverage> adopted;
    private final Optional<LiveResult> known;

    private Runner(
            Book book,
            Models models,
            Assumptions assumptions,
            Optional<AdoptedCoverage> adopted,
            Batches batches,
            Optional<LiveResult> known) {
        this.book = book;
        this.models = models;
        this.assumptions = assumptions;
        this.adopted = adopted;
        this.batches = batches;
        this.known = known;
    }

    /** Runs all stages for a book of which no plan is adopted. */
    public static LiveResult run(Book book, Models models, Assumptions assumptions, Batches batches) {
        return run(book, models, assumptions, Optional.empty(), batches);
    }

    /**
     * Runs all stages.
     *
     * @param book as it was read
     * @param models the models of this run; it keeps them to its end
     * @param assumptions made for the same book and models
     * @param adopted the plan that was adopted for the book; whether it is in force the assumptions say
     * @throws MainstayException if the scoring model is not there, or another that no run can do without, or if figures are
     *     too large
     */
    public static LiveResult run(
            Book book, Models models, Assumptions assumptions, Optional<AdoptedCoverage> adopted, Batches batches) {
        Book units = assumptions.rollup() ? Rollup.of(book) : book;
        return new Runner(units, models, assumptions, adopted, batches, Optional.empty()).run();
    }

    /**
     * Runs the same book and models under other assumptions, and takes over whatever these do not touch: the same result
     * as {@link #run} gives, to the bit.
     */
    public static LiveResult again(LiveResult known, Assumptions assumptions, Batches batches) {
        return again(known, assumptions, known.adopted(), batches);
    }

    /** The same with another adopted plan. */
    public static LiveResult again(
            LiveResult known, Assumptions assumptions, Optional<AdoptedCoverage> adopted, Batches batches) {
        if (known.assumptions().rollup() != assumptions.rollup()) {
            return run(known.book().asRead(), known.models(), assumptions, adopted, batches);
        }
        return new Runner(known.book(), known.models(), assumptions, adopted, batches, Optional.of(known)).run();
    }

    private LiveResult run() {
        refuseMissing();
        Models.Provided<ScoringModel> model = model(assumptions.scoringModel());
        Valuation valuation = valuation();
        Decision recommended = recommended(valuation);
        Optional<PaidTeams> paid = paid(recommended);
        Decision decision = inForce(recommended, paid);
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
                paid,
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

    private Decision recommended(Valuation valuation) {
        CoverageTerms terms = assumptions.terms();
        OverflowCheck.check(terms);
        return known.filter(result -> result.valuation() == valuation)
                .filter(result -> result.assumptions().onRevenue() == assumptions.onRevenue())
                .map(result -> result.decision().recommended())
                .filter(decision -> decision.terms().equals(terms))
                .orElseGet(() -> Decision.of(earned(valuation), terms, captures(terms), batches));
    }

    /** What the book itself says that coverages realise of its accounts. */
    private OwnCaptures captures(CoverageTerms terms) {
        Map<String, DoubleColumn> captures = new LinkedHashMap<>();
        terms.offers().forEach(offer -> AccountField.capture(offer.coverage())
                .filter(book.accounts()::has)
                .ifPresent(
                        field -> captures.put(offer.coverage(), book.accounts().number(field))));
        return new OwnCaptures(captures);
    }

    private Optional<PaidTeams> paid(Decision recommended) {
        List<Team> teams = models.teamCosts().stream()
                .map(provided -> assumptions.team(provided.model()))
                .toList();
        return adopted.map(plan -> known.flatMap(LiveResult::paidTeams)
                .filter(paid -> known.orElseThrow().decision().recommended() == recommended)
                .filter(paid -> paid.isOf(plan, recommended, teams))
                .orElseGet(() -> PaidTeams.of(plan, book, recommended, teams)));
    }

    private Decision inForce(Decision recommended, Optional<PaidTeams> paid) {
        if (paid.isEmpty() || !assumptions.onAdopted()) {
            return recommended;
        }
        return known.filter(LiveResult::isOnAdopted)
                .filter(result -> result.paidTeams().equals(paid)) // which are equal to themselves alone
                .map(LiveResult::decision)
                .orElseGet(() -> recommended.given(paid.get()));
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
                ranking::shared,
                valuation::revenue,
                () -> ImportanceAndMargin.marginRate(valuation),
                () -> ImportanceAndMargin.importance(book.accounts()));
    }

    private RunIdentity generation(Models.Provided<ScoringModel> model) {
        Map<String, String> values = new LinkedHashMap<>();
        assumptions.all().stream()
                .filter(parameter -> !parameter.name().equals(Parameters.COVERAGE))
                .forEach(parameter -> values.put(parameter.name(), parameter.value()));
        List<ModelIdentity> teamCosts =
                models.teamCosts().stream().map(Models.Provided::identity).toList();
        String inForce =
                assumptions.onAdopted() ? adopted.map(AdoptedCoverage::digest).orElse("") : "";
        return new RunIdentity(models.generation(), book.digest(), model.identity(), teamCosts, values, inForce);
    }
}
