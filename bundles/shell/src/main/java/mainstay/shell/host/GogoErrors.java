package mainstay.shell.host;

import java.io.FileNotFoundException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.felix.gogo.runtime.CommandNotFoundException;
import org.apache.felix.gogo.runtime.SyntaxError;

/** What Gogo's own exceptions mean to a user. */
final class GogoErrors {

    /** As the JDK says it: {@code list.csv (No such file or directory)}. */
    private static final Pattern UNOPENED = Pattern.compile("(.*) \\((.+)\\)");

    private static final Pattern UNENDED =
            Pattern.compile("unexpected EOT(?: looking for (?:matching quote: |')(.).*)?");

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
            return CommandFailure.with(Status.WRONG_CALL, notUnderstood(String.valueOf(e.getMessage())), e);
        }
        if (e instanceof CommandNotFoundException) {
            return CommandFailure.with(Status.WRONG_CALL, e.getMessage(), e);
        }
        String message = String.valueOf(e.getMessage());
        if (e instanceof IllegalArgumentException && message.startsWith("Cannot coerce")) {
            return CommandFailure.with(Status.WRONG_CALL, wrongArguments(message), e);
        }
        return CommandFailure.with(Status.FAILED, words(e), e);
    }

    /** Gogo says: unexpected EOT looking for matching quote: ". */
    private static String notUnderstood(String message) {
        Matcher missing = UNENDED.matcher(message);
        return missing.matches()
                ? "the line ends too early: " + (missing.group(1) == null ? "a bracket" : "a " + missing.group(1))
                        + " is missing"
                : "the line is not understood: " + message;
    }

    /** What was thrown where no command of ours ran: by a redirection, or by a command of Gogo's. */
    static String words(Throwable e) {
        String message = String.valueOf(e.getMessage());
        if (e instanceof FileSystemException file && file.getFile() != null) {
            return "cannot open " + file.getFile() + ": " + reason(file);
        }
        Matcher opened = UNOPENED.matcher(message);
        if (e instanceof FileNotFoundException && opened.matches()) {
            return "cannot open " + opened.group(1) + ": " + inSentence(opened.group(2));
        }
        if (e instanceof NumberFormatException) {
            return message.replaceFirst("^For input string: ", "") + " is not a number";
        }
        if (e instanceof ClassNotFoundException) {
            return "there is no class \"" + message + "\"";
        }
        String kind = e.getClass().getSimpleName();
        if (kind.equals("BreakException") || kind.equals("ContinueException")) {
            return "break and continue belong into a loop, such as: each [1 2] { if { test } { break } }";
        }
        return e.getMessage() == null || message.isBlank() ? "the line failed without saying why" : message;
    }

    private static String reason(FileSystemException e) {
        if (e instanceof NoSuchFileException) {
            Path folder = Path.of(e.getFile()).toAbsolutePath().getParent();
            return folder == null || Files.isDirectory(folder)
                    ? "there is no such file"
                    : "there is no folder " + folder + "; make it first";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        return e.getReason() == null ? "it cannot be read or written" : inSentence(e.getReason());
    }

    private static String inSentence(String reason) {
        return reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
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
