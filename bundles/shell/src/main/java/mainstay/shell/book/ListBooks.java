package mainstay.shell.book;

import java.util.List;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.NamedBooks;
import mainstay.workspace.NamedBooks.Listed;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code book list}: all books of the data directory. */
@Needs(Role.LOOK)
final class ListBooks implements Command {
    private final NamedBooks books;

    ListBooks(NamedBooks books) {
        this.books = books;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("list", "lists the books, and which is the current one");
    }

    @Override
    public List<String> examples() {
        return List.of("book list");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        List<Listed> rows = books.list();
        List<Column> columns = List.of(
                Column.text("name", row -> rows.get(row).name()),
                Column.text("current", row -> rows.get(row).current() ? "yes" : ""),
                Column.number("accounts", Kind.COUNT, row -> rows.get(row).accounts()),
                Column.text("currency", row -> rows.get(row).currency()),
                Column.number("changed_parameters", Kind.COUNT, row ->
                        (double) rows.get(row).changed()),
                Column.text("open_review", row -> rows.get(row).openReview()),
                Column.number(
                        "reviews", Kind.COUNT, row -> (double) rows.get(row).reviewCount()),
                Column.text("undo_brings_back", row -> rows.get(row).undo()));
        return CommandOutput.Rows.of(columns, rows.size())
                .noting(rows.stream()
                        .map(Listed::problem)
                        .filter(problem -> !problem.isEmpty())
                        .toList());
    }
}
