package mainstay.launcher;

/** The launcher was called wrongly; the message is for the user. */
final class WrongCall extends Exception {
    private static final long serialVersionUID = 1L;

    WrongCall(String message) {
        super(message);
    }
}
