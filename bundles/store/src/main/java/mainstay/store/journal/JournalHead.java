package mainstay.store.journal;

/**
 * How far a journal goes.
 *
 * @param lines how many lines it has
 * @param hash the hash of the last; 64 zeros when there is none
 */
public record JournalHead(int lines, String hash) {
    /** Of a journal without a line. */
    public static final JournalHead START = new JournalHead(0, "0".repeat(64));
}
