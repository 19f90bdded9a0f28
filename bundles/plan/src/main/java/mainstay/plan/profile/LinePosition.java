package mainstay.plan.profile;

/** Where we stand among the suppliers of a line. */
public enum LinePosition {
    /** Nobody who has a name has a greater share. */
    LEADS("leads"),
    /** Somebody has a greater share. */
    FOLLOWS("follows"),
    /** We sell nothing of it. */
    ABSENT("absent"),
    /** We sell something of it, and nobody has told what others do. */
    UNKNOWN("unknown");

    private final String id;

    LinePosition(String id) {
        this.id = id;
    }

    /** The word that users read and type. */
    public String id() {
        return id;
    }
}
