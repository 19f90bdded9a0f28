package mainstay.teamcost.tck;

import java.util.Optional;
import java.util.function.Function;
import mainstay.teamcost.api.TeamCostModel;

/** The rules that every team-cost model keeps, in the order in which they are worth reading. */
public enum TeamCostRule {
    /** Users type it, files are named after it. */
    ID(1, "the id is kebab-case, always the same, and not none", TeamCostNaming::id),
    /** Shown by {@code teams}. */
    DESCRIPTION(2, "the description is one line of text", TeamCostNaming::description),
    /** Decides which coverage is offered first. */
    RICHNESS(3, "the richness is more than 0 and always the same", TeamCostNaming::richness),
    /** Parameters are called {@code teamcost.MODEL.FIGURE}. */
    FIGURE_NAMES(4, "figure names are unique, lower case, with dots between words", TeamCostNaming::figureNames),
    /** A number without a unit or a meaning explains nothing. */
    FIGURE_WORDS(5, "every figure says its unit, its meaning and its origin", TeamCostNaming::figureWords),
    /** Else nothing could be set. */
    FIGURE_RANGES(6, "the least value of a figure is a number, and not above the most", Pricing::ranges),
    /** A model that is not configured must work as it comes. */
    CONFIGURED_VALUES(7, "the configured value of every figure is one that it allows", Pricing::configured),
    /** A cost that is not a number would make every profit undefined. */
    COST(8, "for all allowed figures the team cost is finite and 0 or more", Pricing::cost),
    /** Heads and pay are shown and planned with. */
    POSITIONS(9, "heads and salaries are finite and 0 or more", Pricing::positions),
    /** What-if changes figures without changing the configuration. */
    GIVEN_FIGURES(
            10, "the team follows the figures that are given, every one of them", TeamCostDeterminism::followsFigures),
    /** A run is repeated bit for bit. */
    PURE(11, "the same figures give the same team, each time and on every thread", TeamCostDeterminism::sameAgain),
    /** A figure that is guessed is worse than one that is missing. */
    MISSING_FIGURE(12, "a missing figure is an IllegalArgumentException", TeamCostDeterminism::missingFigure);

    private final int number;
    private final String text;
    private final Function<TeamCostModel, Optional<String>> check;

    TeamCostRule(int number, String text, Function<TeamCostModel, Optional<String>> check) {
        this.number = number;
        this.text = text;
        this.check = check;
    }

    /** Its number, from 1 on. */
    public int number() {
        return number;
    }

    /** The rule with its number, as a sentence. */
    public String text() {
        return "rule " + number + ", " + text;
    }

    /** What a model does against this rule; empty when it keeps it. */
    public Optional<String> violationBy(TeamCostModel model) {
        try {
            return check.apply(model).map(found -> text() + ": " + found);
        } catch (RuntimeException | LinkageError e) {
            return Optional.of(text() + ": the model failed with " + e);
        }
    }
}
