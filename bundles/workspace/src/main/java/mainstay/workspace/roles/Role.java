package mainstay.workspace.roles;

/** What somebody may do; whoever may do anything may look. */
public enum Role {
    /** Sees books, lists, reports, reviews, models and the audit log; changes nothing that others see. */
    LOOK("look"),
    /** Imports and drops books, changes parameters and scenarios, plans coverage. */
    ANALYSE("analyse"),
    /** Proposes, agrees and contests in a review for one's department. */
    RESPOND("decide:DEPARTMENT"),
    /** Adopts plans, opens and closes reviews, overrides rules; responds for every department. */
    DECIDE("decide"),
    /** Changes which models serve. */
    SWAP("swap"),
    /** Everything: also what may be trusted, bundles, and what the shell can do with Java objects. */
    ADMINISTER("administer");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /** The word for it in the file of roles. */
    public String word() {
        return word;
    }
}
