package mainstay.shell.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandFamily;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The texts of {@code help}. */
final class HelpText {
    /** As wide as a line of help becomes. */
    private static final int WIDTH = 100;

    private static final String EXAMPLES = """
            Examples:
              import examples/computer-maker
              rank --top 10
              explain picc
              whatif teamcost.dedicated.sales.salary=150000

            """;
    private static final String GOGO = """

        Framework commands:
          lb [PART OF NAME]   lists the bundles, with their numbers and states
          stop, start BUNDLE  stops or starts a model's bundle (number or name); waits for running work
          update BUNDLE FILE  replaces the file of a bundle, after the usual admission; runs continue meanwhile
          refresh, uninstall  re-resolves the bundle; removes it until the next start
          scr:list            lists the components
          grep, each, if      filter, repeat and branch, such as: rank | grep key; also head, sort, wc, try
          time, watch         tells how long a command takes; runs it again and again

        Separate several commands on one line with ;. help COMMAND explains one command or one of these words,
        help where the conditions of --where.
        """;

    private HelpText() {}

    /** Examples, and the list of all commands. */
    static String ofAll(Map<String, Command> commands) {
        List<String[]> lines = new ArrayList<>();
        commands.forEach((name, command) -> lines.add(new String[] {name, summary(command.spec())}));
        return EXAMPLES + "Commands:\n" + aligned(lines) + GOGO;
    }

    /** One command: examples, how it is called, options; of a family also the actions. */
    static String of(Command command) {
        CommandSpec spec = Specs.of(command);
        return command instanceof CommandFamily family
                ? of(spec, List.of(family.actionLabel()), command.examples()) + actions(family)
                : of(spec, Operands.labels(spec), command.examples());
    }

    /** One action of a command: examples, how it is called, options. */
    static String of(CommandFamily family, Command action) {
        CommandSpec spec = Specs.of(family, action);
        return of(spec, Operands.labels(spec), action.examples());
    }

    private static String of(CommandSpec spec, List<String> operands, List<String> examples) {
        StringBuilder text = new StringBuilder();
        if (!examples.isEmpty()) {
            text.append("Examples:\n");
            examples.forEach(example -> text.append("  ").append(example).append('\n'));
            text.append('\n');
        }
        text.append(usage(spec, operands)).append('\n');
        text.append("  ").append(summary(spec)).append('\n');
        List<String[]> lines = new ArrayList<>();
        for (PositionalParamSpec operand : spec.positionalParameters()) {
            lines.add(new String[] {operand.paramLabel(), description(operand)});
        }
        for (OptionSpec option : spec.options()) {
            lines.add(new String[] {names(option), description(option)});
        }
        return text.append('\n').append(aligned(lines)).toString();
    }

    private static String actions(CommandFamily family) {
        List<String[]> lines = new ArrayList<>();
        for (Command action : family.actions()) {
            CommandSpec spec = action.spec();
            lines.add(new String[] {Operands.usage(spec), summary(spec)});
        }
        return "\nSubcommands:\n" + aligned(lines) + "\nhelp " + family.spec().name() + " "
                + family.actionLabel().replaceAll("[\\[\\]]", "") + " explains one, with its options.\n";
    }

    /** What the command does, in one line. */
    static String summary(CommandSpec spec) {
        return String.join(" ", spec.usageMessage().description());
    }

    private static String usage(CommandSpec spec, List<String> operands) {
        List<String> parts = new ArrayList<>(operands);
        for (OptionSpec option : spec.options()) {
            parts.add(Operands.bracketed(labelled(option.longestName(), option), option.required()));
        }
        return wrapped(spec.qualifiedName(), parts);
    }

    /** The parts in lines of at most {@link #WIDTH} characters, each after the first under the end of the lead. */
    private static String wrapped(String lead, List<String> parts) {
        StringBuilder text = new StringBuilder(lead);
        int column = lead.length();
        for (String part : parts) {
            if (column + 1 + part.length() > WIDTH) {
                text.append('\n').append(" ".repeat(lead.length()));
                column = lead.length();
            }
            text.append(' ').append(part);
            column += 1 + part.length();
        }
        return text.toString();
    }

    private static String names(OptionSpec option) {
        return labelled(option.usageHelp() ? option.longestName() : String.join(", ", option.names()), option);
    }

    private static String labelled(String name, OptionSpec option) {
        return option.arity().max() == 0 ? name : name + " " + option.paramLabel();
    }

    private static String description(ArgSpec argument) {
        return String.join(" ", argument.description());
    }

    private static String aligned(List<String[]> lines) {
        int width = lines.stream().mapToInt(line -> line[0].length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (String[] line : lines) {
            String lead = "  " + line[0] + " ".repeat(width - line[0].length() + 1);
            text.append(wrapped(lead, List.of(line[1].strip().split(" ")))).append('\n');
        }
        return text.toString();
    }
}
