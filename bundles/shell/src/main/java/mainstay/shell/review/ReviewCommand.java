package mainstay.shell.review;

import java.util.List;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandFamily;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.ReviewComparison;
import mainstay.workspace.ReviewReplay;
import mainstay.workspace.Reviews;
import mainstay.workspace.roles.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;

/** {@code review}: freezes a list under a name, has departments agree on it, and says what changed since the one before. */
@Component(
        service = Command.class,
        property = Command.NAME + "=review",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Needs(Role.LOOK)
public final class ReviewCommand implements CommandFamily {
    private final List<Command> actions;

    /** Started by the framework. */
    @Activate
    public ReviewCommand(
            @Reference Reviews reviews, @Reference ReviewComparison comparison, @Reference ReviewReplay replay) {
        this.actions = List.of(
                new OpenReview(reviews),
                new ProposeChange(reviews),
                new AgreeToProposal(reviews),
                new ContestProposal(reviews),
                new OverrideRules(reviews),
                new CloseReview(reviews),
                new ListReviews(reviews),
                new ShowReview(reviews),
                new ListProposals(reviews),
                new DiffReviews(reviews, comparison),
                new TrendOfReviews(reviews),
                new ReplayReview(reviews, replay),
                new CheckReviews(reviews),
                new ExportReview(reviews),
                new ImportReview(reviews));
    }

    @Override
    public CommandSpec spec() {
        return Options.command(
                "review", "freezes the account list so departments can agree on changes, and compares reviews");
    }

    @Override
    public List<String> examples() {
        return List.of(
                "review open 2026-Q4",
                "review propose picc tier=A --why \"new plant next year\" --department sales",
                "review agree picc --department finance",
                "review close",
                "review show 2026-Q4");
    }

    @Override
    public List<Command> actions() {
        return actions;
    }
}
