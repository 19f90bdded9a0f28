package mainstay.review.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What somebody wants for an account.
 *
 * @param account the id of the account
 * @param field what is to change
 * @param value the tier or coverage that it is to have
 * @param why the reason
 * @param by who proposed it; {@code mainstay} for what follows from a rule
 * @param voices what departments said, the latest of each
 */
public record Proposal(
        String account, ReviewField field, String value, String why, String by, Map<String, Voice> voices) {

    /** Copies the map. */
    public Proposal {
        voices = Map.copyOf(voices);
    }

    /**
     * What a department said.
     *
     * @param agrees whether it agrees
     * @param why the reason; may be empty
     * @param by who said it
     */
    public record Voice(boolean agrees, String why, String by) {}

    /** {@code agreed} when a department agrees and none contests, {@code contested} when one does, else {@code open}. */
    public String state() {
        if (voices.values().stream().anyMatch(voice -> !voice.agrees())) {
            return "contested";
        }
        return voices.isEmpty() ? "open" : "agreed";
    }

    /** Whether it takes effect when the review is closed. */
    public boolean takesEffect() {
        return state().equals("agreed");
    }

    /** What departments said, by name, in a line. */
    public String told() {
        List<String> told = new ArrayList<>();
        voices.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(voice -> told.add(voice.getKey()
                        + (voice.getValue().agrees() ? " agrees" : " contests")
                        + (voice.getValue().why().isEmpty()
                                ? ""
                                : " (" + voice.getValue().why() + ")")));
        return String.join(", ", told);
    }
}
