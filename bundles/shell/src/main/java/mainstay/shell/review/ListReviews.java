package mainstay.shell.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.reporting.text.CommandOutput;
import mainstay.review.decision.ReviewEvent;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.ReviewHeading;
import mainstay.workspace.Reviews;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code review list}: the reviews of a book, or of all; one that is damaged hides no other. */
@Needs(Role.LOOK)
final class ListReviews implements Command {
    private static final String ALL = "--all";

    private final Reviews reviews;

    ListReviews(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("list", "lists the reviews of the current book")
                .addOption(Options.flag(ALL, "lists those of all books"));
    }

    @Override
    public List<String> examples() {
        return List.of("review list", "review list --all");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        List<Line> rows = call.hasMatchedOption(ALL)
                ? reviews.books().stream().flatMap(this::lines).toList()
                : lines(reviews.currentBook()).toList();
        List<Column> columns = List.of(
                Column.text("name", row -> rows.get(row).name()),
                Column.text("state", row -> rows.get(row).state()),
                Column.text("book", row -> rows.get(row).book()),
                Column.text("before", row -> rows.get(row).before()),
                Column.text("opened", row -> rows.get(row).opened()),
                Column.text("opened_by", row -> rows.get(row).openedBy()),
                Column.text("closed", row -> rows.get(row).closed()),
                Column.text("closed_by", row -> rows.get(row).closedBy()),
                Column.number(
                        "changes", Kind.COUNT, row -> (double) rows.get(row).changes()),
                Column.text("run", row -> rows.get(row).run()));
        List<String> problems = rows.stream()
                .map(Line::problem)
                .filter(problem -> !problem.isEmpty())
                .toList();
        CommandOutput listed = CommandOutput.Rows.of(columns, rows.size()).noting(problems);
        return context.shownUnless(listed, () -> refuseDamaged(problems.size()));
    }

    /** A list that leaves figures out must not look whole to a script. */
    static void refuseDamaged(int reviews) {
        if (reviews > 0) {
            throw new MainstayException(
                    Code.STORAGE, reviews + (reviews == 1 ? " review is" : " reviews are") + " damaged, see above");
        }
    }

    /** A review as it is listed. */
    private record Line(
            String name,
            String state,
            String book,
            String before,
            String opened,
            String openedBy,
            String closed,
            String closedBy,
            int changes,
            String run,
            String problem) {}

    private Stream<Line> lines(String book) {
        return reviews.names(book).stream().map(name -> line(book, name));
    }

    private Line line(String book, String name) {
        try {
            ReviewHeading heading = reviews.heading(book, name);
            Optional<ReviewEvent.Closed> closed = heading.closed();
            return new Line(
                    name,
                    heading.state().word(),
                    heading.basis().book(),
                    heading.basis().before(),
                    heading.opened().at().toString(),
                    heading.opened().who(),
                    closed.map(change -> change.at().toString()).orElse(""),
                    closed.map(ReviewEvent::who).orElse(""),
                    heading.decisionCount(),
                    heading.basis().run(),
                    "");
        } catch (MainstayException e) {
            return new Line(name, "damaged", book, "", "", "", "", "", 0, "", e.getMessage());
        }
    }
}
