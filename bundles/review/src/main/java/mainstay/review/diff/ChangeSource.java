package mainstay.review.diff;

/** Where a change from one review to the next comes from, in the order in which the runs between them change. */
public enum ChangeSource {
    DATA("data"),
    MODEL("model"),
    PARAMETERS("parameters"),
    /** The adopted plan: other accounts under other coverages, and the whole teams that are paid for them. */
    TEAMS("teams"),
    /** Margins, clocks, proposals and overrides: what lies between the runs and the reviews. */
    DECISIONS("decisions");

    private final String word;

    ChangeSource(String word) {
        this.word = word;
    }

    /** The word, as users read it. */
    public String word() {
        return word;
    }

    /** The name of the column that has the part of a change that comes from here. */
    String column() {
        return "from_" + word;
    }
}
