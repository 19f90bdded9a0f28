package mainstay.shell.host;

import java.util.List;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.reporting.text.CommandOutput;
import mainstay.reporting.text.Visible;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.host.OpenSessions.Listed;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code message}: tells the others who work on this engine something, above their prompts. */
@Needs(Role.LOOK)
final class MessageCommand implements Command {
    private static final String ALL = "all";

    private final OpenSessions sessions;

    MessageCommand(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("message", "tells the others who work on this engine something, above their prompts")
                .addPositional(Options.operand("USER", "1", "0", "to whom: a user, or " + ALL))
                .addPositional(Options.operand("TEXT", "1", "1", "what to tell them, in quotes"));
    }

    @Override
    public List<String> examples() {
        return List.of("message --help");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        String user = Options.operand(call, 0);
        List<Listed> others = sessions.ofPeople().stream()
                .filter(session -> !session.isCurrent())
                .filter(session -> user.equals(ALL) || session.user().equals(user))
                .toList();
        if (others.isEmpty()) {
            throw new MainstayException(
                    Code.NOT_FOUND,
                    (user.equals(ALL) ? "nobody else works" : user + " does not work")
                            + " on this engine; who lists the sessions");
        }
        String text = context.user() + ": " + Visible.text(Options.operand(call, 1));
        others.forEach(session -> session.door().say(text));
        return new CommandOutput.Done(
                List.of("told " + others.size() + (others.size() == 1 ? " session" : " sessions")));
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() && before.isEmpty()
                ? sessions.all().stream()
                        .map(session -> new Candidate(session.user(), session.kind()))
                        .distinct()
                        .toList()
                : List.of();
    }
}
