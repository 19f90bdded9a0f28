package mainstay.run.parameters;

import static mainstay.run.words.RunWords.phrase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mainstay.book.Book;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.coverage.CoverageOption;
import mainstay.coverage.CoverageTerms;
import mainstay.coverage.Policy;
import mainstay.plan.calendar.WorkingDays;
import mainstay.run.generation.Models;
import mainstay.segments.Cuts;
import mainstay.teamcost.api.Figure;
import mainstay.teamcost.api.FigureValues;
import mainstay.teamcost.api.Team;
import mainstay.teamcost.api.TeamCostModel;

/** Every assumption in force for a run, and where each comes from. */
public final class Assumptions {
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final Models models;

    private Assumptions(Book book, Models models) {
        this.models = models;
        Parameters.of(book, models).forEach(parameter -> parameters.put(parameter.name(), parameter));
    }

    /**
     * What is in force when nothing is changed but this.
     *
     * @param changes the changes of earlier commands; one whose parameter is not there (because its model is not) or no
     *     longer allows it counts for nothing, and {@link #notes()} say so; but the scoring model that was chosen stays
     *     chosen, unless {@link Models#useDefault}
     * @param origin where the changes come from
     */
    public static Assumptions of(Book book, Models models, Map<String, String> changes, String origin) {
        Assumptions assumptions = new Assumptions(book, models);
        changes.forEach((name, value) -> assumptions.applyIfPossible(name, value, origin));
        return assumptions;
    }

    /**
     * The same under further changes.
     *
     * @throws MainstayException if a name or a value is not allowed
     */
    public Assumptions with(Map<String, String> changes, String origin) {
        Assumptions changed = new Assumptions(this);
        changes.forEach((name, value) -> changed.parameters.put(
                name,
                changed.parameter(name).from(origin, changed.parameter(name).checked(value))));
        return changed;
    }

    private Assumptions(Assumptions other) {
        this.models = other.models;
        this.parameters.putAll(other.parameters);
        this.notes.addAll(other.notes);
    }

    private void applyIfPossible(String name, String value, String origin) {
        Optional<Parameter> found = find(name);
        if (found.isEmpty()) {
            notes.add(phrase("note.ignored", name, value));
            return;
        }
        Parameter parameter = found.get();
        if (name.equals(Parameters.SCORING_MODEL) && !models.useDefault()) {
            parameters.put(name, parameter.from(origin, value)); // a run refuses one that does not serve
            return;
        }
        try {
            parameters.put(name, parameter.from(origin, parameter.checked(value)));
        } catch (MainstayException e) {
            notes.add(phrase("note.default-used", e.getMessage(), parameter.value()));
        }
    }

    /** All parameters, in the order of the process. */
    public List<Parameter> all() {
        return List.copyOf(parameters.values());
    }

    /** Whether others have the same values, wherever these come from. */
    public boolean sameValues(Assumptions other) {
        return parameters.keySet().equals(other.parameters.keySet())
                && parameters.values().stream().allMatch(parameter -> parameter
                        .value()
                        .equals(other.parameters.get(parameter.name()).value()));
    }

    /** What a user must know about assumptions that could not be honoured. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /**
     * The parameter with this name.
     *
     * @throws MainstayException if there is none, with the nearest
     */
    public Parameter parameter(String name) {
        return find(name)
                .orElseThrow(() -> PlanParameters.isNearlyNamed(name)
                        ? new MainstayException(Code.NOT_FOUND, phrase("note.cost-name", name))
                        : MainstayException.unknown(
                                Code.NOT_FOUND, "parameter", name, parameters.keySet(), "params lists them all"));
    }

    /** The parameter with this name, if there is one. */
    public Optional<Parameter> find(String name) {
        return Optional.ofNullable(parameters.get(name)).or(() -> PlanParameters.named(name));
    }

    /** The costs of the value tree in force, as {@link PlanParameters#valueCosts} has them. */
    public Map<String, Double> valueCosts() {
        Map<String, String> values = new LinkedHashMap<>();
        parameters.forEach((name, parameter) -> values.put(name, parameter.value()));
        return PlanParameters.valueCosts(values);
    }

    /** The margin of wallets that have none and whose line has none. */
    public double defaultMargin() {
        return number(Parameters.MARGIN_DEFAULT);
    }

    /** Whether branches are priced with the head office that decides for them. */
    public boolean rollup() {
        return text(Parameters.ROLLUP).equals(Parameters.YES);
    }

    /** Whether the cost to serve is subtracted from revenue instead of gross profit. */
    public boolean onRevenue() {
        return text(Parameters.PROFIT_BASIS).equals(Parameters.REVENUE);
    }

    /** Whether an adopted plan is the coverage in force. */
    public boolean onAdopted() {
        return text(Parameters.COVERAGE).equals(Parameters.ADOPTED);
    }

    /** The team of a model under the figures in force. */
    public Team team(TeamCostModel model) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Figure figure : model.figures()) {
            values.put(figure.name(), number(Parameters.figure(model.id(), figure.name())));
        }
        return model.team(new FigureValues(values));
    }

    /** The terms on which coverage is decided. */
    public CoverageTerms terms() {
        List<CoverageOption> offers = models.teamCosts().stream()
                .map(provided -> offer(provided.model()))
                .toList();
        Policy policy = text(Parameters.POLICY).equals(Parameters.MAX_PROFIT) ? Policy.MAX_PROFIT : Policy.AFFORDABLE;
        return new CoverageTerms(offers, CoverageOption.none(number(Parameters.capture(CoverageOption.NONE))), policy);
    }

    private CoverageOption offer(TeamCostModel model) {
        return new CoverageOption(
                model.id(),
                team(model).costPerAccount(),
                number(Parameters.capture(model.id())),
                number(Parameters.target(model.id())));
    }

    /** On what terms expected profit is computed. */
    public ProfitTerms profitTerms() {
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> changed = new LinkedHashSet<>();
        parameters.forEach((name, parameter) -> {
            values.put(name, parameter.value());
            if (!parameter.isDefault()) {
                changed.add(name);
            }
        });
        return ProfitTerms.of(values, changed);
    }

    /** The id of the scoring model. */
    public String scoringModel() {
        return text(Parameters.SCORING_MODEL);
    }

    /** A figure of a scoring model, in force. */
    public double scoringFigure(String model, String figure) {
        return number(Parameters.scoringFigure(model, figure));
    }

    /** The id of the incentive model; empty where none serves. */
    public String payModel() {
        return find(Parameters.PAY_MODEL).map(Parameter::value).orElse("");
    }

    /** A figure of an incentive model, in force. */
    public double payFigure(String model, String figure) {
        return number(Parameters.payFigure(model, figure));
    }

    /** Where the classes are cut. */
    public Cuts cuts() {
        return new Cuts(
                number(Parameters.CUT_VALUE),
                number(Parameters.CUT_SHARE),
                number(Parameters.CUT_CLASS_KEY),
                number(Parameters.CUT_CLASS_MAJOR),
                number(Parameters.CUT_TIER_A),
                number(Parameters.CUT_TIER_B),
                number(Parameters.CUT_TIER_C_PLUS),
                number(Parameters.CUT_CONTRIBUTION_CURRENT),
                number(Parameters.CUT_CONTRIBUTION_POTENTIAL),
                number(Parameters.CUT_PYRAMID_TOP),
                number(Parameters.CUT_PYRAMID_NEXT),
                number(Parameters.CUT_PILOT_ATTRACTIVENESS),
                number(Parameters.CUT_PILOT_FEASIBILITY),
                number(Parameters.CUT_MARGIN),
                number(Parameters.CUT_IMPORTANCE),
                number(Parameters.CUT_ATTRACTIVE),
                number(Parameters.CUT_ATTRACTIVE_MEDIUM));
    }

    /** By which part of a cut an account must pass it to move between tiers in a review. */
    public double hysteresis() {
        return number(Parameters.HYSTERESIS);
    }

    /** In how many reviews a C+ account must reach B. */
    public int clock() {
        return (int) number(Parameters.CLOCK);
    }

    /** The account value below which an account may be proposed for removal; infinite for any. */
    public double removalBelow() {
        double below = number(Parameters.REMOVAL_BELOW);
        return Double.isNaN(below) ? Double.POSITIVE_INFINITY : below;
    }

    /** The days on which people work. */
    public WorkingDays workingDays() {
        return new WorkingDays(
                WorkingDays.week(text(PlanParameters.WEEK)).orElseThrow(),
                WorkingDays.holidays(text(PlanParameters.HOLIDAYS)).orElseThrow());
    }

    private String text(String name) {
        return parameter(name).value();
    }

    /**
     * The number that a parameter has; {@code NaN} when it is a word.
     *
     * @throws MainstayException if there is no such parameter
     */
    public double number(String name) {
        return Parameter.toNumber(text(name));
    }
}
