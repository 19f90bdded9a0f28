package mainstay.shell.host;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mainstay.reporting.text.Format;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandFamily;
import mainstay.shell.command.FileCandidates;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What can follow {@code mainstay}, a command or an action of one, for those who complete or describe it outside this process.
 *
 * @param path the words before, such as {@code review diff}; empty for the program itself
 * @param summary what it does, in one line
 * @param operands what stands for its operands in a manual
 * @param next the words that can follow, with what each does, in their order
 * @param options its options
 * @param takesFile whether an operand is a file
 */
record CalledWord(
        String path, String summary, String operands, List<Word> next, List<Option> options, boolean takesFile) {
    private static final Pattern USAGE = Pattern.compile("  (-[\\w-]+(?:, -\\w)?)(?: ([A-Z]+))? {2,}(\\S.*)");

    /** A command or an action. */
    record Word(String name, String summary) {}

    /**
     * An option.
     *
     * @param names all of them, the longest first
     * @param label what stands for its value; empty where it takes none
     * @param values the only values it can have; empty where there are others
     * @param file whether its value is a file or a folder
     */
    record Option(List<String> names, String label, String summary, List<String> values, boolean file) {
        boolean hasValue() {
            return !label.isEmpty();
        }
    }

    /** All commands and actions; first the program itself, whose options its usage lists. */
    static List<CalledWord> all(Map<String, Command> commands, String usage) {
        List<CalledWord> all = new ArrayList<>();
        all.add(new CalledWord(
                "",
                "ranks key accounts and plans their coverage",
                "[COMMAND [ARGUMENTS]]",
                commands.values().stream().map(CalledWord::word).toList(),
                usage.lines()
                        .map(USAGE::matcher)
                        .filter(Matcher::matches)
                        .map(CalledWord::option)
                        .toList(),
                false));
        List<Word> names = all.get(0).next();
        commands.forEach((name, command) -> {
            List<Command> actions = command instanceof CommandFamily family ? family.actions() : List.of();
            List<Word> next = name.equals("help")
                    ? names
                    : actions.stream().map(CalledWord::word).toList();
            all.add(of(command, Specs.of(command), next));
            actions.forEach(action -> all.add(of(action, Specs.of((CommandFamily) command, action), List.of())));
        });
        return all;
    }

    private static Word word(Command command) {
        CommandSpec spec = command.spec();
        return new Word(spec.name(), HelpText.summary(spec));
    }

    private static CalledWord of(Command command, CommandSpec spec, List<Word> next) {
        String operands = command instanceof CommandFamily family
                ? family.actionLabel()
                : String.join(" ", Operands.labels(spec));
        return new CalledWord(
                spec.qualifiedName(),
                HelpText.summary(spec),
                operands,
                next,
                spec.options().stream().map(option -> option(option, command)).toList(),
                spec.positionalParameters().stream().anyMatch(FileCandidates::areFor));
    }

    private static Option option(OptionSpec option, Command command) {
        boolean format = option.longestName().equals(Specs.FORMAT) && !command.hasOwnFormats();
        List<String> names = Arrays.stream(option.names())
                .sorted((first, second) -> second.length() - first.length())
                .toList();
        return new Option(
                names,
                option.arity().max() == 0 ? "" : option.paramLabel(),
                String.join(" ", option.description()),
                format
                        ? Arrays.stream(Format.values())
                                .map(value -> value.name().toLowerCase(Locale.ROOT))
                                .toList()
                        : List.of(),
                FileCandidates.areFor(option));
    }

    private static Option option(Matcher line) {
        String label = line.group(2) == null ? "" : line.group(2);
        return new Option(
                List.of(line.group(1).split(", ")),
                label,
                line.group(3),
                List.of(),
                List.of("FILE", "FOLDER").contains(label));
    }
}
