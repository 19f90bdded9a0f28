package mainstay.store;

import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * Where everything of one book lies.
 *
 * @param name what the user calls it
 * @param state the folder of its accounts, parameters and scenarios; when the accounts are replaced they get another
 * @param coverage the folder of its plan and of the coverage that was adopted
 * @param reviews the folder of its reviews, which outlive its accounts
 * @param owns which of the reviews in that folder are its own; all, but in an old data directory
 * @param isOld whether this is an old data directory, where the parameters of all books are in one file
 */
record BookFolder(String name, Path state, Path coverage, Path reviews, Predicate<String> owns, boolean isOld) {
    static final String BOOK = "book.mainstay";
    static final String PARAMETERS = "parameters.json";
    static final String SCENARIOS = "scenarios.json";
    static final String EDITS = "edits.json";
    static final String COVERAGE = "coverage";
    static final String REVIEWS = "reviews";
    static final String PLAN = "plan.json";
    static final String ADOPTED = "adopted.tsv";
    static final String BEFORE = "before.tsv";

    Path book() {
        return state.resolve(BOOK);
    }

    Path parameters() {
        return state.resolve(PARAMETERS);
    }

    Path scenarios() {
        return state.resolve(SCENARIOS);
    }

    Path edits() {
        return state.resolve(EDITS);
    }

    Path plan() {
        return coverage.resolve(PLAN);
    }

    Path adopted() {
        return coverage.resolve(ADOPTED);
    }

    Path before() {
        return coverage.resolve(BEFORE);
    }
}
