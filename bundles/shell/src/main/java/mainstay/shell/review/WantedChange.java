package mainstay.shell.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.review.CoverageOffer;
import mainstay.review.Tier;
import mainstay.review.decision.ReviewField;
import mainstay.review.rules.Review;
import mainstay.shell.command.Command.Candidate;
import mainstay.shell.command.NamedValues;
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
        return DecidedAccounts.add(spec, "tier=…|coverage=…", "the new tier or coverage (tier=removed: off the list)");
    }

    /**
     * What was typed, for each account.
     *
     * @throws MainstayException if the review has no such account, or nothing can become that
     */
    static List<WantedChange> of(ParseResult call, Review review, DecidedAccounts accounts) {
        if (accounts.what().isEmpty()) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    "an argument is missing; usage: " + call.commandSpec().qualifiedName()
                            + " ACCOUNT tier=…|coverage=…");
        }
        Map.Entry<String, String> typed = NamedValues.of(List.of(accounts.what())).entrySet().stream()
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
        return accounts.rows().stream()
                .map(row -> new WantedChange(review.accounts().id(row), field, typed.getValue()))
                .toList();
    }

    /** As it was typed: the account by its id, or how many. */
    static String text(List<WantedChange> wanted, DecidedAccounts accounts, Review review) {
        return accounts.several()
                ? accounts.what() + " for " + accounts.names(review)
                : wanted.get(0).text();
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
