package mainstay.shell.book;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.NamedBooks;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code book undo}: brings back the book that an import replaced, or that was dropped. */
@Needs(Role.ANALYSE)
final class UndoBook implements Command {
    private final NamedBooks books;

    UndoBook(NamedBooks books) {
        this.books = books;
    }

    @Override
    public CommandSpec spec() {
        return Options.command(
                        "undo", "brings back what an import replaced or drop took away, with its parameters and plan")
                .addPositional(Options.operand("NAME", "0..1", "0", "the book (default: the current one)"));
    }

    @Override
    public List<String> examples() {
        return List.of("book undo", "book undo trial");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        String name = books.undo(Options.operand(call, 0), context.user(), Instant.now());
        List<String> lines = new ArrayList<>(List.of("book " + name + " is again what it was before"));
        if (books.hasBefore(name)) {
            lines.add("book undo " + name + " once more takes this back");
        }
        return new CommandOutput.Done(lines);
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() && before.isEmpty() ? UseBook.candidates(books.undoable()) : List.of();
    }
}
