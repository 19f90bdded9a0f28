package mainstay.review.decision;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened in a review.
 *
 * @param at when
 * @param who the user
 * @param what a word for it, such as {@code propose}
 * @param why the reason; may be empty
 * @param detail whatever else, by name
 */
public record ReviewEvent(Instant at, String who, String what, String why, Map<String, String> detail) {

    /** Copies the map. */
    public ReviewEvent {
        detail = Map.copyOf(detail);
    }

    String get(String name) {
        return detail.getOrDefault(name, "");
    }
}
