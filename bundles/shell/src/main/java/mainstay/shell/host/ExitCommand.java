package mainstay.shell.host;

import java.util.List;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Leaves the shell, a script or the rest of a line. */
@Needs(Role.LOOK)
final class ExitCommand implements Command {
    private static final int GREATEST = 255;

    private final String name;

    /** @param name {@code exit} or {@code quit} */
    ExitCommand(String name) {
        this.name = name;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().description("leaves the shell or ends a script, with an exit status");
        return spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("STATUS")
                .arity("0..1")
                .index("0")
                .type(String.class)
                .description("the exit status, 0 to 255 (default: 0)")
                .build());
    }

    @Override
    public List<String> examples() {
        return List.of(name, name + " 3");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        String text = call.matchedPositionalValue(0, "0");
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) > GREATEST) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    "the exit status cannot be \"" + text + "\"; allowed: a whole number from 0 to " + GREATEST);
        }
        throw new LeaveShell(Integer.parseInt(text));
    }
}
