package mainstay.shell.plan;

import java.time.LocalDate;
import java.util.List;
import mainstay.run.LiveResult;
import mainstay.run.accountplan.AssessmentList;
import mainstay.run.accountplan.ProfileSheet;
import mainstay.run.listing.PlanListing;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.list.AccountListing;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plan profile}: what is known of an account, and what follows from it. */
@Needs(Role.LOOK)
final class ShowProfile extends AccountListing {
    private static final String ASSESSMENT = "--assessment";
    private static final String FINDINGS = "--findings";
    private static final String SHARES = "--shares";

    ShowProfile(Workspace workspace) {
        super(
                workspace,
                "profile",
                "shows what is known of an account and how we stand there, line by line; of all accounts the assessment",
                "lines");
    }

    @Override
    public CommandSpec spec() {
        return super.spec()
                .addOption(Options.flag(ASSESSMENT, "only how we stand on each line, as numbers"))
                .addOption(Options.flag(FINDINGS, "only strengths, weaknesses, chances and threats"))
                .addOption(Options.flag(SHARES, "only the shares of suppliers, a column for each period"));
    }

    @Override
    public List<String> examples() {
        return List.of(
                "plan profile picc",
                "plan profile picc --assessment --on 2026-12-31",
                "plan profile picc --shares",
                "plan profile --where \"position = 'follows' and points_behind > 20\"",
                "plan profile --findings --where \"finding = 'threat'\"");
    }

    @Override
    protected PlanListing listing(LiveResult result, int[] accounts, LocalDate day, ParseResult call) {
        boolean part = List.of(ASSESSMENT, FINDINGS, SHARES).stream().anyMatch(call::hasMatchedOption);
        if (accounts.length == 1 && !part) {
            return ProfileSheet.of(result, accounts[0], day).listing();
        }
        AssessmentList situation = AssessmentList.of(result, accounts, day);
        if (call.hasMatchedOption(SHARES)) {
            return situation.shares();
        }
        return call.hasMatchedOption(FINDINGS) ? situation.findings() : situation.assessment();
    }

    @Override
    protected String section() {
        return ProfileSheet.SECTION;
    }
}
