package mainstay.shell.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.review.rules.Review;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Options;
import mainstay.shell.filter.Filter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * The accounts of a review that a decision is about: one that is named, those that meet a condition, or those of a file.
 *
 * @param rows their rows in the review
 * @param several whether they were named together
 * @param what the operand behind the account; empty where there is none
 */
record DecidedAccounts(List<Integer> rows, boolean several, String what) {
    private static final String WHERE = "--where";
    private static final String FROM = "--from";
    private static final int NAMED = 10;

    /** Adds the operand of the account, one more, and the options in place of the first. */
    static CommandSpec add(CommandSpec spec, String label, String description) {
        return spec.addPositional(
                        Options.operand("ACCOUNT", "0..1", "0", "the account's id, its name, or a part of one"))
                .addPositional(Options.operand(label, "0..1", "1", description))
                .addOption(Options.text(
                        WHERE, "EXPR", "in place of ACCOUNT: all accounts of the review that meet this condition"))
                .addOption(Options.text(
                        FROM,
                        "FILE",
                        "in place of ACCOUNT: the accounts of a file, an id a line or in the first column"));
    }

    /**
     * What was typed.
     *
     * @throws MainstayException if no account was named or none is meant
     */
    static DecidedAccounts of(ParseResult call, Review review, CommandContext context) {
        Optional<String> where = Options.value(call, WHERE);
        Optional<String> from = Options.value(call, FROM);
        String first = Options.operand(call, 0);
        String second = Options.operand(call, 1);
        if (where.isEmpty() && from.isEmpty()) {
            if (first.isEmpty()) {
                throw wrong(call, " needs an ACCOUNT, or --where EXPR, or --from FILE");
            }
            return new DecidedAccounts(
                    List.of(ReviewAccounts.find(review.accounts(), first, context.report())), false, second);
        }
        if (!second.isEmpty() || (where.isPresent() && from.isPresent())) {
            throw wrong(call, " takes one of ACCOUNT, --where and --from");
        }
        List<Integer> rows = where.map(condition -> meeting(review, condition))
                .orElseGet(() -> listed(review, context.paths().toRead(from.orElseThrow()), context.report()));
        if (rows.isEmpty()) {
            throw new MainstayException(Code.NOT_FOUND, "no account of review " + review.name() + " is meant by that");
        }
        return new DecidedAccounts(rows, true, first);
    }

    private static MainstayException wrong(ParseResult call, String problem) {
        String name = call.commandSpec().qualifiedName();
        return new MainstayException(Code.WRONG_CALL, name + problem + "; see: help " + name);
    }

    private static List<Integer> meeting(Review review, String condition) {
        int[] rows = review.allRows();
        Filter filter = Filter.compile(condition, review.columns(rows));
        return IntStream.range(0, rows.length)
                .filter(filter)
                .mapToObj(place -> rows[place])
                .toList();
    }

    private static List<Integer> listed(Review review, Path file, Consumer<String> said) {
        Set<Integer> rows = new LinkedHashSet<>();
        try {
            for (String line : Files.readAllLines(file)) {
                String id = line.replaceFirst(",.*", "")
                        .replaceAll("^\\uFEFF?\"?|\"$", "")
                        .strip();
                if (!id.isEmpty() && !id.equals("account_id")) {
                    rows.add(ReviewAccounts.find(review.accounts(), id, said));
                }
            }
        } catch (IOException e) {
            throw new MainstayException(Code.NOT_FOUND, file + " cannot be read as text in UTF-8", e);
        }
        return List.copyOf(rows);
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
