package mainstay.store.journal;

import java.util.Optional;
import mainstay.store.journal.AuditLog.Entry;
import mainstay.store.journal.AuditLog.Fault;
import mainstay.store.journal.AuditLog.Head;
import mainstay.store.journal.AuditLog.Verification;

/**
 * Goes through an audit log up to the first line that is not in order.
 *
 * @param expected how far the log went at some time
 */
record AuditCheck(Head expected) {

    Verification verify(AuditText text) {
        Head head = Head.START;
        for (String line : text.lines()) {
            try {
                head = next(head, AuditLine.read(line));
            } catch (DamagedLine e) {
                return faulty(head, e.getMessage());
            }
        }
        if (!text.tail().isEmpty()) {
            return faulty(
                    head,
                    "breaks off after " + text.tail().length()
                            + " bytes; the next entry replaces it, and the broken text is recorded");
        }
        if (head.lines() < expected.lines()) {
            return faulty(head, "is missing: the log once had " + expected.lines() + " lines, and its end was cut off");
        }
        return new Verification(head.lines(), head, Optional.empty());
    }

    private Head next(Head head, Entry entry) throws DamagedLine {
        int line = head.lines() + 1;
        if (entry.sequence() > line) {
            throw new DamagedLine("is missing or was moved: line " + entry.sequence() + " is in its place");
        }
        if (entry.sequence() < line) {
            throw new DamagedLine("was inserted, repeated or moved: it is numbered " + entry.sequence());
        }
        if (!entry.previous().equals(head.hash())) {
            throw new DamagedLine("does not continue " + (line == 1 ? "nothing" : "line " + head.lines())
                    + ": one of the two was replaced");
        }
        if (line == expected.lines() && !entry.hash().equals(expected.hash())) {
            throw new DamagedLine(
                    "is not the line that was written there: it was replaced, and perhaps earlier lines too");
        }
        return entry.head();
    }

    private static Verification faulty(Head head, String what) {
        return new Verification(head.lines(), head, Optional.of(new Fault(head.lines() + 1, what)));
    }
}
