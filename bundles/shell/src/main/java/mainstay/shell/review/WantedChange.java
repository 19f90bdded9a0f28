package mainstay.shell.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.review.CoverageOffer;
import mainstay.review.Tier;
import mainstay.review.decision.ReviewField;
import mainstay.review.rules.Review;
import mainstay.shell.command.Command.Candidate;
import mainstay.shell.command.NamedValues;
import mainstay.shell.command.Options;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * The operands {@code ACCOUNT tier=…|coverage=…}: an account of a review, and what is to become of it.
 *
 * @param account the id of the account
 * @param field what is to change
 * @param value what it is to become
 */
record WantedChange(String account, ReviewField field, String value) {

    static CommandSpec operands(CommandSpec spec) {
        return spec.addPositional(Options.operand("ACCOUNT", "1", "0", "the account's id, or its name"))
                .addPositional(Options.operand(
                        "tier=…|coverage=…", "1", "1", "the new tier or coverage (tier=removed: off the list)"));
    }

    /**
     * What was typed.
     *
     * @throws MainstayException if the review has no such account, or nothing can become that
     */
    static WantedChange of(ParseResult call, Review review, Consumer<String> said) {
        int row = ReviewAccounts.find(review.accounts(), Options.operand(call, 0), said);
        Map.Entry<String, String> typed = NamedValues.of(List.of(Options.operand(call, 1))).entrySet().stream()
                .findFirst()
                .orElseThrow();
        if (!ReviewField.words().contains(typed.getKey())) {
            throw MainstayException.unknown(Code.WRONG_CALL, "field", typed.getKey(), ReviewField.words());
        }
        ReviewField field = ReviewField.of(typed.getKey());
        List<String> allowed = allowed(field, review);
        if (!allowed.contains(typed.getValue())) {
            throw MainstayException.unknown(Code.WRONG_CALL, field.word(), typed.getValue(), allowed);
        }
        return new WantedChange(review.accounts().id(row), field, typed.getValue());
    }

    private static List<String> allowed(ReviewField field, Review review) {
        return field == ReviewField.TIER
                ? Tier.words()
                : review.basis().offers().stream().map(CoverageOffer::coverage).toList();
    }

    /** As it was typed, with the id of the account. */
    String text() {
        return account + " " + field.word() + "=" + value;
    }

    /** What could stand at the place after these operands. */
    static List<Candidate> candidates(List<String> before, Review review) {
        if (before.isEmpty()) {
            return ReviewAccounts.candidates(review.accounts());
        }
        List<Candidate> candidates = new ArrayList<>();
        if (before.size() == 1) {
            for (ReviewField field : ReviewField.values()) {
                allowed(field, review).forEach(value -> candidates.add(new Candidate(field.word() + "=" + value, "")));
            }
        }
        return candidates;
    }
}
