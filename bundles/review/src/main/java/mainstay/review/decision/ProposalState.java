package mainstay.review.decision;

/** How far a proposal is, with the words that users have for it. */
public enum ProposalState {
    /** No department has said anything. */
    OPEN("open"),
    /** A department agrees and none contests: it takes effect when the review is closed. */
    AGREED("agreed"),
    /** A department contests. */
    CONTESTED("contested");

    private final String word;

    ProposalState(String word) {
        this.word = word;
    }

    /** The word, as users read it. */
    public String word() {
        return word;
    }
}
