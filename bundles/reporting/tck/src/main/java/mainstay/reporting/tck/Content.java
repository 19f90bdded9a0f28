package mainstay.reporting.tck;

import java.util.List;
import java.util.Optional;

/** What is in the bytes of a report, as far as it can be told without knowing its renderer. */
interface Content {

    /** Everything that a reader may come to see, with one blank between two words. */
    String words();

    /** Whether the form of the bytes is known, so that what is missing in {@link #words()} is missing. */
    default boolean known() {
        return true;
    }

    /** Whether it has room for the most telling alone, as slides have. */
    default boolean isExcerpt() {
        return false;
    }

    /** What is wrong with the form. */
    default Optional<String> malformed() {
        return Optional.empty();
    }

    /** A hostile text that is markup, code or a formula. */
    default Optional<String> injected() {
        return Optional.empty();
    }

    /** Something that is fetched from elsewhere. */
    default Optional<String> link() {
        return Optional.empty();
    }

    /** A text that was to come back as it is, and does not. */
    default Optional<String> lost(List<String> texts) {
        return Optional.empty();
    }

    /** A mark of the moment at which the bytes were made, beside those in the words. */
    default Optional<String> madeAt() {
        return Optional.empty();
    }
}
