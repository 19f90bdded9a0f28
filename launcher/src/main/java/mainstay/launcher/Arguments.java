package mainstay.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import mainstay.book.NearestMatch;

/**
 * The command line, taken apart.
 *
 * @param words the command and its arguments, or one line of shell; empty for a shell or a script
 * @param data the data directory as typed; empty for the default
 * @param conf the configuration folder as typed; empty for the default
 * @param script the file to run as typed; empty for none
 */
record Arguments(
        List<String> words,
        String data,
        String conf,
        String script,
        boolean keepGoing,
        boolean plain,
        boolean debug,
        boolean help,
        boolean version) {

    private static final List<String> OPTIONS =
            List.of("--data", "--conf", "-f", "--keep-going", "--plain", "--debug", "--help", "--version");

    /** Reads options up to the first word that is none; what follows belongs to the command. */
    static Arguments parse(String[] arguments) throws WrongCall {
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        Arguments found = new Arguments(List.of(), "", "", "", false, false, false, false, false);
        while (!rest.isEmpty() && rest.peek().startsWith("-") && rest.peek().length() > 1) {
            String option = rest.pop();
            if (option.equals("--")) {
                break;
            }
            found = found.with(option, rest);
        }
        return found.with(List.copyOf(rest)).checked();
    }

    private Arguments with(String option, Deque<String> rest) throws WrongCall {
        if (option.startsWith("--data=")) {
            return withData(nonEmpty("--data", option.substring("--data=".length())));
        }
        if (option.startsWith("--conf=")) {
            return withConf(nonEmpty("--conf", option.substring("--conf=".length())));
        }
        return switch (option) {
            case "--data" -> withData(value(option, rest));
            case "--conf" -> withConf(value(option, rest));
            case "-f" -> new Arguments(words, data, conf, value(option, rest), keepGoing, plain, debug, help, version);
            case "--keep-going" -> new Arguments(words, data, conf, script, true, plain, debug, help, version);
            case "--plain" -> new Arguments(words, data, conf, script, keepGoing, true, debug, help, version);
            case "--debug" -> new Arguments(words, data, conf, script, keepGoing, plain, true, help, version);
            case "-h", "--help" -> new Arguments(words, data, conf, script, keepGoing, plain, debug, true, version);
            case "--version" -> new Arguments(words, data, conf, script, keepGoing, plain, debug, help, true);
            default ->
                throw new WrongCall("there is no option \"" + option + "\" before the command"
                        + NearestMatch.to(option, OPTIONS)
                                .map(match -> "; did you mean " + match + "?")
                                .orElse("; see: mainstay --help"));
        };
    }

    private Arguments with(List<String> command) {
        return new Arguments(command, data, conf, script, keepGoing, plain, debug, help, version);
    }

    private Arguments withData(String folder) {
        return new Arguments(words, folder, conf, script, keepGoing, plain, debug, help, version);
    }

    private Arguments withConf(String folder) {
        return new Arguments(words, data, folder, script, keepGoing, plain, debug, help, version);
    }

    private Arguments checked() throws WrongCall {
        if (!script.isEmpty() && !words.isEmpty()) {
            throw new WrongCall("give either a script with -f or a command, not both; put the command into the script");
        }
        if (plain && !(words.isEmpty() && script.isEmpty())) {
            throw new WrongCall("--plain starts a shell; leave it out to run a command or a script");
        }
        return this;
    }

    private static String value(String option, Deque<String> rest) throws WrongCall {
        return nonEmpty(option, rest.isEmpty() ? "" : rest.pop());
    }

    private static String nonEmpty(String option, String value) throws WrongCall {
        if (value.isEmpty()) {
            throw new WrongCall(
                    "option " + option + " needs a value: " + option + (option.equals("-f") ? " FILE" : " FOLDER"));
        }
        return value;
    }
}
