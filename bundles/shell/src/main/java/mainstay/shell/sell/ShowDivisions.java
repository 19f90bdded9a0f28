package mainstay.shell.sell;

import java.time.LocalDate;
import java.util.List;
import mainstay.run.LiveResult;
import mainstay.run.listing.PlanListing;
import mainstay.run.selling.DivisionTable;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.list.AccountListing;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code sell divisions}: what accounts buy of each division, and what more they could. */
@Needs(Role.LOOK)
final class ShowDivisions extends AccountListing {
    private static final String MATRIX = "--matrix";

    ShowDivisions(Workspace workspace) {
        super(
                workspace,
                "divisions",
                "adds up what accounts buy of each division and what more they could, the best moves first",
                "divisions");
    }

    @Override
    public CommandSpec spec() {
        return super.spec().addOption(Options.flag(MATRIX, "white space by account (down) and division (across)"));
    }

    @Override
    public List<String> examples() {
        return List.of(
                "sell divisions picc",
                "sell divisions --where \"cross_sell > 0\" --top 5",
                "sell divisions --by division",
                "sell divisions --matrix --top 10");
    }

    @Override
    protected PlanListing listing(LiveResult result, int[] accounts, LocalDate day, ParseResult call) {
        DivisionTable table = DivisionTable.of(result, day, accounts);
        return call.hasMatchedOption(MATRIX) ? table.matrix() : table.listing();
    }
}
