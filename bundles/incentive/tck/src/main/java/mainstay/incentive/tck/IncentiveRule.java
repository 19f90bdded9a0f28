package mainstay.incentive.tck;

import java.util.Optional;
import java.util.function.Function;
import mainstay.incentive.api.IncentiveModel;

/** The rules that every incentive model keeps, in the order in which they are worth reading. */
public enum IncentiveRule {
    /** Users type it, files are named after it. */
    ID(1, "the id is kebab-case and always the same", IncentiveNaming::id),
    /** Shown by {@code models list}. */
    DESCRIPTION(2, "the description is one line of text", IncentiveNaming::description),
    /** Parameters are called after them. */
    FIGURE_NAMES(3, "figure names are unique, lower case, with dots between words", IncentiveNaming::figureNames),
    /** A number without a unit or a meaning explains nothing. */
    FIGURE_WORDS(4, "every figure says its unit, its meaning and its origin", IncentiveNaming::figureWords),
    /** Else nothing could be set, or the model would not work as it comes. */
    FIGURE_RANGES(
            5,
            "the usual value of every figure is one that it allows, from a finite least",
            IncentiveNaming::figureRanges),
    /** Nobody pays what is not a number, and nobody pays to work. */
    PAY(6, "for all allowed figures pay is finite and 0 or more", PaidAmounts::pay),
    /** An amount that no formula explains is not believed. */
    AMOUNTS(
            7,
            "each amount is target pay × weight × payout within 0.005, and weights add up to 1 or are all 0",
            PaidAmounts::amounts),
    /** A person wants to see each sale. */
    RECEIPTS(8, "the rows of a receipt add up to what was reached", PaidReceipts::addUp),
    /** Else two would be paid for one sale. */
    ONCE(9, "no sale that is credited, and none that is referred, is twice in a receipt", PaidReceipts::once),
    /** A sale that came back is no sale. */
    RETURNS(10, "a return of a whole sale leaves pay as it would be without the sale", PaidReturns::undo),
    /** Books list sales in many orders. */
    ORDER(11, "pay is the same within 0.005 in whatever order sales and events stand", PaidAgain::inAnyOrder),
    /** What-if changes figures. */
    GIVEN_FIGURES(12, "the model follows the figures that are given, every one of them", PaidAgain::followsFigures),
    /** A pay run is repeated bit for bit. */
    PURE(13, "the same performance gives the same statement, each time and on every thread", PaidAgain::sameAgain),
    /** A figure that is guessed is worse than one that is missing. */
    MISSING_FIGURE(14, "a missing figure is an IllegalArgumentException", PaidAgain::missingFigure);

    private final int number;
    private final String text;
    private final Function<IncentiveModel, Optional<String>> check;

    IncentiveRule(int number, String text, Function<IncentiveModel, Optional<String>> check) {
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
    public Optional<String> violationBy(IncentiveModel model) {
        try {
            return check.apply(model).map(found -> text() + ": " + found);
        } catch (RuntimeException | LinkageError e) {
            return Optional.of(text() + ": the model failed with " + e);
        }
    }
}
