package mainstay.store.journal;

/**
 * A line of a journal.
 *
 * @param sequence its number, from 1
 * @param entry what happened
 * @param previous the hash of the line before; 64 zeros in the first
 * @param hash SHA-256 of the line without its hash, in hex
 */
public record JournalLine(int sequence, JournalEntry entry, String previous, String hash) {

    /** How far the journal goes with this line as its last. */
    public JournalHead head() {
        return new JournalHead(sequence, hash);
    }
}
