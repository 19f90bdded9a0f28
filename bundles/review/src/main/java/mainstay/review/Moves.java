package mainstay.review;

/** Words for moves between tiers. */
final class Moves {
    static final String PROMOTED = "promoted";
    static final String DEMOTED = "demoted";

    private Moves() {}

    /** {@code promoted}, {@code demoted}, or empty for neither. */
    static String between(String before, String after) {
        int order = Integer.compare(Tier.ALL.indexOf(after), Tier.ALL.indexOf(before));
        return order == 0 ? "" : order < 0 ? PROMOTED : DEMOTED;
    }
}
