package mainstay.shell.session;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.workspace.Inbox;
import mainstay.workspace.roles.Rights;

/**
 * A session that a front end asks for, and the person's end of it.
 *
 * @param words the command and its arguments as typed, or one line of shell; empty in every mode but {@link Mode#COMMAND}
 * @param script the file to run as typed; empty or {@code -} for standard input
 * @param columns the width of the window in character cells; 0 when there is none
 * @param progress whether a person looks at standard error
 * @param folder where the user stands
 * @param home the folder of the distribution
 * @param data the data directory
 * @param usage how the program is called, which lists the options before a command
 * @param rc the file of the user's aliases and defaults as a path; empty for none
 * @param environment the variables of the user's environment
 * @param rights what the user may do
 * @param remote the terminal where the user sits; empty for that of this process
 */
public record SessionRequest(
        Mode mode,
        List<String> words,
        String script,
        boolean keepGoing,
        boolean debug,
        InputStream in,
        OutputStream out,
        OutputStream err,
        int columns,
        boolean progress,
        Path folder,
        Path home,
        Path data,
        String user,
        String usage,
        String rc,
        Map<String, String> environment,
        Rights rights,
        Optional<RemoteTerminal> remote) {

    /** How the shell is used. */
    public enum Mode {
        /** One command or one line of shell. */
        COMMAND,
        /** Lines from a file or standard input. */
        SCRIPT,
        /** The shell with a line editor. */
        TERMINAL,
        /** The shell that needs nothing of its terminal. */
        PLAIN
    }

    /** Copies what it is given. */
    public SessionRequest {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /** Reads what the launcher hands over, which only types of the JDK can carry. */
    @SuppressWarnings("unchecked")
    public static SessionRequest of(Map<String, Object> values) {
        return new SessionRequest(
                Mode.valueOf((String) values.get("mode")),
                (List<String>) values.get("words"),
                (String) values.get("script"),
                (Boolean) values.get("keepGoing"),
                (Boolean) values.get("debug"),
                (InputStream) values.get("in"),
                (OutputStream) values.get("out"),
                (OutputStream) values.get("err"),
                (Integer) values.get("columns"),
                (Boolean) values.getOrDefault("progress", false),
                (Path) values.get("folder"),
                (Path) values.get("home"),
                (Path) values.get("data"),
                (String) values.get("user"),
                (String) values.getOrDefault("usage", ""),
                (String) values.getOrDefault("rc", ""),
                System.getenv(),
                Rights.everything(),
                Optional.empty());
    }

    /** Whether this process may open the files that the user may: else it would open others for them. */
    public boolean opensFiles() {
        return remote.map(RemoteTerminal::sharesFiles).orElse(true);
    }

    /** What the user has brought to an engine from elsewhere. */
    public Inbox inbox() {
        return Inbox.of(data, user);
    }

    /** A variable of the user's environment; empty where it is not set. */
    public String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    /** The home folder of the user, which {@code ~} in a path means. */
    public Path userHome() {
        return Path.of(remote.isPresent() ? variable("HOME") : System.getProperty("user.home"));
    }
}
