package mainstay.shell.command;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What a command works with besides its arguments.
 *
 * @param workingFolder where the user stands; relative paths start here
 * @param home the folder of the distribution, where examples are found
 * @param user who is at the keyboard
 * @param report takes a line for standard error, at once
 */
public record Context(Path workingFolder, Path home, String user, Consumer<String> report) {}
