package mainstay.review.decision;

import java.util.List;

/** What can be proposed and overridden of an account. */
public enum ReviewField {
    /** Its tier. */
    TIER("tier"),
    /** Its coverage. */
    COVERAGE("coverage");

    private final String word;

    ReviewField(String word) {
        this.word = word;
    }

    /** The word, as users write it. */
    public String word() {
        return word;
    }

    /** The words of all. */
    public static List<String> words() {
        return List.of(TIER.word, COVERAGE.word);
    }

    /**
     * The field of a word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ReviewField of(String word) {
        for (ReviewField field : values()) {
            if (field.word.equals(word)) {
                return field;
            }
        }
        throw new IllegalArgumentException("no field " + word);
    }
}
