package mainstay.scoring.weighted;

/** Why a definition cannot be used; the message is for its author. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}
