package mainstay.store.journal;

import java.util.Optional;

/**
 * What a check of a journal found.
 *
 * @param lines how many lines were found in order, from the first on
 * @param head the last of them
 * @param fault the first line that is not in order; empty if all are
 */
public record JournalVerification(int lines, JournalHead head, Optional<Fault> fault) {

    /**
     * A line that is not in order.
     *
     * @param line its number in the file, from 1
     * @param what what is wrong, as the rest of a sentence that begins with the line
     * @param breaksOff whether it is a last line that broke off, which harms none before it
     */
    public record Fault(int line, String what, boolean breaksOff) {}
}
