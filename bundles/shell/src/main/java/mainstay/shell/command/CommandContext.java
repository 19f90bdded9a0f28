package mainstay.shell.command;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import mainstay.book.MainstayException;
import mainstay.reporting.api.Page;
import mainstay.reporting.text.CommandOutput;
import mainstay.workspace.Inbox;
import mainstay.workspace.UserPath;

/**
 * What a command works with besides its arguments.
 *
 * @param workingFolder where the user stands; relative paths start here
 * @param home the folder of the distribution, where examples are found
 * @param userHome the home folder of the user, where {@code ~} starts
 * @param opensFiles whether files that the user names may be opened: not where this process has other rights than the user
 * @param inbox the files that the user has brought to an engine from elsewhere
 * @param in standard input: a pipe, a file, or nothing where the keys belong to the prompt
 * @param user who is at the keyboard
 * @param language the language of {@code MAINSTAY_LANG} in the environment of the user; empty where it is not set
 * @param report takes a line for standard error, at once
 * @param show shows something before the command has ended
 * @param ask asks a person a question; empty when there is nobody to answer
 * @param progress takes how far the command has come, as often as that changes
 * @param interrupts has something asked when the user presses Ctrl-C, until what it gives is closed
 * @param page what the output of the command is to fit
 */
public record CommandContext(
        Path workingFolder,
        Path home,
        Path userHome,
        boolean opensFiles,
        Inbox inbox,
        InputStream in,
        String user,
        String language,
        Consumer<String> report,
        Consumer<CommandOutput> show,
        Function<String, Optional<String>> ask,
        ProgressLine progress,
        Function<Runnable, Asking> interrupts,
        Page page) {

    /** As long as it is open, Ctrl-C asks something. */
    @FunctionalInterface
    public interface Asking extends AutoCloseable {
        @Override
        void close();
    }

    /** How paths that the user types are resolved. */
    public UserPath paths() {
        return new UserPath(workingFolder, home, userHome, opensFiles, inbox);
    }

    /**
     * What is to be shown; where a check fails it is shown all the same, and the command fails after it.
     *
     * @param check throws what is wrong with what is shown
     */
    public CommandOutput shownUnless(CommandOutput output, Runnable check) {
        try {
            check.run();
            return output;
        } catch (MainstayException e) {
            show.accept(output);
            throw e;
        }
    }

    /** Where nobody sees anything and nobody answers, as in completion. */
    public static CommandContext silent(
            Path workingFolder, Path home, Path userHome, boolean opensFiles, Inbox inbox, String user) {
        return new CommandContext(
                workingFolder,
                home,
                userHome,
                opensFiles,
                inbox,
                InputStream.nullInputStream(),
                user,
                "",
                line -> {},
                view -> {},
                question -> Optional.empty(),
                ProgressLine.silent(),
                asked -> () -> {},
                Page.FILE);
    }
}
