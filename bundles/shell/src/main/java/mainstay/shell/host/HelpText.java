package mainstay.shell.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mainstay.shell.command.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The texts of {@code help}. */
final class HelpText {
    private static final String EXAMPLES = """
            Examples:
              import examples/computer-maker
              rank --top 10
              explain picc
              whatif teamcost.dedicated.sales.salary=150000

            """;
    private static final String GOGO = """

            Commands of the framework that go with them:
              lb                  the bundles, with their numbers and states
              stop, start BUNDLE  takes a model's bundle (number or name) out when no run needs it, brings it back
              update BUNDLE FILE  gives it another file in place, admitted like any other; runs go on meanwhile
              refresh, uninstall  wires it anew; takes it away until the next start
              scr:list            the components
              grep, each, if      a line can be filtered, repeated and made to depend: rank | grep key

            Several commands stand on one line with ; between them. help COMMAND tells about one.
            """;

    private HelpText() {}

    /** Examples, and the list of all commands. */
    static String ofAll(Map<String, Command> commands) {
        List<String[]> lines = new ArrayList<>();
        commands.forEach((name, command) -> lines.add(new String[] {name, summary(command.spec())}));
        return EXAMPLES + "Commands:\n" + aligned(lines) + GOGO;
    }

    /** One command: examples, how it is called, options. */
    static String of(Command command) {
        CommandSpec spec = Invocation.spec(command);
        StringBuilder text = new StringBuilder("Examples:\n");
        command.examples().forEach(example -> text.append("  ").append(example).append('\n'));
        text.append('\n').append(usage(spec)).append('\n');
        text.append("  ").append(summary(spec)).append('\n');
        List<String[]> lines = new ArrayList<>();
        for (PositionalParamSpec operand : spec.positionalParameters()) {
            lines.add(new String[] {operand.paramLabel(), description(operand)});
        }
        for (OptionSpec option : spec.options()) {
            lines.add(new String[] {names(option), description(option)});
        }
        text.append('\n').append(aligned(lines));
        for (String line : spec.usageMessage().footer()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    /** What the command does, in one line. */
    static String summary(CommandSpec spec) {
        return String.join(" ", spec.usageMessage().description());
    }

    private static String usage(CommandSpec spec) {
        StringBuilder usage = new StringBuilder(spec.name());
        for (PositionalParamSpec operand : spec.positionalParameters()) {
            String dots = operand.arity().max() > 1
                            || operand.index().max() > operand.index().min()
                    ? "..."
                    : "";
            boolean required = operand.arity().min() > 0;
            usage.append(required ? " " : " [")
                    .append(operand.paramLabel())
                    .append(dots)
                    .append(required ? "" : "]");
        }
        for (OptionSpec option : spec.options()) {
            usage.append(option.required() ? " " : " [").append(names(option)).append(option.required() ? "" : "]");
        }
        return usage.toString();
    }

    private static String names(OptionSpec option) {
        String names = String.join(", ", option.names());
        return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
    }

    private static String description(ArgSpec argument) {
        return String.join(" ", argument.description());
    }

    private static String aligned(List<String[]> lines) {
        int width = lines.stream().mapToInt(line -> line[0].length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (String[] line : lines) {
            String gap = " ".repeat(width - line[0].length() + 2);
            text.append("  ")
                    .append(line[0])
                    .append(gap)
                    .append(line[1].strip())
                    .append('\n');
        }
        return text.toString();
    }
}
