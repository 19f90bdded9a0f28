package mainstay.shell.host;

/** The user leaves the shell, a script or the rest of a line. */
final class LeaveShell extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /** @param status the exit status that is wanted */
    LeaveShell(int status) {
        super("exit " + status, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
