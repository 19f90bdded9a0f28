package mainstay.workspace;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mainstay.review.decision.ReviewEvent;
import mainstay.review.decision.ReviewEvent.OnAccount;
import mainstay.review.decision.ReviewEvent.Overridden;
import mainstay.review.decision.ReviewEvent.Proposed;
import mainstay.review.decision.ReviewEvent.Responded;
import mainstay.review.decision.ReviewField;

/**
 * How far a review went when a session looked.
 *
 * @param events how many events there were after its opening
 * @param own what the session itself has decided since
 */
record SeenReview(int events, Set<OnAccount> own) {

    /** Copies what was decided. */
    SeenReview {
        own = Set.copyOf(own);
    }

    /** The same after a decision of the session. */
    SeenReview with(List<? extends OnAccount> decision) {
        Set<OnAccount> all = new HashSet<>(own);
        all.addAll(decision);
        return new SeenReview(events, all);
    }

    /**
     * What somebody else has said since of what a decision is about. Departments agree and contest side by side, so they stand
     * only against another proposal or an override; who proposes or overrides does so against all that was said.
     *
     * @param later what happened in the review after its opening
     */
    Optional<OnAccount> moved(OnAccount decision, List<ReviewEvent> later) {
        return later.subList(Math.min(events, later.size()), later.size()).stream()
                .filter(OnAccount.class::isInstance)
                .map(OnAccount.class::cast)
                .filter(event -> event.account().equals(decision.account()) && !own.contains(event))
                .filter(event -> fields(event).stream().anyMatch(fields(decision)::contains))
                .filter(event -> !(event instanceof Responded && decision instanceof Responded))
                .reduce((first, second) -> second);
    }

    private static List<ReviewField> fields(OnAccount event) {
        if (event instanceof Responded response) {
            return response.fields();
        }
        return List.of(event instanceof Proposed proposed ? proposed.field() : ((Overridden) event).field());
    }
}
