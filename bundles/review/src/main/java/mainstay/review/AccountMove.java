package mainstay.review;

import java.util.Optional;

/** How an account moved from one review to the next, with the words that users and files have for it. */
public enum AccountMove {
    /** It was not on the list before. */
    NEW("new"),
    /** It is not on the list any more. */
    LOST("lost"),
    /** To a better tier. */
    PROMOTED("promoted"),
    /** To a lower tier. */
    DEMOTED("demoted"),
    /** To another team. */
    TEAM_CHANGED("moved");

    private final String word;

    AccountMove(String word) {
        this.word = word;
    }

    /** The word, as users read it. */
    public String word() {
        return word;
    }

    /** The move between two tiers; empty where they are the same. */
    public static Optional<AccountMove> between(Tier before, Tier after) {
        int order = after.compareTo(before);
        if (order == 0) {
            return Optional.empty();
        }
        return Optional.of(order < 0 ? PROMOTED : DEMOTED);
    }
}
