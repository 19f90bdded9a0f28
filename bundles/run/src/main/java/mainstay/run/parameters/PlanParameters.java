package mainstay.run.parameters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import mainstay.book.Range;
import mainstay.plan.pipeline.PipelineTerms;
import mainstay.plan.pipeline.ProbabilityBasis;
import mainstay.plan.pipeline.PushUnit;
import mainstay.plan.progress.Course;

/** The parameters of what happens to an account after the list. */
public final class PlanParameters {
    /** The part that we win of what a barrier shuts, where nothing else says it. */
    public static final String BARRIER_WIN = "barrier.win";
    /** How many days a meeting counts until a person is no longer reached. */
    public static final String MAP_FRESH = "map.fresh";
    /** How many executive visits a year an account of tier A gets. */
    public static final String VISITS_A = "visits.A";
    /** The same of tier B. */
    public static final String VISITS_B = "visits.B";
    /** The same of tiers C+ and C. */
    public static final String VISITS_C = "visits.C";
    /** Where the probability of an open deal comes from. */
    public static final String PIPELINE_PROBABILITY = "pipeline.probability";
    /** From how many decided deals on the win rate of a stage is taken as it is. */
    public static final String PIPELINE_LEAST = "pipeline.least";
    /** As how many deals the win rate of the book counts where fewer deals are decided. */
    public static final String PIPELINE_PRIOR = "pipeline.prior";
    /** By what a close date must be later to be a push. */
    public static final String PIPELINE_PUSH = "pipeline.push";

    /** How many points of share another must gain on a line to be a threat. */
    public static final String THREAT = "plan.threat";
    /** How a target is spread over its period. */
    public static final String COURSE = "plan.course";
    /** By which part sales may stay behind what is due of a target. */
    public static final String TOLERANCE = "plan.tolerance";
    /** The hours a year that one person has for visits and actions. */
    public static final String HOURS = "plan.hours";
    /** The hours of one working day of an action. */
    public static final String HOURS_DAY = "plan.hours.day";
    /** The hours of a visit that is still to be made. */
    public static final String HOURS_VISIT = "plan.hours.visit";
    /** The part of the influence at an account that must be reached. */
    public static final String PROCESS_COVERAGE = "process.coverage";
    /** Of how many months, the last that are over, sales must be known. */
    public static final String PROCESS_MONTHS = "process.months";
    /** The white space from which a line needs an agreed barrier. */
    public static final String PROCESS_ROOM = "process.room";
    /** The part of the actions due that must be on time. */
    public static final String PROCESS_ON_TIME = "process.on-time";
    /** How many days a discussion counts. */
    public static final String PROCESS_DISCUSSION = "process.discussion";
    /** What may be paid in all for a period. */
    public static final String PAY_BUDGET = "pay.budget";
    /** The days of the week on which people work. */
    public static final String WEEK = "programme.week";
    /** The days on which nobody works. */
    public static final String HOLIDAYS = "programme.holidays";
    /** How many accounts each set of pilots has. */
    public static final String PILOTS = "programme.pilots";
    /** What an account of tier A needs of its manager. */
    public static final String NEED_A = "managers.need.A";
    /** The same of tier B. */
    public static final String NEED_B = "managers.need.B";

    /** How the parameters begin that are costs of the value tree, which users name: {@code value.cost.logistics}. */
    private static final String VALUE_COST = "value.cost.";

    private static final Pattern COST_NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Range COSTS =
            Range.of(0, Double.POSITIVE_INFINITY, "a part of revenue below 1, or an amount of money a year");

    private static final Range DAYS = Range.of(0, 3_650, "a number of days");
    private static final Range POINTS = Range.of(0, 100, "a number of points");
    private static final Range HOURS_OF_WORK = Range.of(0, 8_784, "a number of hours");
    private static final Range DEALS = Range.of(0, 1_000_000, "a number of deals");
    private static final Range VISITS = Range.of(0, 365, "a number of visits");

    private PlanParameters() {}

    /** The parameter that says how many visits a tier gets. */
    public static String visits(String tier) {
        return switch (tier) {
            case "A" -> VISITS_A;
            case "B" -> VISITS_B;
            default -> VISITS_C;
        };
    }

    /** A parameter that is there because it is named, were it for the first time: a cost of the value tree. */
    static Optional<Parameter> named(String name) {
        return name.startsWith(VALUE_COST)
                        && COST_NAME
                                .matcher(name.substring(VALUE_COST.length()))
                                .matches()
                ? Optional.of(Parameter.number(name, 0, COSTS))
                : Optional.empty();
    }

    /** Whether a name that is no parameter is meant as that of a cost of the value tree. */
    static boolean isNearlyNamed(String name) {
        return (name + ".").startsWith(VALUE_COST);
    }

    /**
     * The costs of the value tree among parameters, by their own names such as {@code logistics}: below 1 a part of revenue, from 1 on
     * an amount a year, in currency.
     *
     * @param parameters values by names
     */
    public static Map<String, Double> valueCosts(Map<String, String> parameters) {
        Map<String, Double> costs = new TreeMap<>();
        parameters.forEach((name, value) -> {
            if (named(name).isPresent()) {
                costs.put(name.substring(VALUE_COST.length()), Parameter.toNumber(value));
            }
        });
        return costs;
    }

    static List<Parameter> all() {
        return List.of(
                Parameter.number(BARRIER_WIN, 0.3, Range.share()),
                Parameter.number(MAP_FRESH, 90, DAYS),
                Parameter.number(VISITS_A, 4, VISITS),
                Parameter.number(VISITS_B, 2, VISITS),
                Parameter.number(VISITS_C, 0, VISITS),
                Parameter.number(THREAT, 5, POINTS),
                Parameter.word(COURSE, Course.EVEN.id(), List.of(Course.EVEN.id(), Course.LAST_YEAR.id())),
                Parameter.number(TOLERANCE, 0.05, Range.share()),
                Parameter.number(HOURS, 1_600, HOURS_OF_WORK),
                Parameter.number(HOURS_DAY, 8, HOURS_OF_WORK),
                Parameter.number(HOURS_VISIT, 2, HOURS_OF_WORK),
                Parameter.word(PIPELINE_PROBABILITY, PipelineTerms.USUAL.basis().word(), ProbabilityBasis.words()),
                Parameter.number(PIPELINE_LEAST, PipelineTerms.USUAL.least(), DEALS),
                Parameter.number(PIPELINE_PRIOR, PipelineTerms.USUAL.prior(), DEALS),
                Parameter.word(PIPELINE_PUSH, PipelineTerms.USUAL.push().word(), PushUnit.words()),
                Parameter.number(PROCESS_COVERAGE, 0.5, Range.share()),
                Parameter.number(PROCESS_MONTHS, 3, Range.of(1, 120, "a number of months")),
                Parameter.number(PROCESS_ROOM, 100_000, Range.money()),
                Parameter.number(PROCESS_ON_TIME, 0.8, Range.share()),
                Parameter.number(PROCESS_DISCUSSION, 90, DAYS),
                Parameter.numberOr(Parameters.ANY, PAY_BUDGET, Range.money()),
                Parameter.text(NEED_A, "5,4,3,3,5", ParameterForm.RATINGS),
                Parameter.text(NEED_B, "3,3,3,3,3", ParameterForm.RATINGS),
                Parameter.text(WEEK, "mon-fri", ParameterForm.WEEK),
                Parameter.text(HOLIDAYS, "none", ParameterForm.HOLIDAYS),
                Parameter.number(PILOTS, 2, Range.of(0, 100, "accounts")));
    }
}
