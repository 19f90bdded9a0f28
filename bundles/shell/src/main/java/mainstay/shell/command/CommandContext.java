package mainstay.shell.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import mainstay.book.MainstayException;
import mainstay.reporting.api.Page;
import mainstay.reporting.text.CommandOutput;
import mainstay.workspace.UserPath;

/**
 * What a command works with besides its arguments.
 *
 * @param workingFolder where the user stands; relative paths start here
 * @param home the folder of the distribution, where examples are found
 * @param user who is at the keyboard
 * @param report takes a line for standard error, at once
 * @param show shows something before the command has ended
 * @param ask asks a person a question; empty when there is nobody to answer
 * @param progress takes how far the command has come, as often as that changes
 * @param page what the output of the command is to fit
 */
public record CommandContext(
        Path workingFolder,
        Path home,
        String user,
        Consumer<String> report,
        Consumer<CommandOutput> show,
        Function<String, Optional<String>> ask,
        ProgressLine progress,
        Page page) {

    /** How paths that the user types are resolved; the start script sets the home folder to what the environment says. */
    public UserPath paths() {
        return new UserPath(workingFolder, home, Path.of(System.getProperty("user.home")));
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
    public static CommandContext silent(Path workingFolder, Path home, String user) {
        return new CommandContext(
                workingFolder,
                home,
                user,
                line -> {},
                view -> {},
                question -> Optional.empty(),
                ProgressLine.silent(),
                Page.FILE);
    }
}
