package mainstay.scoring.tck;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import mainstay.scoring.api.ScoringModel;

/** The rules that every scoring model keeps, in the order in which they are worth reading. */
public enum ScoringRule {
    /** Users type it, files are named after it. */
    ID(1, "the id is kebab-case and always the same", ScoringNaming::id),
    /** Shown where a model is chosen. */
    DESCRIPTION(2, "the description is one line of text", ScoringNaming::description),
    /** Cuts and comparisons rely on it. */
    RANGE(3, "a score is from 0 to 100, or NaN when there is nothing to score", Scores::inRange),
    /** A book starts small. */
    SMALL_BOOKS(4, "a book without accounts and a book of one account can be scored", Scores::smallBooks),
    /** Many books lack many columns. */
    MISSING_INPUTS(5, "a book without any input can be scored", Scores::missingInputs),
    /** Ties are broken by account id, later, and never by the model. */
    TIES(6, "accounts that are alike in everything have the same score", Scores::ties),
    /** Ranges are scored side by side. */
    OWN_RANGE(7, "score writes every account of its range and no other", Ranges::ownRange),
    /** A result must not depend on the batch size. */
    CUTS(8, "scores do not depend on how the book is cut into ranges", Ranges::cuts),
    /** A run is repeated bit for bit. */
    REPEATABLE(9, "the same book gives the same scores, to the bit, each time", ScoringDeterminism::repeatable),
    /** A scorer serves a run to its end. */
    OWN_BOOK(10, "a scorer keeps to its book when another book is prepared", ScoringDeterminism::ownBook),
    /** Ranges are scored on several threads. */
    THREADS(11, "scores are the same on every thread", ScoringDeterminism::threads),
    /** The same book gives the same bytes on every machine; checking it changes the process for a moment. */
    LOCALE(12, "scores and receipts are the same in every locale and time zone", ScoringDeterminism::locales),
    /** A receipt for another score explains nothing. */
    RECEIPT_SCORE(13, "the receipt has the score that was given", Receipts::sameScore),
    /** The arithmetic is shown to users. */
    RECEIPT_SUM(14, "the contributions add up to the score within 1e-9", Receipts::addsUp),
    /** Weights are shown as percentages. */
    RECEIPT_WEIGHTS(15, "the weights of a receipt are 0 or more and add up to 1", Receipts::weights),
    /** Normalised values are shown side by side. */
    RECEIPT_SCALE(16, "normalised values are from 0 to 100", Receipts::scale),
    /** "No score" is an answer only with its reason. */
    RECEIPT_REASON(17, "the receipt of an account without a score says why", Receipts::reason),
    /** A book that is done with must not stay in memory as long as the model serves. */
    LETS_GO(18, "a model keeps no data of a book after its scorer is discarded", Retention::nothingOfABook),
    /** The array is the caller's, who may use it again. */
    SCORES_ARRAY(19, "score leaves an array alone once it has returned", Retention::noArray),
    /** A thread that stays holds the model's classes, and works when nobody asked. */
    NO_THREADS(20, "a model starts no thread that outlives the call", Retention::noThread),
    /** Users change them as parameters, {@code scoring.MODEL.FIGURE}, by what is said of them. */
    FIGURES(
            21,
            "figures have unique kebab-case names and descriptions, and default values within their range",
            ScoringNaming::figures);

    private final int number;
    private final String text;
    private final BiFunction<ScoringModel, Samples, Optional<String>> check;

    ScoringRule(int number, String text, BiFunction<ScoringModel, Samples, Optional<String>> check) {
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

    /**
     * What a model does against this rule; empty when it keeps it.
     *
     * @param model the model
     * @param furtherColumns columns that it needs beyond those that every book has; they get numbers from 0 to 5
     */
    public Optional<String> violationBy(ScoringModel model, Set<String> furtherColumns) {
        try {
            return check.apply(model, new Samples(model, furtherColumns)).map(found -> text() + ": " + found);
        } catch (RuntimeException | LinkageError e) {
            return Optional.of(text() + ": the model failed with " + e);
        }
    }
}
