package mainstay.shell.programme;

import java.util.List;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.LiveResult;
import mainstay.run.listing.PlanListing;
import mainstay.run.programme.PilotList;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Ending;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.list.ListQuery;
import mainstay.shell.list.PlanList;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code programme pilots}: with which accounts the programme is tried first. */
@Needs(Role.LOOK)
final class ShowPilots implements Command {
    private static final String ROWS = "pilots";

    private final Workspace workspace;

    ShowPilots(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return PlanList.options(
                Options.command(
                        ROWS,
                        "chooses accounts to try the programme with: for cross-selling, penetration and solutions"),
                ROWS);
    }

    @Override
    public List<String> examples() {
        return List.of(
                "programme pilots", "programme pilots --by set", "programme pilots --columns set,account_id,reason");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        ListQuery query = ListQuery.of(call);
        return workspace.withResult(result -> {
            PlanListing listing = PilotList.of(result).listing();
            return PlanList.of(ROWS, listing).view(query, listing.notes(), listing.conclusions());
        });
    }

    @Override
    public Ending ending(String option, String typed, CommandContext context) {
        return ListQuery.OF_COLUMNS.contains(option)
                ? workspace.withResult((LiveResult result) -> PlanList.of(
                                ROWS, PilotList.of(result).listing())
                        .ending(option, typed)
                        .orElseGet(() -> Command.super.ending(option, typed, context)))
                : Command.super.ending(option, typed, context);
    }
}
