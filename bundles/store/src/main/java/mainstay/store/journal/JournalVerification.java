package mainstay.store.journal;

import java.util.List;
import java.util.Optional;

/**
 * What a check of a journal found.
 *
 * @param lines how many lines were found in order, from the first on
 * @param head the last of them
 * @param fault the first line that is not in order; empty if all are
 * @param backdated the lines in order whose time is before that of the line before: a clock was set back
 */
public record JournalVerification(int lines, JournalHead head, Optional<Fault> fault, List<Integer> backdated) {

    /** Copies the list. */
    public JournalVerification {
        backdated = List.copyOf(backdated);
    }

    /** Lines whose time goes back, a sentence; empty if there are none. */
    public Optional<String> remark() {
        return backdated.isEmpty()
                ? Optional.empty()
                : Optional.of("the time goes back at line " + backdated.get(0)
                        + (backdated.size() == 1 ? "" : " and at " + (backdated.size() - 1) + " more")
                        + ": the clock was set back, or the time was made up");
    }

    /**
     * A line that is not in order.
     *
     * @param line its number in the file, from 1
     * @param what what is wrong, as the rest of a sentence that begins with the line
     * @param breaksOff whether it is a last line that broke off, which harms none before it
     */
    public record Fault(int line, String what, boolean breaksOff) {}
}
