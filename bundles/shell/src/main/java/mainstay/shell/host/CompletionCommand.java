package mainstay.shell.host;

import java.util.Arrays;
import java.util.List;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code completion}: what shells of the system take to complete what is typed behind {@code mainstay}. */
@Needs(Role.LOOK)
final class CompletionCommand implements Command {
    private final Commands commands;
    private final String usage;

    /** @param usage what {@code mainstay --help} says, which lists the options before the command */
    CompletionCommand(Commands commands, String usage) {
        this.commands = commands;
        this.usage = usage;
    }

    @Override
    public CommandSpec spec() {
        return Options.command(
                        "completion", "prints what bash, zsh or fish takes to complete mainstay, or its manual page")
                .addPositional(Options.operand("SHELL", "1", "0", String.join(", ", spellings())));
    }

    private static List<String> spellings() {
        return Arrays.stream(CompletionScript.values())
                .map(CompletionScript::spelling)
                .toList();
    }

    @Override
    public List<String> examples() {
        return List.of("completion bash", "completion man");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        String wanted = Options.operand(call, 0);
        return Arrays.stream(CompletionScript.values())
                .filter(script -> script.spelling().equals(wanted))
                .findFirst()
                .map(script -> new CommandOutput.Text(script.of(CalledWord.all(commands.all(), usage))))
                .orElseThrow(() -> MainstayException.unknown(Code.WRONG_CALL, "shell", wanted, spellings()));
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() && before.isEmpty()
                ? spellings().stream().map(shell -> new Candidate(shell, "")).toList()
                : List.of();
    }
}
