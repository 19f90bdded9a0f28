package mainstay.shell.host;

import java.util.concurrent.ExecutionException;
import org.apache.felix.gogo.runtime.CommandNotFoundException;
import org.apache.felix.gogo.runtime.SyntaxError;

/** What Gogo's own exceptions mean to a user. */
final class GogoErrors {

    private GogoErrors() {}

    /** The failure that an exception of a line amounts to. */
    static CommandFailure understand(Throwable e) {
        if (e instanceof CommandFailure failed) {
            return failed;
        }
        if (e instanceof ExecutionException && e.getCause() != null) {
            return CommandFailure.because(e.getCause());
        }
        if (e instanceof SyntaxError || e.getCause() instanceof SyntaxError) {
            return CommandFailure.with(Status.WRONG_CALL, "the line is not understood: " + e.getMessage(), e);
        }
        if (e instanceof CommandNotFoundException) {
            return CommandFailure.with(Status.WRONG_CALL, e.getMessage(), e);
        }
        String message = String.valueOf(e.getMessage());
        if (e instanceof IllegalArgumentException && message.startsWith("Cannot coerce")) {
            return CommandFailure.with(Status.WRONG_CALL, wrongArguments(message), e);
        }
        return CommandFailure.with(Status.FAILED, e.getMessage() == null ? e.toString() : message, e);
    }

    /** Gogo names the types it tried, such as: Cannot coerce stop(String) to any of [(boolean, Bundle[])]. */
    private static String wrongArguments(String message) {
        String name = message.replaceFirst("Cannot coerce ", "").replaceFirst("\\(.*", "");
        String wanted = message.contains("Bundle")
                ? "it takes the number or the symbolic name of a bundle, as lb shows them"
                : "see: help, or: type " + name;
        return name + " cannot be called with these arguments; " + wanted;
    }
}
