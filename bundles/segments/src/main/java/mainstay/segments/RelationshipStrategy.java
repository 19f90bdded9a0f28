package mainstay.segments;

import static mainstay.segments.SegmentWords.phrase;

import java.util.List;
import java.util.Map;
import mainstay.book.TextColumn;

/** A strategy for each state of a relationship. Which strategy goes with which state is assumed. */
final class RelationshipStrategy {
    private static final List<String> STRATEGIES = List.of("defend", "fulfil", "build", "win", "turn-round");
    private static final Map<String, String> OF_STATE = Map.of(
            "strong", "defend",
            "defensive", "defend",
            "good", "fulfil",
            "developing", "build",
            "limited", "build",
            "none", "win",
            "declining", "turn-round");

    private RelationshipStrategy() {}

    static Segmentation of(TextColumn relationship) {
        return Segmentation.of(
                "relationship",
                STRATEGIES,
                relationship.size(),
                account -> STRATEGIES.indexOf(OF_STATE.getOrDefault(relationship.get(account), "")),
                account -> relationship.get(account).isEmpty()
                        ? phrase("reason.no-state")
                        : phrase("reason.state", relationship.get(account)));
    }
}
