package mainstay.shell.host;

import java.util.List;
import java.util.Optional;

/**
 * A word of the shell around our commands, as {@code help} explains it.
 *
 * @param name what is typed
 * @param usage how it is called
 * @param summary what it does, in one line
 * @param examples lines that run as they stand
 */
record ShellWord(String name, String usage, String summary, List<String> examples) {
    private static final List<ShellWord> ALL = List.of(
            word("lb", "lb [PART OF NAME]", "lists the bundles, with their numbers and states", "lb scoring"),
            word("start", "start BUNDLE...", "starts a model's bundle, by number or name"),
            word("stop", "stop BUNDLE...", "stops a model's bundle when the runs that use it have ended"),
            word("update", "update BUNDLE [FILE]", "replaces the file of a bundle, after the usual admission"),
            word("install", "install FILE...", "installs a bundle that is trusted"),
            word("uninstall", "uninstall BUNDLE...", "removes a bundle until the next start"),
            word("refresh", "refresh BUNDLE...", "has bundles find each other anew"),
            word("scr:list", "scr:list", "lists the components that bundles are made of"),
            word(
                    "grep",
                    "grep [-i] [-v] [-c] PATTERN [FILE]",
                    "keeps the lines that match a regular expression; -v the others, -c counts",
                    "rank --format csv | grep -i dedicated"),
            word(
                    "head",
                    "head [-n N | -N] [FILE]",
                    "keeps the first lines, 10 if no number is given",
                    "rank | head -3"),
            word("tail", "tail [-n N] [FILE]", "keeps the last lines, 10 if no number is given", "rank | tail -n 3"),
            word("sort", "sort [-r] [-n] [FILE]", "sorts lines; -n by number, -r backwards", "params | sort -r"),
            word("wc", "wc [-l] [FILE]", "counts lines, words and bytes", "rank --format csv | wc -l"),
            word("cat", "cat FILE...", "prints files"),
            word("tac", "tac [FILE]", "keeps what comes in as a value, or writes it to a file", "x = (rank | tac)"),
            word("echo", "echo WORD...", "prints words", "echo done"),
            word(
                    "each",
                    "each LIST { ... }",
                    "does something with each member of a list, which is $it",
                    "each [picc beiling-bank] { explain $it --section coverage }"),
            word(
                    "if",
                    "if { ... } { ... } [{ ... }]",
                    "does the second if the first is true, else the third",
                    "if { true } { echo yes } { echo no }"),
            word("not", "not { ... }", "is true where what is in brackets is not", "if { not { false } } { echo yes }"),
            word(
                    "try",
                    "try { ... } { ... }",
                    "does the second if the first fails",
                    "try { explain nobody } { echo no }"),
            word("cd", "cd FOLDER", "makes another folder the working folder"),
            word("pwd", "pwd", "prints the working folder", "pwd"),
            word("type", "type NAME", "tells what a name is", "type rank"),
            word("time", "time COMMAND [ARGUMENTS]", "tells how long a command takes", "time rank --top 3"),
            word(
                    "watch",
                    "watch [-n SECONDS] [-t TIMES] COMMAND [ARGUMENTS]",
                    "runs a command every 2 seconds, or as often as is said, until Ctrl-C",
                    "watch -n 0.1 -t 2 teams"),
            word("exit", "exit [STATUS]", "leaves the shell, with an exit status"));

    private static ShellWord word(String name, String usage, String summary, String... examples) {
        return new ShellWord(name, usage, summary, List.of(examples));
    }

    static List<ShellWord> all() {
        return ALL;
    }

    static Optional<ShellWord> named(String name) {
        return ALL.stream().filter(word -> word.name().equals(name)).findFirst();
    }

    /** Examples, how it is called, what it does. */
    String help() {
        StringBuilder text = new StringBuilder();
        if (!examples.isEmpty()) {
            text.append("Examples:\n");
            examples.forEach(example -> text.append("  ").append(example).append('\n'));
            text.append('\n');
        }
        return text.append(usage).append("\n  ").append(summary).append('\n').toString();
    }
}
