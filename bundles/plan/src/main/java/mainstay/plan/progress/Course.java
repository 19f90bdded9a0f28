package mainstay.plan.progress;

/** How what is wanted in a period is spread over it. */
public enum Course {
    /** The same on every working day. */
    EVEN("even"),
    /** As last year's sales were in the same days; evenly where there were none. */
    LAST_YEAR("last-year");

    private final String id;

    Course(String id) {
        this.id = id;
    }

    /** The word that users read and type. */
    public String id() {
        return id;
    }
}
