package mainstay.plan.targets;

/** A link of the chain between a target and what it stands on, in the order in which they are tried. */
public enum Link {
    /** The target is not above what can be reached by its last day. */
    REACH("reach"),
    /** The target is not above what can be won at all: what is contestable, and what barriers open. */
    CONTESTABLE("contestable"),
    /** The targets of the lines add up to it. */
    LINES("lines"),
    /** The targets of the accounts of a team add up to it. */
    ACCOUNTS("accounts"),
    /** Accounts have the coverage that they are priced with. */
    COVERAGE("coverage"),
    /** Visits and actions take no more hours than there are. */
    HOURS("hours");

    private final String id;

    Link(String id) {
        this.id = id;
    }

    /** The word that users read and type. */
    public String id() {
        return id;
    }
}
