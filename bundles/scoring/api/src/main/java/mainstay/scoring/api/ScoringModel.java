package mainstay.scoring.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Gives each account a score from 0 to 100 and can account for it. A model is a service: whoever registers one can be
 * chosen by its id.
 *
 * <p>A model is pure: the same input, its figures included, gives the same scores, to the bit, on any thread, at any time,
 * in any locale.
 */
@ConsumerType
public interface ScoringModel {

    /** What users call the model: kebab-case, unique, never changed. */
    String id();

    /** The model in one line of text, shown where a model is chosen; never empty. */
    String description();

    /**
     * The numbers that users can change, each as the parameter {@code scoring.MODEL.FIGURE}, with the values they have while
     * nobody does. Names are unique. A model takes the values in force from {@link ScoringInput#figure}, never from here.
     */
    default List<Figure> figures() {
        return List.of();
    }

    /**
     * Looks at the whole book once, for medians, percentiles and all else that needs every account.
     *
     * @param input the book and what the run has computed; it may have no account at all
     * @return an immutable scorer of that book, safe to use from several threads
     * @throws UnsuitableBook if the model cannot score this book; {@link ScoringInput#column} says so itself of a column that
     *     is not there
     */
    Scorer prepare(ScoringInput input);
}
