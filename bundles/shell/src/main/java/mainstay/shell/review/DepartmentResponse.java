package mainstay.shell.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.review.decision.Decisions;
import mainstay.review.decision.ReviewField;
import mainstay.review.rules.Review;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Options;
import mainstay.workspace.Reviews;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * What a department says about all that is proposed for an account, or about one field of it.
 *
 * @param department who says it
 * @param account the id of the account
 * @param fields what it is about, by name
 */
record DepartmentResponse(String department, String account, List<String> fields) {

    static CommandSpec operands(CommandSpec spec) {
        return spec.addPositional(Options.operand("ACCOUNT", "1", "0", "the account's id, or its name"))
                .addPositional(
                        Options.operand("tier|coverage", "0..1", "1", "which proposal (default: all for the account)"));
    }

    /**
     * What was typed.
     *
     * @throws MainstayException if nothing of the kind is proposed
     */
    static DepartmentResponse of(ParseResult call, Review review) {
        String department = DecisionOptions.required(call, DecisionOptions.DEPARTMENT);
        int row = ReviewAccounts.find(review.sheet(), Options.operand(call, 0));
        String id = review.sheet().id(row);
        Optional<String> field = Optional.of(Options.operand(call, 1)).filter(word -> !word.isEmpty());
        List<String> proposed = proposed(review, row);
        List<String> meant = field.map(List::of).orElse(proposed);
        if (proposed.isEmpty() || !proposed.containsAll(meant)) {
            throw new MainstayException(
                    Code.NOT_FOUND,
                    "nothing is proposed for "
                            + field.map(word -> word + " of ").orElse("") + id + " in review " + review.name()
                            + "; make a proposal: review propose " + id + " tier=… --why …");
        }
        return new DepartmentResponse(department, id, meant);
    }

    private static List<String> proposed(Review review, int row) {
        String id = review.sheet().id(row);
        List<String> fields = new ArrayList<>(review.docket().proposals().stream()
                .filter(proposal -> proposal.account().equals(id))
                .map(proposal -> proposal.field().word())
                .toList());
        if (review.sheet().removalProposed(row) && !fields.contains(ReviewField.TIER.word())) {
            fields.add(ReviewField.TIER.word());
        }
        return fields;
    }

    void record(Reviews reviews, String what, String why, CommandContext context) {
        Map<String, String> detail = Map.of(
                Decisions.ACCOUNT, account,
                Decisions.FIELD, String.join(" ", fields),
                Decisions.DEPARTMENT, department);
        reviews.say(what, why, detail, context.user(), Instant.now());
    }

    /** The end of a sentence that says what the department did. */
    String subject(Review review) {
        return String.join(" and ", fields) + " of " + account + " in review " + review.name();
    }
}
