package mainstay.shell.plan;

import java.time.LocalDate;
import java.util.List;
import mainstay.run.LiveResult;
import mainstay.run.accountplan.ContactList;
import mainstay.run.listing.PlanListing;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.list.AccountListing;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plan map}: who decides at an account, whom of them we reach, and what is missing. */
@Needs(Role.LOOK)
final class ShowMap extends AccountListing {
    private static final String GAPS = "--gaps";

    ShowMap(Workspace workspace) {
        super(
                workspace,
                "map",
                "lists who decides at an account, whom of them we met lately, how they stand to us, and what is missing",
                "people");
    }

    @Override
    public CommandSpec spec() {
        return super.spec()
                .addOption(Options.flag(GAPS, "lists what is missing instead, the worst of an account first"));
    }

    @Override
    public List<String> examples() {
        return List.of(
                "plan map picc",
                "plan map picc --on 2027-03-31",
                "plan map --where \"role = 'decides' and reached = false\"",
                "plan map --by account_id,side",
                "plan map --gaps");
    }

    @Override
    protected PlanListing listing(LiveResult result, int[] accounts, LocalDate day, ParseResult call) {
        ContactList contacts = ContactList.of(result, accounts, day);
        return call.hasMatchedOption(GAPS) ? contacts.gaps() : contacts.people();
    }
}
