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

/** {@code book use}: makes another book the current one. */
@Needs(Role.LOOK)
final class UseBook implements Command {
    private final NamedBooks books;

    UseBook(NamedBooks books) {
        this.books = books;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("use", "makes another book the current one")
                .addPositional(Options.operand("NAME", "1", "0", "a book (book list shows them)"));
    }

    @Override
    public List<String> examples() {
        return List.of("book use computer-maker");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        String name = Options.operand(call, 0);
        books.use(name, context.user(), Instant.now());
        return new CommandOutput.Done(List.of("the current book is " + name));
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() && before.isEmpty() ? candidates(books.names()) : List.of();
    }

    static List<Candidate> candidates(List<String> names) {
        return names.stream().map(name -> new Candidate(name, "")).toList();
    }
}
