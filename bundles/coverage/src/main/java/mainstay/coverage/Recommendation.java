package mainstay.coverage;

/** What to do about an account. */
public enum Recommendation {
    /** A coverage pays: its expected profit reaches its target. */
    PURSUE("pursue"),
    /** None pays, but the account is strategic. */
    LOW_PRIORITY("low-priority"),
    /** No coverage pays, and the account is not strategic. */
    GIVE_UP("give-up");

    private final String id;

    Recommendation(String id) {
        this.id = id;
    }

    /** The word that users see, such as {@code low-priority}; it never changes. */
    public String id() {
        return id;
    }
}
