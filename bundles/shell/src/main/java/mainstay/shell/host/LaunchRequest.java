package mainstay.shell.host;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the launcher hands over.
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
 */
record LaunchRequest(
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
        String rc) {

    /** How the shell is used. */
    enum Mode {
        /** One command or one line of shell. */
        COMMAND,
        /** Lines from a file or standard input. */
        SCRIPT,
        /** The shell with a line editor. */
        TERMINAL,
        /** The shell that needs nothing of its terminal. */
        PLAIN
    }

    /** Reads what only types of the JDK can carry. */
    @SuppressWarnings("unchecked")
    static LaunchRequest of(Map<String, Object> values) {
        return new LaunchRequest(
                Mode.valueOf((String) values.get("mode")),
                List.copyOf((List<String>) values.get("words")),
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
                (String) values.getOrDefault("rc", ""));
    }
}
