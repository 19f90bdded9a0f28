package mainstay.definition;

/** Why a definition cannot be used; the message is for its author. */
public final class UnusableDefinition extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A refusal in a sentence that says what is wrong, and what is allowed. */
    public UnusableDefinition(String message) {
        super(message);
    }
}
