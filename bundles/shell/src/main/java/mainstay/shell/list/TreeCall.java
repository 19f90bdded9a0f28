package mainstay.shell.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.PlanTable;
import mainstay.book.TextColumn;
import mainstay.plan.valuetree.TreeVariant;
import mainstay.run.selling.TreeLevel;
import mainstay.shell.command.AccountCandidates;
import mainstay.shell.command.Command.Candidate;
import mainstay.shell.command.Options;
import mainstay.workspace.Reviews;
import mainstay.workspace.ValueTrees.Asked;
import mainstay.workspace.Workspace;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** What a value tree is asked for, the same for the command that lists it and for its report. */
public final class TreeCall {
    /** The option that says by what the rows of a tree are put together. */
    public static final String BY = "--by";

    private static final String VARIANT = "--variant";
    private static final String SALES = "--sales";

    private TreeCall() {}

    /** Adds operands and options. */
    public static CommandSpec on(CommandSpec spec) {
        return spec.addPositional(Options.operand("FROM", "1", "0", "the earlier review, or a period such as 2026-Q1"))
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

    /**
     * What was typed.
     *
     * @throws MainstayException if there is no such variant
     */
    public static Asked asked(ParseResult call) {
        return new Asked(
                Options.operand(call, 0),
                Options.operand(call, 1),
                Options.operand(call, 2),
                call.hasMatchedOption(SALES),
                word(call, VARIANT, "variant", TreeVariant.words())
                        .map(TreeVariant::of)
                        .orElse(TreeVariant.SYMMETRIC),
                Options.day(call));
    }

    /**
     * By what rows are put together; empty for one tree of all.
     *
     * @throws MainstayException if there is no such level
     */
    public static Optional<TreeLevel> level(ParseResult call) {
        return word(call, BY, "level", TreeLevel.words()).map(TreeLevel::of);
    }

    private static Optional<String> word(ParseResult call, String option, String noun, List<String> allowed) {
        Optional<String> typed = Options.value(call, option);
        typed.filter(word -> !allowed.contains(word)).ifPresent(word -> {
            throw MainstayException.unknown(Code.WRONG_CALL, noun, word, allowed);
        });
        return typed;
    }

    /** What could stand as the value of an option. */
    public static List<Candidate> values(String option) {
        return switch (option) {
            case BY -> words(TreeLevel.words());
            case VARIANT -> words(TreeVariant.words());
            default -> List.of();
        };
    }

    private static List<Candidate> words(List<String> words) {
        return words.stream().map(word -> new Candidate(word, "")).toList();
    }

    /**
     * What could stand as the next operand.
     *
     * @param before the operands that stand before it
     */
    public static List<Candidate> operands(List<String> before, Workspace workspace, Reviews reviews) {
        return before.size() < 2 ? ends(workspace, reviews) : AccountCandidates.of(workspace);
    }

    /** The reviews, and the periods of sales with the years in which they lie. */
    private static List<Candidate> ends(Workspace workspace, Reviews reviews) {
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
}
