package mainstay.review;

/** How far a review is, with the words that users have for it. */
public enum ReviewState {
    /** It takes proposals, responses and overrides. */
    OPEN("open"),
    /** It never changes again. */
    CLOSED("closed"),
    /** It was made in another data directory, and never changes in this one. */
    IMPORTED("imported");

    private final String word;

    ReviewState(String word) {
        this.word = word;
    }

    /** The word, as users read it. */
    public String word() {
        return word;
    }
}
