package mainstay.shell.programme;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mainstay.reporting.text.CalendarText;
import mainstay.reporting.text.CalendarText.Event;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.listing.PlanColumns;
import mainstay.run.programme.ProgrammeList;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.store.file.AtomicFile;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code programme calendar}: the programme for calendar programs. */
@Needs(Role.LOOK)
final class WriteCalendar implements Command {
    private static final String OUT = "--out";

    private final Workspace workspace;

    WriteCalendar(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("calendar", "writes the actions of the programme as events of a calendar (iCalendar)")
                .addOption(Options.text(OUT, "FILE", "the file to write (default: shows it)"))
                .addOption(Options.start())
                .addOption(Options.on());
    }

    @Override
    public List<String> examples() {
        return List.of("programme calendar --out programme.ics", "programme calendar --start 2026-01-05");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        LocalDate day = Options.day(call);
        Optional<LocalDate> start = Options.start(call);
        Optional<Path> file = Options.value(call, OUT).map(context.paths()::toWrite);
        String text = workspace.withResult(result -> CalendarText.of(
                events(
                        result.book().name(),
                        ProgrammeList.of(result, day, start).listing().columns()),
                day));
        if (file.isEmpty()) {
            return new CommandOutput.Text(text);
        }
        AtomicFile.replace(file.get(), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        return new CommandOutput.Done(List.of("wrote " + file.get()));
    }

    private static List<Event> events(String book, PlanColumns actions) {
        return IntStream.range(0, actions.size())
                .filter(row -> !text(actions, "start", row).isEmpty())
                .mapToObj(row -> new Event(
                        text(actions, "action_id", row) + "@" + book,
                        LocalDate.parse(text(actions, "start", row)),
                        LocalDate.parse(text(actions, "end", row)),
                        text(actions, "what", row),
                        Stream.of("phase", "owner", "department", "deliverable")
                                .map(column -> text(actions, column, row))
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining("\n"))))
                .toList();
    }

    private static String text(PlanColumns actions, String column, int row) {
        return actions.column(column).text(row);
    }
}
