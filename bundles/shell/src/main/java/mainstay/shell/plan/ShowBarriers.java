package mainstay.shell.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mainstay.run.LiveResult;
import mainstay.run.accountplan.BarrierTable;
import mainstay.run.listing.PlanListing;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.list.AccountListing;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plan barriers}: what keeps us out of lines of accounts, and what it is worth to do away with it. */
@Needs(Role.LOOK)
final class ShowBarriers extends AccountListing {
    private static final String MATRIX = "--matrix";

    private final Workspace workspace;

    ShowBarriers(Workspace workspace) {
        super(
                workspace,
                "barriers",
                "prices what keeps us out of lines of accounts; of one account, runs the book again without it",
                "barriers");
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return super.spec()
                .addOption(Options.flag(MATRIX, "what they free by line (down) and by what keeps us out (across)"));
    }

    @Override
    public List<String> examples() {
        return List.of(
                "plan barriers picc",
                "plan barriers --by line",
                "plan barriers --by department",
                "plan barriers --matrix",
                "plan barriers --where \"status = 'late'\" --on 2027-07-01");
    }

    @Override
    protected PlanListing listing(LiveResult result, int[] accounts, LocalDate day, ParseResult call) {
        BarrierTable table = BarrierTable.of(result, day, accounts);
        if (call.hasMatchedOption(MATRIX)) {
            return table.matrix();
        }
        PlanListing listing = table.listing();
        if (!table.isOfOne()) {
            return listing;
        }
        List<String> conclusions = new ArrayList<>(listing.conclusions());
        conclusions.add(table.after(workspace.without(result, table)));
        return new PlanListing(listing.columns(), listing.shown(), listing.summed(), conclusions, listing.notes());
    }
}
