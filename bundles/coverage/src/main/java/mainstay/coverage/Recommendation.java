package mainstay.coverage;

/** What to do about an account. */
public enum Recommendation {
    /** A coverage pays. */
    PURSUE("pursue"),
    /** None pays, but the account is strategic. */
    LOW_PRIORITY("low-priority"),
    /** None pays. */
    GIVE_UP("give-up");

    private final String id;

    Recommendation(String id) {
        this.id = id;
    }

    /** The word that users see. */
    public String id() {
        return id;
    }
}
