package mainstay.shell.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.review.ReviewedAccounts;
import mainstay.review.decision.Proposal;
import mainstay.review.decision.ReviewField;
import mainstay.review.rules.Review;
import mainstay.shell.command.Command.Candidate;
import mainstay.shell.command.Options;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * What a department says about all that is proposed for an account, or about one field of it.
 *
 * @param department who says it
 * @param account the id of the account
 * @param fields what it is about
 */
record DepartmentResponse(String department, String account, List<ReviewField> fields) {

    static CommandSpec operands(CommandSpec spec) {
        return spec.addPositional(Options.operand("ACCOUNT", "1", "0", "the account's id, its name, or a part of one"))
                .addPositional(
                        Options.operand("tier|coverage", "0..1", "1", "which proposal (default: all for the account)"));
    }

    /**
     * What was typed.
     *
     * @throws MainstayException if nothing of the kind is proposed
     */
    static DepartmentResponse of(ParseResult call, Review review, Consumer<String> said) {
        String department = DecisionOptions.required(call, DecisionOptions.DEPARTMENT);
        int row = ReviewAccounts.find(review.accounts(), Options.operand(call, 0), said);
        String id = review.accounts().id(row);
        Optional<String> field = Optional.of(Options.operand(call, 1)).filter(word -> !word.isEmpty());
        List<ReviewField> proposed = proposed(review, row);
        List<ReviewField> meant = proposed.stream()
                .filter(each -> field.isEmpty() || field.get().equals(each.word()))
                .toList();
        if (meant.isEmpty()) {
            throw new MainstayException(
                    Code.NOT_FOUND,
                    "nothing is proposed for "
                            + field.map(word -> word + " of ").orElse("") + id + " in review " + review.name()
                            + "; make a proposal: review propose " + id + " tier=… --why …");
        }
        return new DepartmentResponse(department, id, meant);
    }

    private static List<ReviewField> proposed(Review review, int row) {
        String id = review.accounts().id(row);
        List<ReviewField> fields = new ArrayList<>(review.decisions().proposals().stream()
                .filter(proposal -> proposal.account().equals(id))
                .map(Proposal::field)
                .toList());
        if (review.accounts().isRemovalProposed(row) && !fields.contains(ReviewField.TIER)) {
            fields.add(ReviewField.TIER);
        }
        return fields;
    }

    /** What could stand at the place after these operands: accounts for which something is proposed, and which fields. */
    static List<Candidate> candidates(List<String> before, Review review) {
        ReviewedAccounts accounts = review.accounts();
        if (before.isEmpty()) {
            return IntStream.range(0, accounts.size())
                    .filter(row -> !proposed(review, row).isEmpty())
                    .mapToObj(row -> new Candidate(accounts.id(row), accounts.name(row)))
                    .toList();
        }
        return before.size() > 1
                ? List.of()
                : proposed(review, ReviewAccounts.find(accounts, before.get(0), said -> {})).stream()
                        .map(field -> new Candidate(field.word(), ""))
                        .toList();
    }

    /** The end of a sentence that says what the department did. */
    String subject(Review review) {
        return fields.stream().map(ReviewField::word).collect(Collectors.joining(" and ")) + " of " + account
                + " in review " + review.name();
    }
}
