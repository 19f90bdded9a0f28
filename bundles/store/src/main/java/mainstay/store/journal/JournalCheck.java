package mainstay.store.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mainstay.book.NumberText;
import mainstay.store.journal.JournalVerification.Fault;

/**
 * Goes through a journal up to the first line that is not in order.
 *
 * @param expected how far the journal went at some time
 */
record JournalCheck(JournalHead expected) {

    JournalVerification verify(JournalText text) {
        JournalHead head = JournalHead.START;
        Instant latest = Instant.MIN;
        List<Integer> backdated = new ArrayList<>();
        for (String line : text.lines()) {
            try {
                JournalLine read = JournalJson.read(line);
                head = next(head, read);
                if (read.entry().at().isBefore(latest)) {
                    backdated.add(read.sequence());
                }
                latest = read.entry().at();
            } catch (DamagedLine e) {
                return faulty(head, e.getMessage(), backdated);
            }
        }
        if (head.lines() < expected.lines()) {
            return faulty(
                    head,
                    (text.tail().isEmpty() ? "is missing" : "breaks off") + ": there once "
                            + (expected.lines() == 1 ? "was " : "were ")
                            + NumberText.count(expected.lines(), "line") + ", and the end was cut off",
                    backdated);
        }
        if (!text.tail().isEmpty()) {
            return brokenOff(
                    head,
                    "breaks off after " + NumberText.count(text.tail().length(), "byte")
                            + "; the next entry replaces it, and the broken text is recorded",
                    backdated);
        }
        return new JournalVerification(head.lines(), head, Optional.empty(), backdated);
    }

    private JournalHead next(JournalHead head, JournalLine next) throws DamagedLine {
        int line = head.lines() + 1;
        if (next.sequence() > line) {
            throw new DamagedLine("is missing or was moved: line " + next.sequence() + " is in its place");
        }
        if (next.sequence() < line) {
            throw new DamagedLine("was inserted, repeated or moved: it is numbered " + next.sequence());
        }
        if (!next.previous().equals(head.hash())) {
            throw new DamagedLine("does not continue " + (line == 1 ? "nothing" : "line " + head.lines())
                    + ": one of the two was replaced");
        }
        if (line == expected.lines() && !next.hash().equals(expected.hash())) {
            throw new DamagedLine(
                    "is not the line that was written there: it was replaced, and perhaps earlier lines too");
        }
        return next.head();
    }

    private static JournalVerification faulty(JournalHead head, String what, List<Integer> backdated) {
        return found(head, new Fault(head.lines() + 1, what, false), backdated);
    }

    private static JournalVerification brokenOff(JournalHead head, String what, List<Integer> backdated) {
        return found(head, new Fault(head.lines() + 1, what, true), backdated);
    }

    private static JournalVerification found(JournalHead head, Fault fault, List<Integer> backdated) {
        return new JournalVerification(head.lines(), head, Optional.of(fault), backdated);
    }
}
