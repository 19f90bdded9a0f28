package mainstay.shell.host;

import mainstay.book.MainstayException;
import mainstay.reporting.text.Visible;

/** A command failed, in words for the user. What they quote of the input is made visible, as it may hold escapes. */
final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    private CommandFailure(int status, String message, Throwable cause) {
        super(Visible.text(message), cause);
        this.status = status;
    }

    /** The failure that an exception of a command amounts to. */
    static CommandFailure because(Throwable cause) {
        if (cause instanceof CommandFailure failed) {
            return failed;
        }
        if (cause instanceof MainstayException error) {
            int status =
                    switch (error.code()) {
                        case WRONG_CALL -> Status.WRONG_CALL;
                        case INTERRUPTED -> Status.INTERRUPTED;
                        default -> Status.FAILED;
                    };
            return new CommandFailure(status, error.getMessage(), error);
        }
        if (cause instanceof OutOfMemoryError) {
            return new CommandFailure(
                    Status.FAILED, "not enough memory; give more with MAINSTAY_JAVA_OPTS=-Xmx8g or the like", cause);
        }
        return new CommandFailure(
                Status.FAILED,
                "unexpected " + cause + "; this is a bug in Mainstay, and --debug shows where it occurred",
                cause);
    }

    /** A failure with this exit status. */
    static CommandFailure with(int status, String message, Throwable cause) {
        return new CommandFailure(status, message, cause);
    }

    /** The exit status that it means. */
    int status() {
        return status;
    }
}
