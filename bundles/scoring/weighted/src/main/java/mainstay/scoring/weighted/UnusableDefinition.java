package mainstay.scoring.weighted;

/** Why a definition cannot be used; the message is for its author. */
final class UnusableDefinition extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableDefinition(String message) {
        super(message);
    }
}
