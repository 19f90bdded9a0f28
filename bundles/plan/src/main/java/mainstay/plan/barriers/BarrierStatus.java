package mainstay.plan.barriers;

/** How far a barrier is, on a day. */
public enum BarrierStatus {
    /** It is gone: its day has come. */
    GONE("gone"),
    /** It has a day on which it is to be gone, which has not passed. */
    DUE("due"),
    /** The day on which it was to be gone has passed. */
    LATE("late"),
    /** Nobody has said when it is to be gone. */
    NO_DATE("no-date");

    private final String id;

    BarrierStatus(String id) {
        this.id = id;
    }

    /** The word that users read and type. */
    public String id() {
        return id;
    }
}
