package mainstay.shell.sell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.PlanTable;
import mainstay.book.TextColumn;
import mainstay.plan.valuetree.TreeVariant;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.listing.PlanListing;
import mainstay.run.selling.TreeLevel;
import mainstay.shell.command.AccountCandidates;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Ending;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.list.ListQuery;
import mainstay.shell.list.PlanList;
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
    private static final String BY = "--by";
    private static final String VARIANT = "--variant";
    private static final String SALES = "--sales";
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
        return ListQuery.inItsOrder(
                        Options.command(
                                "tree",
                                "tells why profit changed between two reviews, or between two periods of sales"),
                        ROWS)
                .addPositional(Options.operand("FROM", "1", "0", "the earlier review, or a period such as 2026-Q1"))
                .addPositional(Options.operand("TO", "1", "1", "the later review or period"))
                .addPositional(Options.operand(
                        "ACCOUNT", "0..1", "2", "the account's id, its name, or a part of one (default: all accounts)"))
                .addOption(Options.text(
                        BY, "LEVEL", "a tree for each account, line, division or team, which add up to that of all"))
                .addOption(Options.text(
                        VARIANT,
                        "WORD",
                        "symmetric (default): each factor is valued at the mean of the others; base: one after the other, as"
                                + " textbooks have it"))
                .addOption(Options.flag(SALES, "of the sales of two periods, even where reviews have such names"))
                .addOption(Options.on());
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
        TreeVariant variant = word(call, VARIANT, "variant", TreeVariant.words())
                .map(TreeVariant::of)
                .orElse(TreeVariant.SYMMETRIC);
        Optional<TreeLevel> level = word(call, BY, "level", TreeLevel.words()).map(TreeLevel::of);
        Asked asked = new Asked(
                Options.operand(call, 0),
                Options.operand(call, 1),
                Options.operand(call, 2),
                call.hasMatchedOption(SALES),
                variant,
                Options.day(call));
        ListQuery typed = ListQuery.of(call);
        ListQuery query = new ListQuery(typed.top(), typed.where(), Optional.empty(), typed.columns());
        return trees.with(asked, context.report(), tree -> {
            PlanListing listing = level.map(tree::listing).orElseGet(tree::listing);
            return PlanList.of(ROWS, listing).view(query, listing.notes(), listing.conclusions());
        });
    }

    private static Optional<String> word(ParseResult call, String option, String noun, List<String> allowed) {
        Optional<String> typed = Options.value(call, option);
        typed.filter(word -> !allowed.contains(word)).ifPresent(word -> {
            throw MainstayException.unknown(Code.WRONG_CALL, noun, word, allowed);
        });
        return typed;
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return switch (option) {
            case BY -> words(TreeLevel.words());
            case VARIANT -> words(TreeVariant.words());
            case "" -> before.size() < 2 ? ends() : AccountCandidates.of(workspace);
            default -> List.of();
        };
    }

    private static List<Candidate> words(List<String> words) {
        return words.stream().map(word -> new Candidate(word, "")).toList();
    }

    /** The reviews, and the periods of sales with the years in which they lie. */
    private List<Candidate> ends() {
        TreeSet<String> periods = new TreeSet<>();
        TextColumn ofSales = workspace.book().plan().rows(PlanTable.SALES).texts("period");
        for (int row = 0; row < ofSales.size(); row++) {
            periods.add(ofSales.get(row));
            periods.add(ofSales.get(row).substring(0, 4));
        }
        List<Candidate> ends = new ArrayList<>();
        reviews.names().forEach(name -> ends.add(new Candidate(name, "review")));
        periods.forEach(period -> ends.add(new Candidate(period, "sales")));
        return ends;
    }

    /** A tree of no sales has the same columns. */
    @Override
    public Ending ending(String option, String typed, CommandContext context) {
        if (option.equals(BY) || !ListQuery.OF_COLUMNS.contains(option)) {
            return Command.super.ending(option, typed, context);
        }
        Asked nothing = new Asked(NEVER, NEVER, "", true, TreeVariant.SYMMETRIC, LocalDate.EPOCH);
        return trees.with(nothing, context.report(), tree -> PlanList.of(ROWS, tree.listing())
                .ending(option, typed)
                .orElseGet(() -> Command.super.ending(option, typed, context)));
    }
}
