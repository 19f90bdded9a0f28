package mainstay.review.rules;

import mainstay.review.Tier;

/** Words for moves between tiers. */
public final class TierMoves {
    static final String PROMOTED = "promoted";
    static final String DEMOTED = "demoted";

    private TierMoves() {}

    /** {@code promoted}, {@code demoted}, or empty for neither. */
    public static String between(String before, String after) {
        int order = Integer.compare(Tier.ALL.indexOf(after), Tier.ALL.indexOf(before));
        return order == 0 ? "" : order < 0 ? PROMOTED : DEMOTED;
    }
}
