package mainstay.shell.host;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.CommandFamily;
import mainstay.shell.command.Needs;
import mainstay.shell.filter.FilterHelp;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Tells how commands are called. */
@Needs(Role.LOOK)
final class HelpCommand implements Command {
    /** No command, but what several have an option of. */
    private static final String WHERE = "where";

    private final Commands commands;

    HelpCommand(Commands commands) {
        this.commands = commands;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("help");
        spec.usageMessage().description("shows how to use a command, with examples you can paste");
        return spec.addPositional(PositionalParamSpec.builder()
                        .paramLabel("COMMAND")
                        .arity("0..1")
                        .index("0")
                        .type(String.class)
                        .description("the command (default: all commands)")
                        .build())
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("ACTION")
                        .arity("0..1")
                        .index("1")
                        .type(String.class)
                        .description("one of its subcommands, such as: help review diff")
                        .build());
    }

    @Override
    public List<String> examples() {
        return List.of("help", "help review diff", "help where");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        String name = call.matchedPositionalValue(0, "");
        if (name.isEmpty()) {
            return new CommandOutput.Text(HelpText.ofAll(commands.all()));
        }
        String unscoped = name.replaceFirst("^" + Commands.SCOPE + ":", "");
        if (unscoped.equals(WHERE) && !call.hasMatchedPositional(1)) {
            return new CommandOutput.Text(FilterHelp.text());
        }
        Optional<ShellWord> word = ShellWord.named(unscoped);
        if (word.isPresent() && commands.find(unscoped).isEmpty()) {
            return new CommandOutput.Text(word.get().help());
        }
        Command command = commands.find(unscoped)
                .orElseThrow(() -> MainstayException.unknown(
                        Code.WRONG_CALL, "command", name, known(), "help lists the commands"));
        String action = call.matchedPositionalValue(1, "");
        if (action.isEmpty()) {
            return new CommandOutput.Text(HelpText.of(command));
        }
        if (command instanceof CommandFamily family) {
            return new CommandOutput.Text(HelpText.of(family, family.require(action)));
        }
        throw new MainstayException(
                Code.WRONG_CALL, unscoped + " has no subcommand \"" + action + "\"; see: help " + unscoped);
    }

    private Set<String> known() {
        Set<String> known = new LinkedHashSet<>(commands.all().keySet());
        ShellWord.all().forEach(word -> known.add(word.name()));
        return known;
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        if (before.size() == 1) {
            return commands.find(before.get(0))
                    .filter(CommandFamily.class::isInstance)
                    .map(family -> family.candidates("", List.of(), context))
                    .orElse(List.of());
        }
        List<Candidate> candidates = new ArrayList<>();
        if (!before.isEmpty()) {
            return candidates;
        }
        commands.all()
                .forEach((name, command) -> candidates.add(new Candidate(name, HelpText.summary(command.spec()))));
        candidates.add(new Candidate(WHERE, "conditions, expressions and their functions"));
        ShellWord.all().forEach(word -> candidates.add(new Candidate(word.name(), word.summary())));
        return candidates;
    }
}
