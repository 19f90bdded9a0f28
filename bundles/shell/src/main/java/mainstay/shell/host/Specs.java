package mainstay.shell.host;

import java.util.List;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandFamily;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How commands are called, with the options that all have; built anew each time, as picocli keeps a call's values in them. */
final class Specs {
    static final String FORMAT = "--format";
    static final String VERTICAL = "--vertical";
    private static final String HELP = "--help";

    private Specs() {}

    /** A command without its actions. A family has the options that all its actions have. */
    static CommandSpec of(Command command) {
        CommandSpec spec = command.spec();
        if (command instanceof CommandFamily family) {
            shared(family).stream()
                    .filter(option -> spec.findOption(option.longestName()) == null)
                    .forEach(spec::addOption);
        }
        return complete(spec);
    }

    /** An action, as a subcommand of its family. */
    static CommandSpec of(CommandFamily family, Command action) {
        CommandSpec parent = family.spec();
        CommandSpec spec = complete(action.spec());
        new CommandLine(parent).addSubcommand(spec.name(), new CommandLine(spec));
        return spec;
    }

    private static CommandSpec complete(CommandSpec spec) {
        if (spec.findOption(FORMAT) == null) {
            spec.addOption(OptionSpec.builder(FORMAT)
                    .paramLabel("FORMAT")
                    .type(String.class)
                    .description("output format: table (default), vertical, json, csv, md")
                    .build());
            spec.addOption(OptionSpec.builder(VERTICAL)
                    .description("a line for each cell, as with --format vertical")
                    .build());
        }
        spec.addOption(OptionSpec.builder(HELP, "-h")
                .usageHelp(true)
                .description("show this help")
                .build());
        return spec;
    }

    private static List<OptionSpec> shared(CommandFamily family) {
        List<CommandSpec> actions = family.actions().stream().map(Command::spec).toList();
        return actions.stream()
                .limit(1)
                .flatMap(first -> first.options().stream())
                .filter(option -> actions.stream().allMatch(spec -> spec.findOption(option.longestName()) != null))
                .toList();
    }
}
