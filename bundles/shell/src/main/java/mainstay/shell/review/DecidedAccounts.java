package mainstay.shell.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.NumberText;
import mainstay.review.rules.Review;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Ending;
import mainstay.shell.command.Options;
import mainstay.shell.filter.Filter;
import mainstay.shell.list.ColumnEnding;
import mainstay.shell.list.ListQuery;
import mainstay.workspace.Reviews;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * The accounts of a review that a decision is about: one that is named, those that meet a condition, or those of a file.
 *
 * @param rows their rows in the review
 * @param naming how they were named
 * @param what the operand behind the account; empty where there is none
 */
record DecidedAccounts(List<Integer> rows, Naming naming, String what) {
    private static final String FROM = "--from";
    private static final int NAMED = 10;

    /** How accounts are named. */
    enum Naming {
        ONE,
        CONDITION,
        FILE
    }

    /** Adds the operand of the account, one more, and the options in place of the first. */
    static CommandSpec add(CommandSpec spec, String label, String description) {
        return spec.addPositional(
                        Options.operand("ACCOUNT", "0..1", "0", "the account's id, its name, or a part of one"))
                .addPositional(Options.operand(label, "0..1", "1", description))
                .addOption(Options.text(
                        ListQuery.WHERE,
                        "EXPR",
                        "in place of ACCOUNT: all accounts of the review that meet this condition"))
                .addOption(Options.text(
                        FROM,
                        "FILE",
                        "in place of ACCOUNT: the accounts of a file, an id a line or in the first column"))
                .addOption(Options.force());
    }

    /**
     * What was typed.
     *
     * @throws MainstayException if no account was named or none is meant; if one of a file cannot be, naming every such one
     */
    static DecidedAccounts of(ParseResult call, Reviews reviews, CommandContext context) {
        Review review = reviews.current();
        Optional<String> where = Options.value(call, ListQuery.WHERE);
        Optional<String> from = Options.value(call, FROM);
        String first = Options.operand(call, 0);
        String second = Options.operand(call, 1);
        if (where.isEmpty() && from.isEmpty()) {
            if (first.isEmpty()) {
                throw wrong(call, " needs an ACCOUNT, or --where EXPR, or --from FILE");
            }
            int row = ReviewAccounts.find(review.accounts(), first, context.report());
            return new DecidedAccounts(List.of(row), Naming.ONE, second);
        }
        if (!second.isEmpty() || (where.isPresent() && from.isPresent())) {
            throw wrong(call, " takes one of ACCOUNT, --where and --from");
        }
        List<Integer> rows = where.map(condition -> meeting(review, Filter.compile(condition, reviews.columns(review))))
                .orElseGet(() -> listed(review, context.paths().toRead(from.orElseThrow()), context.report()));
        if (rows.isEmpty()) {
            throw new MainstayException(Code.NOT_FOUND, "no account of review " + review.name() + " is meant by that");
        }
        return new DecidedAccounts(rows, where.isPresent() ? Naming.CONDITION : Naming.FILE, first);
    }

    /** What can stand at the end of a condition on the accounts of the open review. */
    static Ending ending(String typed, Reviews reviews) {
        Review review = reviews.current();
        return ColumnEnding.of(
                ListQuery.WHERE,
                typed,
                reviews.columns(review),
                review.accounts().size());
    }

    private static MainstayException wrong(ParseResult call, String problem) {
        String name = call.commandSpec().qualifiedName();
        return new MainstayException(Code.WRONG_CALL, name + problem + "; see: help " + name);
    }

    private static List<Integer> meeting(Review review, Filter filter) {
        return IntStream.of(review.allRows()).filter(filter).boxed().toList();
    }

    private static List<Integer> listed(Review review, Path file, Consumer<String> said) {
        Set<Integer> rows = new LinkedHashSet<>();
        List<String> refused = new ArrayList<>();
        List<String> lines = lines(file);
        for (int at = 0; at < lines.size(); at++) {
            String id = lines.get(at)
                    .replaceFirst(",.*", "")
                    .replaceAll("^\\uFEFF?\"?|\"$", "")
                    .strip();
            if (!id.isEmpty() && !id.equals("account_id")) {
                try {
                    rows.add(ReviewAccounts.find(review.accounts(), id, said));
                } catch (MainstayException e) {
                    refused.add("line " + (at + 1) + " of " + file.getFileName() + ": " + e.getMessage());
                }
            }
        }
        refuse(refused);
        return List.copyOf(rows);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new MainstayException(Code.NOT_FOUND, file + " cannot be read as text in UTF-8", e);
        }
    }

    /**
     * Refuses a decision on several accounts as a whole.
     *
     * @param problems what is wrong, a clause for each account; nothing is refused when there are none
     */
    static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new MainstayException(
                    Code.NOT_FOUND,
                    String.join("\n", problems) + "\nnothing was decided: "
                            + NumberText.count(problems.size(), "account")
                            + " cannot be; take " + (problems.size() == 1 ? "it" : "them") + " out, or name another");
        }
    }

    /** Whether they were named together, and not one alone. */
    boolean several() {
        return naming != Naming.ONE;
    }

    /** Whether each was named, one after the other. */
    boolean listed() {
        return naming == Naming.FILE;
    }

    /** The accounts by their ids, the first few of many. */
    String names(Review review) {
        String names =
                rows.stream().limit(NAMED).map(row -> review.accounts().id(row)).collect(Collectors.joining(", "));
        return rows.size()
                + (rows.size() == 1 ? " account: " : " accounts: ")
                + names
                + (rows.size() > NAMED ? ", …" : "");
    }
}
