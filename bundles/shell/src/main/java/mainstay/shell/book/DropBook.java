package mainstay.shell.book;

import java.time.Instant;
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

/** {@code book drop}: takes a book away, until somebody undoes it. */
@Needs(Role.ANALYSE)
final class DropBook implements Command {
    private final NamedBooks books;

    DropBook(NamedBooks books) {
        this.books = books;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("drop", "takes a book away, with its parameters, plan and scenarios; its reviews stay")
                .addPositional(Options.operand("NAME", "1", "0", "a book (book list shows them)"));
    }

    @Override
    public List<String> examples() {
        return List.of("book drop trial");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        String name = Options.operand(call, 0);
        books.drop(name, context.user(), Instant.now());
        return new CommandOutput.Done(List.of("book " + name + " was dropped; book undo " + name + " brings it back"));
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() && before.isEmpty() ? UseBook.candidates(books.names()) : List.of();
    }
}
