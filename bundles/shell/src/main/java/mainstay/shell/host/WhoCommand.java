package mainstay.shell.host;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.host.OpenSessions.Listed;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code who}: the sessions that work on this engine. */
@Needs(Role.LOOK)
final class WhoCommand implements Command {
    private final OpenSessions sessions;
    private final Supplier<Workspace> workspace;

    WhoCommand(OpenSessions sessions, Supplier<Workspace> workspace) {
        this.sessions = sessions;
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("who", "lists the sessions that work on this engine, with book and line");
    }

    @Override
    public List<String> examples() {
        return List.of("who", "who --format csv");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        List<Listed> open = sessions.all();
        List<Column> columns = List.of(
                Column.number("session", Kind.COUNT, row -> open.get(row).number()),
                Column.text("user", row -> open.get(row).user()),
                Column.text("since", row -> open.get(row)
                        .since()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString()),
                Column.text("kind", row -> open.get(row).kind()),
                Column.text("from", row -> open.get(row).place()),
                Column.text("book", row -> open.get(row).work().during(workspace.get()::chosenBook)),
                Column.text("line", row -> open.get(row).door().line()));
        return CommandOutput.Rows.of(columns, open.size());
    }
}
