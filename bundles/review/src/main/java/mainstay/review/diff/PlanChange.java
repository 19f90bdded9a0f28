package mainstay.review.diff;

/** What became of a row of a plan table from one review to the next, with the words that users read. */
public enum PlanChange {
    /** It was not there before. */
    NEW("new"),
    /** It is there no more, or, of a barrier, it keeps us out no more. */
    GONE("gone"),
    /** A barrier that was gone keeps us out again, or a deal that had ended is open again. */
    REOPENED("reopened"),
    /** An action was done. */
    DONE("done"),
    /** A deal was won. */
    WON("won"),
    /** A deal was lost. */
    LOST("lost"),
    /** A deal ended, neither won nor lost. */
    ENDED("ended"),
    /** A deal went to another stage. */
    MOVED("moved"),
    /** A deal is to close later. */
    PUSHED("pushed"),
    /** A deal is to close earlier. */
    PULLED_IN("pulled in"),
    /** A cell has another value. */
    CHANGED("changed");

    private final String word;

    PlanChange(String word) {
        this.word = word;
    }

    /** The word, as users read it. */
    public String word() {
        return word;
    }
}
