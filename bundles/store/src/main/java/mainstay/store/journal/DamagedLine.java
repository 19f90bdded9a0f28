package mainstay.store.journal;

/** A line is none that a journal has written; the message is the rest of a sentence that begins with the line. */
final class DamagedLine extends Exception {
    private static final long serialVersionUID = 1L;

    DamagedLine(String message) {
        super(message);
    }
}
