package mainstay.shell.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.listing.PlanListing;
import mainstay.run.programme.ProgrammeList;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Ending;
import mainstay.shell.command.ListingFamily;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.list.ListQuery;
import mainstay.shell.list.PlanList;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code programme}: what is done in which order to introduce large-account management, and with which accounts first. */
@Component(
        service = Command.class,
        property = Command.NAME + "=programme",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Needs(Role.LOOK)
public final class ProgrammeCommand implements ListingFamily {
    private static final String ROWS = "actions";

    private final Workspace workspace;
    private final List<Command> actions;

    /** Started by the framework. */
    @Activate
    public ProgrammeCommand(@Reference Workspace workspace) {
        this.workspace = workspace;
        this.actions = List.of(new ShowPilots(workspace), new WriteCalendar(workspace));
    }

    @Override
    public CommandSpec spec() {
        return PlanList.options(
                        Options.command(
                                "programme",
                                "lists the actions of the programme with days, slack and critical path; chooses pilots"),
                        ROWS)
                .addOption(Options.start());
    }

    @Override
    public List<String> examples() {
        return List.of(
                "programme --start 2026-01-05",
                "programme --where \"critical = true\"",
                "programme --by month",
                "programme pilots",
                "programme calendar --out programme.ics");
    }

    @Override
    public List<Command> actions() {
        return actions;
    }

    /** Without an action the actions of the programme are listed. */
    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        LocalDate day = Options.day(call);
        Optional<LocalDate> start = Options.start(call);
        ListQuery query = ListQuery.of(call);
        return workspace.withResult(result -> {
            PlanListing listing = ProgrammeList.of(result, day, start).listing();
            return PlanList.of(ROWS, listing).view(query, listing.notes(), listing.conclusions());
        });
    }

    @Override
    public Ending ending(String option, String typed, CommandContext context) {
        return ListQuery.OF_COLUMNS.contains(option)
                ? workspace.withResult(result -> PlanList.of(
                                ROWS,
                                ProgrammeList.of(result, LocalDate.EPOCH, Optional.empty())
                                        .listing())
                        .ending(option, typed)
                        .orElseGet(() -> ListingFamily.super.ending(option, typed, context)))
                : ListingFamily.super.ending(option, typed, context);
    }
}
