package mainstay.plan.map;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A person at an account: one contact, or several with the same mail, which are one person. What the first of them does not say,
 * the next one does.
 *
 * @param contacts the ids of the contacts that are this person, in their order; at least one
 * @param name the name; empty when unknown
 * @param title what the person is there; empty when unknown
 * @param side {@code purchasing}, {@code technical}, {@code executive} or {@code user}; empty when unknown
 * @param level 1 is the top; {@code NaN} when unknown
 * @param role {@code decides}, {@code evaluates}, "influences", {@code uses} or {@code blocks}; empty when unknown
 * @param influence 0 to 5; {@code NaN} when unknown
 * @param stance −2 (against us) to 2 (for us); {@code NaN} when unknown
 * @param ours who of us keeps the relation; empty for nobody
 * @param met the last day on which we met, until the day that was asked for
 * @param reached whether that day is recent enough
 */
public record KnownPerson(
        List<String> contacts,
        String name,
        String title,
        String side,
        double level,
        String role,
        double influence,
        double stance,
        String ours,
        Optional<LocalDate> met,
        boolean reached) {
    /** The role of who decides. */
    public static final String DECIDES = "decides";
    /** The role of who judges whether it fits. */
    public static final String EVALUATES = "evaluates";
    /** The role of who is in the way. */
    public static final String BLOCKS = "blocks";

    /** Copies the ids. */
    public KnownPerson {
        contacts = List.copyOf(contacts);
    }

    /** The id by which the person is named: that of the first contact. */
    public String id() {
        return contacts.get(0);
    }

    /** Whether the person decides. */
    public boolean decides() {
        return role.equals(DECIDES);
    }

    /** The influence, 0 where it is unknown. */
    public double knownInfluence() {
        return Double.isNaN(influence) ? 0 : influence;
    }
}
