package mainstay.shell.sell;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mainstay.plan.valuetree.TreeVariant;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.listing.PlanListing;
import mainstay.run.selling.TreeLevel;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Ending;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.list.ListQuery;
import mainstay.shell.list.PlanList;
import mainstay.shell.list.TreeCall;
import mainstay.workspace.Reviews;
import mainstay.workspace.ValueTrees;
import mainstay.workspace.ValueTrees.Asked;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code sell tree}: why profit changed from one period or review to another. */
@Needs(Role.LOOK)
final class ShowValueTree implements Command {
    private static final String ROWS = "nodes";
    private static final String NEVER = "1970-01-01";

    private final Workspace workspace;
    private final Reviews reviews;
    private final ValueTrees trees;

    ShowValueTree(Workspace workspace, Reviews reviews, ValueTrees trees) {
        this.workspace = workspace;
        this.reviews = reviews;
        this.trees = trees;
    }

    @Override
    public CommandSpec spec() {
        return TreeCall.on(ListQuery.inItsOrder(
                Options.command(
                        "tree", "tells why profit changed between two reviews, or between two periods of sales"),
                ROWS));
    }

    @Override
    public List<String> examples() {
        return List.of(
                "sell tree 2026-Q1 2026-Q2",
                "sell tree 2026 2027 picc --on 2027-12-31",
                "sell tree 2026 2027 --by line --where \"node = 'price'\"",
                "sell tree 2026 2027 --variant base");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        Optional<TreeLevel> level = TreeCall.level(call);
        ListQuery typed = ListQuery.of(call);
        ListQuery query = new ListQuery(typed.top(), typed.where(), Optional.empty(), typed.columns());
        return trees.with(TreeCall.asked(call), context.report(), tree -> {
            PlanListing listing = level.map(tree::listing).orElseGet(tree::listing);
            return PlanList.of(ROWS, listing).view(query, listing.notes(), listing.conclusions());
        });
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() ? TreeCall.operands(before, workspace, reviews) : TreeCall.values(option);
    }

    /** A tree of no sales has the same columns. */
    @Override
    public Ending ending(String option, String typed, CommandContext context) {
        if (option.equals(TreeCall.BY) || !ListQuery.OF_COLUMNS.contains(option)) {
            return Command.super.ending(option, typed, context);
        }
        Asked nothing = new Asked(NEVER, NEVER, "", true, TreeVariant.SYMMETRIC, LocalDate.EPOCH);
        return trees.with(nothing, context.report(), tree -> PlanList.of(ROWS, tree.listing())
                .ending(option, typed)
                .orElseGet(() -> Command.super.ending(option, typed, context)));
    }
}
