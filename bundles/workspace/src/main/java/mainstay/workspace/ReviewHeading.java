package mainstay.workspace;

import java.util.List;
import java.util.Optional;
import mainstay.review.ReviewState;
import mainstay.review.decision.ReviewEvent;
import mainstay.review.decision.ReviewEvent.Closed;
import mainstay.review.decision.ReviewEvent.Imported;
import mainstay.review.decision.ReviewEvent.OnAccount;
import mainstay.review.decision.ReviewEvent.Opened;
import mainstay.review.rules.ReviewBasis;

/**
 * A review without its accounts.
 *
 * @param name what it is called here
 * @param basis on what it stands
 * @param opened how it began
 * @param later what happened since, oldest first
 */
public record ReviewHeading(String name, ReviewBasis basis, Opened opened, List<ReviewEvent> later) {

    /** Copies the list. */
    public ReviewHeading {
        later = List.copyOf(later);
    }

    /** The name that it had where it was made, which its decisions carry. */
    String original() {
        return opened.review();
    }

    /** How it was closed; empty while it is open. */
    public Optional<Closed> closed() {
        return first(later, Closed.class);
    }

    /** How it came here from another data directory; empty if it was made here. */
    Optional<Imported> imported() {
        return first(later, Imported.class);
    }

    /** How far it is. */
    public ReviewState state() {
        return state(later);
    }

    static ReviewState state(List<ReviewEvent> events) {
        if (first(events, Imported.class).isPresent()) {
            return ReviewState.IMPORTED;
        }
        return first(events, Closed.class).isPresent() ? ReviewState.CLOSED : ReviewState.OPEN;
    }

    /** How many proposals, responses and overrides there were. */
    public int decisionCount() {
        return (int) later.stream().filter(OnAccount.class::isInstance).count();
    }

    private static <T> Optional<T> first(List<ReviewEvent> events, Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
