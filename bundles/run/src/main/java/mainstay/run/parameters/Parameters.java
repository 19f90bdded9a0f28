package mainstay.run.parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mainstay.book.Book;
import mainstay.book.Range;
import mainstay.book.WalletField;
import mainstay.coverage.CoverageOption;
import mainstay.incentive.api.IncentiveModel;
import mainstay.run.generation.Models;
import mainstay.scoring.api.ScoringModel;
import mainstay.teamcost.api.Figure;
import mainstay.teamcost.api.TeamCostModel;

/** Every parameter there is for a book and the models at hand, with the values they have while nobody changes them. */
public final class Parameters {
    /** The margin of a wallet when neither the wallet nor its line has one. */
    public static final String MARGIN_DEFAULT = "margin.default";
    /** The expected profit from which an account is large. */
    public static final String PROFIT_TARGET = "profit.target";
    /** What the cost to serve is subtracted from. */
    public static final String PROFIT_BASIS = "profit.basis";
    /** How the recommended coverage is chosen. */
    public static final String POLICY = "policy";
    /** The model that gives the score. */
    public static final String SCORING_MODEL = "scoring.model";
    /** Whether branches are priced with the head office that decides for them. */
    public static final String ROLLUP = "rollup";
    /** The word for a parameter that is on. */
    public static final String YES = "yes";
    /** By which part of a cut an account must pass it to move between tiers. */
    public static final String HYSTERESIS = "review.hysteresis";
    /** In how many reviews a C+ account must reach B. */
    public static final String CLOCK = "review.clock";
    /** The account value below which an account may be proposed for removal. */
    public static final String REMOVAL_BELOW = "review.removal.below";
    /** The word for a limit that nothing is above. */
    public static final String ANY = "any";
    /** Where the current margin is cut; the word of the median, or a figure. */
    public static final String CUT_CONTRIBUTION_CURRENT = "cut.contribution.current";
    /** Where the potential margin is cut; the word of the median, or a figure. */
    public static final String CUT_CONTRIBUTION_POTENTIAL = "cut.contribution.potential";
    /** The word for gross profit as the basis of profit. */
    public static final String GROSS_PROFIT = "gross-profit";
    /** The word for revenue as the basis of profit. */
    public static final String REVENUE = "revenue";
    /** The word for the policy of the greatest expected profit. */
    public static final String MAX_PROFIT = "max-profit";
    /** Which coverage cost, profit, heads and order stand on, once a plan is adopted. */
    public static final String COVERAGE = "coverage";
    /** The word for the coverage of the adopted plan. */
    public static final String ADOPTED = "adopted";
    /** The word for the coverage that the policy recommends. */
    public static final String RECOMMENDED = "recommended";

    static final String CUT_VALUE = "cut.value";
    static final String CUT_SHARE = "cut.share";
    static final String CUT_CLASS_KEY = "cut.class.key";
    static final String CUT_CLASS_MAJOR = "cut.class.major";
    static final String CUT_TIER_A = "cut.tier.a";
    static final String CUT_TIER_B = "cut.tier.b";
    static final String CUT_TIER_C_PLUS = "cut.tier.c-plus";
    static final String CUT_PYRAMID_TOP = "cut.pyramid.top";
    static final String CUT_PYRAMID_NEXT = "cut.pyramid.next";
    static final String CUT_PILOT_ATTRACTIVENESS = "cut.pilot.attractiveness";
    static final String CUT_PILOT_FEASIBILITY = "cut.pilot.feasibility";
    static final String CUT_MARGIN = "cut.margin";
    static final String CUT_IMPORTANCE = "cut.importance";
    static final String CUT_ATTRACTIVE = "cut.attractive";
    static final String CUT_ATTRACTIVE_MEDIUM = "cut.attractive.medium";
    /** The model that says what people are paid. */
    public static final String PAY_MODEL = "pay.model";
    /** The incentive model by which people are paid unless another is chosen. */
    public static final String SCORECARD = "scorecard";

    /** What is set for pay whatever its rules are. */
    public static final Set<String> OF_ALL_PAY = Set.of(PAY_MODEL, PlanParameters.PAY_BUDGET);

    private static final String TEAM_COST = "teamcost";
    private static final String AFFORDABLE = "affordable";
    /** The scoring model that scores a book unless another is chosen. */
    public static final String ATTRACTIVENESS = "attractiveness";

    private static final Range MONEY = Range.any("an amount of money");
    private static final Range SHARE = Range.share();
    private static final Range PERCENTILE = Range.of(0, 100, "a percentile");

    private Parameters() {}

    /** The expected profit from which a coverage pays. */
    public static String target(String coverage) {
        return coverage.equals(CoverageOption.DEDICATED) ? PROFIT_TARGET : "target." + coverage;
    }

    /** The part of gross profit that a coverage realises. */
    public static String capture(String coverage) {
        return "capture." + coverage;
    }

    /** A figure of a team-cost model. */
    public static String figure(String coverage, String figure) {
        return TEAM_COST + "." + coverage + "." + figure;
    }

    /** Whether a parameter is of what accounts earn, or of what teams cost and realise. */
    public static boolean isPrice(String parameter) {
        return parameter.equals(MARGIN_DEFAULT)
                || parameter.startsWith(capture(""))
                || parameter.startsWith(TEAM_COST + ".");
    }

    /** A figure of a scoring model. */
    public static String scoringFigure(String model, String figure) {
        return "scoring." + model + "." + figure;
    }

    /** A figure of an incentive model, such as {@code pay.threshold}; of another model than the usual one with its id. */
    public static String payFigure(String model, String figure) {
        return model.equals(SCORECARD) ? "pay." + figure : "pay." + model + "." + figure;
    }

    /** Whether a parameter is of what people are paid, which says nothing of an account. */
    public static boolean isPay(String parameter) {
        return parameter.startsWith("pay.");
    }

    static List<Parameter> of(Book book, Models models) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(margin(book));
        parameters.add(Parameter.word(ROLLUP, "no", List.of("no", YES)));
        List<TeamCostModel> teams =
                models.teamCosts().stream().map(Models.Provided::model).toList();
        for (TeamCostModel team : teams) {
            parameters.add(Parameter.number(target(team.id()), 0, MONEY));
        }
        parameters.add(Parameter.word(PROFIT_BASIS, GROSS_PROFIT, List.of(GROSS_PROFIT, REVENUE)));
        parameters.add(Parameter.word(POLICY, AFFORDABLE, List.of(AFFORDABLE, MAX_PROFIT)));
        parameters.add(Parameter.word(COVERAGE, ADOPTED, List.of(ADOPTED, RECOMMENDED)));
        for (TeamCostModel team : teams) {
            parameters.add(Parameter.number(capture(team.id()), 1, SHARE));
        }
        parameters.add(Parameter.number(capture(CoverageOption.NONE), 0, SHARE));
        teams.forEach(team -> team.figures().forEach(figure -> parameters.add(figure(team, figure))));
        parameters.add(Parameter.word(SCORING_MODEL, ATTRACTIVENESS, models.scoringIds()));
        models.scorings().forEach(scoring -> parameters.addAll(figures(scoring.model())));
        if (!models.incentives().isEmpty()) {
            parameters.add(Parameter.word(PAY_MODEL, SCORECARD, models.incentiveIds()));
        }
        models.incentives().forEach(incentive -> parameters.addAll(figures(incentive.model())));
        parameters.addAll(cuts());
        parameters.add(Parameter.number(HYSTERESIS, 0.05, SHARE));
        parameters.add(Parameter.number(CLOCK, 2, Range.of(1, 100, "a number of reviews")));
        parameters.add(Parameter.numberOr(ANY, REMOVAL_BELOW, Range.money()));
        parameters.addAll(PlanParameters.all());
        return parameters;
    }

    private static Parameter margin(Book book) {
        Parameter margin = Parameter.number(MARGIN_DEFAULT, 0, WalletField.MARGIN.range());
        return Double.isNaN(book.defaultMargin())
                ? margin
                : margin.from("mapping", Parameter.plain(book.defaultMargin()));
    }

    private static Parameter figure(TeamCostModel team, Figure figure) {
        return new Parameter(
                figure(team.id(), figure.name()),
                Parameter.plain(figure.value()),
                figure.origin(),
                new Range(figure.least(), figure.most(), figure.unit()),
                List.of(),
                figure.description());
    }

    private static List<Parameter> figures(ScoringModel model) {
        return model.figures().stream()
                .map(figure -> new Parameter(
                        scoringFigure(model.id(), figure.name()),
                        Parameter.plain(figure.value()),
                        figure.origin(),
                        new Range(figure.least(), figure.most(), figure.unit()),
                        List.of(),
                        figure.description()))
                .toList();
    }

    private static List<Parameter> figures(IncentiveModel model) {
        return model.figures().stream()
                .map(figure -> new Parameter(
                        payFigure(model.id(), figure.name()),
                        Parameter.plain(figure.value()),
                        figure.origin(),
                        new Range(figure.least(), figure.most(), figure.unit()),
                        List.of(),
                        figure.description()))
                .toList();
    }

    private static List<Parameter> cuts() {
        return List.of(
                Parameter.numberOr(Parameter.MEDIAN, CUT_VALUE, Range.money()),
                Parameter.numberOr(Parameter.MEDIAN, CUT_SHARE, SHARE),
                Parameter.number(CUT_CLASS_KEY, 0.10, SHARE),
                Parameter.number(CUT_CLASS_MAJOR, 0.30, SHARE),
                Parameter.number(CUT_TIER_A, 0.80, SHARE),
                Parameter.number(CUT_TIER_B, 0.95, SHARE),
                Parameter.number(CUT_TIER_C_PLUS, 75, PERCENTILE),
                Parameter.numberOr(Parameter.MEDIAN, CUT_CONTRIBUTION_CURRENT, MONEY),
                Parameter.numberOr(Parameter.MEDIAN, CUT_CONTRIBUTION_POTENTIAL, MONEY),
                Parameter.number(CUT_PYRAMID_TOP, 0.10, SHARE),
                Parameter.number(CUT_PYRAMID_NEXT, 0.30, SHARE),
                Parameter.numberOr(Parameter.MEDIAN, CUT_PILOT_ATTRACTIVENESS, Range.of(0, 100, "a score")),
                Parameter.numberOr(Parameter.MEDIAN, CUT_PILOT_FEASIBILITY, Range.of(0, 5, "a rating")),
                Parameter.numberOr(Parameter.MEDIAN, CUT_MARGIN, WalletField.MARGIN.range()),
                Parameter.number(CUT_IMPORTANCE, 3, Range.of(0, 5, "a rating")),
                Parameter.number(CUT_ATTRACTIVE, 67, Range.of(0, 100, "a score")),
                Parameter.number(CUT_ATTRACTIVE_MEDIUM, 33, Range.of(0, 100, "a score")));
    }
}
