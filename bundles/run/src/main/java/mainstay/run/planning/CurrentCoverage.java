package mainstay.run.planning;

import java.util.Map;

/**
 * The coverage that accounts have today.
 *
 * @param coverages by the id of the account
 * @param from where that is said, such as {@code adopted on 2026-11-22}; empty when it is said nowhere
 */
public record CurrentCoverage(Map<String, String> coverages, String from) {

    /** Nobody knows. */
    public static final CurrentCoverage UNKNOWN = new CurrentCoverage(Map.of(), "");

    /** Whether anything is known. */
    public boolean isKnown() {
        return !coverages.isEmpty();
    }
}
