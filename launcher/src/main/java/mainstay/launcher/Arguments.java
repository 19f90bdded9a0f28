package mainstay.launcher;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mainstay.book.NearestMatch;

/**
 * The command line, taken apart.
 *
 * @param words the command and its arguments, or one line of shell; empty for a shell or a script
 * @param data the data directory as typed; empty for the default
 * @param conf the configuration folder as typed; empty for the default
 * @param script the file to run as typed; empty for none
 * @param flags the options without a value that were given, as typed
 */
record Arguments(List<String> words, String data, String conf, String script, Set<String> flags) {
    private static final String DATA = "--data";
    private static final String CONF = "--conf";
    private static final String SCRIPT = "-f";
    private static final String LINE = "-c";
    private static final String PLAIN = "--plain";
    private static final String HELP = "--help";
    private static final String SERVE = "serve";
    private static final List<String> FLAGS = List.of(
            "--keep-going", PLAIN, "--debug", "--safe", "--use-default", "--no-rc", "--alone", HELP, "-h", "--version");

    /** Copies what it is given. */
    Arguments {
        words = List.copyOf(words);
        flags = Set.copyOf(flags);
    }

    /** Reads options up to the first word that is none; what follows belongs to the command. */
    static Arguments parse(String[] arguments) throws WrongCall {
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        String data = "";
        String conf = "";
        String script = "";
        List<String> line = List.of();
        Set<String> flags = new HashSet<>();
        while (!rest.isEmpty() && rest.peek().startsWith("-") && rest.peek().length() > 1) {
            String option = rest.pop();
            if (option.equals("--")) {
                break;
            }
            if (option.startsWith(DATA + "=")) {
                data = nonEmpty(DATA, option.substring(DATA.length() + 1));
            } else if (option.equals(DATA)) {
                data = value(option, rest);
            } else if (option.startsWith(CONF + "=")) {
                conf = nonEmpty(CONF, option.substring(CONF.length() + 1));
            } else if (option.equals(CONF)) {
                conf = value(option, rest);
            } else if (option.equals(SCRIPT)) {
                script = value(option, rest);
            } else if (option.equals(LINE)) {
                line = line(rest);
            } else {
                flags.add(known(option));
            }
        }
        if (SERVE.equals(rest.peek())) {
            return served(rest, data, conf, flags);
        }
        return new Arguments(line.isEmpty() ? List.copyOf(rest) : line, data, conf, script, flags).checked();
    }

    /** Which folders are served may also stand behind the word. */
    private static Arguments served(Deque<String> rest, String dataBefore, String confBefore, Set<String> flags)
            throws WrongCall {
        String data = dataBefore;
        String conf = confBefore;
        List<String> words = new ArrayList<>();
        while (!rest.isEmpty()) {
            String word = rest.pop();
            if (word.equals(DATA) || word.startsWith(DATA + "=")) {
                data = word.equals(DATA) ? value(DATA, rest) : nonEmpty(DATA, word.substring(DATA.length() + 1));
            } else if (word.equals(CONF) || word.startsWith(CONF + "=")) {
                conf = word.equals(CONF) ? value(CONF, rest) : nonEmpty(CONF, word.substring(CONF.length() + 1));
            } else {
                words.add(word);
            }
        }
        return new Arguments(words, data, conf, "", flags).checked();
    }

    /** The one word behind {@code -c}, which is a line. */
    private static List<String> line(Deque<String> rest) throws WrongCall {
        if (rest.size() != 1) {
            throw new WrongCall("option -c needs one line of shell behind it and nothing else, in quotes:"
                    + " -c \"import examples/computer-maker; rank\"");
        }
        return List.of(rest.pop());
    }

    private static String known(String option) throws WrongCall {
        if (FLAGS.contains(option)) {
            return option;
        }
        List<String> options = new ArrayList<>(FLAGS);
        options.addAll(List.of(DATA, CONF, SCRIPT, LINE));
        throw new WrongCall("there is no option \"" + option + "\" before the command"
                + NearestMatch.to(option, options)
                        .map(match -> "; did you mean " + match + "?")
                        .orElse("; see: mainstay --help"));
    }

    private Arguments checked() throws WrongCall {
        if (!script.isEmpty() && !words.isEmpty()) {
            throw new WrongCall("give either a script with -f or a command, not both; put the command into the script");
        }
        if (plain() && !(words.isEmpty() && script.isEmpty())) {
            throw new WrongCall("--plain starts a shell; leave it out to run a command or a script");
        }
        return this;
    }

    /**
     * Refuses what only the process that serves can be told.
     *
     * @throws WrongCall if it was given
     */
    void refuseWhereServed() throws WrongCall {
        for (String flag : List.of("--safe", "--use-default")) {
            if (flags.contains(flag)) {
                throw refusedWhereServed(flag);
            }
        }
        if (!conf.isEmpty()) {
            throw refusedWhereServed(CONF);
        }
    }

    private static WrongCall refusedWhereServed(String option) {
        return new WrongCall(
                "option " + option + " is for the process that serves this data directory, and one does; give it"
                        + " to mainstay serve, or work on your own: mainstay --alone");
    }

    private static String value(String option, Deque<String> rest) throws WrongCall {
        return nonEmpty(option, rest.isEmpty() ? "" : rest.pop());
    }

    private static String nonEmpty(String option, String value) throws WrongCall {
        if (value.isEmpty()) {
            throw new WrongCall(
                    "option " + option + " needs a value: " + option + (option.equals(SCRIPT) ? " FILE" : " FOLDER"));
        }
        return value;
    }

    boolean keepGoing() {
        return flags.contains("--keep-going");
    }

    boolean plain() {
        return flags.contains(PLAIN);
    }

    boolean debug() {
        return flags.contains("--debug");
    }

    /** Whether the models of generation 0 are to serve alone. */
    boolean safe() {
        return flags.contains("--safe");
    }

    /** Whether runs may do without models that are missing. */
    boolean useDefault() {
        return flags.contains("--use-default");
    }

    /** Whether aliases and defaults of the user are to count. */
    boolean rc() {
        return !flags.contains("--no-rc");
    }

    /** Whether a process of its own is wanted, even where an engine serves the data directory. */
    boolean alone() {
        return flags.contains("--alone");
    }

    boolean help() {
        return flags.contains(HELP) || flags.contains("-h");
    }

    boolean version() {
        return flags.contains("--version");
    }
}
