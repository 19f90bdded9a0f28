package mainstay.launcher;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mainstay.testkit.MainstayProcess;
import mainstay.testkit.MainstayProcess.Ended;

/**
 * Somebody of another name on this system, whose group is that of the tests; only root can have commands run as others.
 *
 * @param name of a user that every system has
 */
record OtherUser(String name) {
    private static final String PROGRAM = "/usr/bin/setpriv";

    /** Goes on only where commands can run as others. */
    static void assume() {
        assumeTrue(
                System.getProperty("user.name").equals("root") && Files.isExecutable(Path.of(PROGRAM)),
                "only root can run commands as another user, by the program setpriv");
    }

    /** What stands before a command that the user runs. */
    List<String> as() {
        return List.of(PROGRAM, "--reuid=" + name, "--regid=0", "--clear-groups");
    }

    /** A process of theirs that is not started yet. */
    ProcessBuilder start(Shell shell, String... arguments) {
        ProcessBuilder process = shell.start(Map.of("HOME", "/nonexistent"), arguments);
        List<String> command = new ArrayList<>(as());
        command.addAll(process.command());
        return process.command(command);
    }

    /** Runs a command line of theirs. */
    Ended run(Shell shell, String... arguments) throws IOException, InterruptedException {
        return MainstayProcess.run(start(shell, arguments), "");
    }

    /** Lets the group into a folder; what is made in it belongs to the group from now on. */
    static void share(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        MainstayProcess.status(
                MainstayProcess.start(new ProcessBuilder("chmod", "2770", folder.toString()).inheritIO()));
    }

    /** The permissions of a file, as ls shows them. */
    static String modes(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
