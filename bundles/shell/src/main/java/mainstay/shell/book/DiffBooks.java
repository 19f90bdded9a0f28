package mainstay.shell.book;

import java.util.ArrayList;
import java.util.List;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.BookDifference;
import mainstay.workspace.NamedBooks;
import mainstay.workspace.PlanChanges;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code book diff}: what is other in a book than in another, or in its version before. */
@Needs(Role.LOOK)
final class DiffBooks implements Command {
    private static final String A_BOOK = "a book; NAME" + NamedBooks.BEFORE + " is its version before ";

    private final Workspace workspace;
    private final NamedBooks books;

    DiffBooks(Workspace workspace, NamedBooks books) {
        this.workspace = workspace;
        this.books = books;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("diff", "lists accounts that are new or gone, and every cell that is another")
                .addPositional(Options.operand("A", "0..1", "0", A_BOOK + "(default: that of the current book)"))
                .addPositional(Options.operand("B", "0..1", "1", A_BOOK + "(default: the current book)"));
    }

    @Override
    public List<String> examples() {
        return List.of("book diff", "book diff trial computer-maker");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        String one = Options.operand(call, 0);
        String other = Options.operand(call, 1);
        BookDifference difference = BookDifference.between(
                books.named(one.isEmpty() ? workspace.bookName() + NamedBooks.BEFORE : one),
                other.isEmpty() ? workspace.book() : books.named(other));
        List<String> notes = new ArrayList<>(difference.sentences());
        if (other.isEmpty() || other.equals(workspace.bookName())) {
            new PlanChanges(workspace).summary().ifPresent(notes::add);
        }
        return CommandOutput.Rows.of(difference.columns(), difference.size()).noting(notes);
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        List<String> names = new ArrayList<>(books.names());
        books.undoable().forEach(name -> names.add(name + NamedBooks.BEFORE));
        return option.isEmpty() && before.size() < 2 ? UseBook.candidates(names) : List.of();
    }
}
