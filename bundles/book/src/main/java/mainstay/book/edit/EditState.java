package mainstay.book.edit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What has become of a change of a cell. */
public enum EditState {
    /** It counts, or a later change of the same cell does. */
    IN_FORCE,
    /** An import brought another value since, which counts. */
    CONFLICT,
    /** An import since has no such row, or not what the change names; it counts again once an import has it as it was. */
    ROW_GONE,
    /** An import brought the same value since. */
    IMPORTED,
    /** It was taken back. */
    UNDONE;

    /** The word for it, such as {@code in force}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The state with this word; empty when there is none. */
    public static Optional<EditState> named(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }
}
