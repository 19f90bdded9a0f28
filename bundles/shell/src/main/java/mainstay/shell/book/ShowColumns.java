package mainstay.shell.book;

import java.util.List;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.BookColumns;
import mainstay.workspace.BookColumns.Described;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code book columns}: what is in the columns of the current book, before anything is computed of them. */
@Needs(Role.LOOK)
final class ShowColumns implements Command {
    private final Workspace workspace;

    ShowColumns(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("columns", "shows of each column its type, how much is filled, distinct values, range");
    }

    @Override
    public List<String> examples() {
        return List.of("book columns");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        List<Described> rows = BookColumns.of(workspace.book());
        List<Column> columns = List.of(
                Column.text("column", row -> rows.get(row).column()),
                Column.text("table", row -> rows.get(row).table()),
                Column.text("type", row -> rows.get(row).type()),
                Column.number(
                        "filled", Kind.COUNT, row -> (double) rows.get(row).filled()),
                Column.number(
                        "distinct", Kind.COUNT, row -> (double) rows.get(row).distinct()),
                Column.number("least", Kind.NUMBER, row -> rows.get(row).least()),
                Column.number("greatest", Kind.NUMBER, row -> rows.get(row).most()),
                Column.text("examples", row -> String.join(", ", rows.get(row).examples())));
        return CommandOutput.Rows.of(columns, rows.size());
    }
}
