package mainstay.shell.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.review.ReviewedAccounts;
import mainstay.review.decision.Proposal;
import mainstay.review.decision.ReviewField;
import mainstay.review.rules.Review;
import mainstay.shell.command.Command.Candidate;
import mainstay.shell.command.CommandContext;
import mainstay.workspace.Reviews;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * What a department says about all that is proposed for accounts, or about one field of it.
 *
 * @param department who says it
 * @param fields what it is about, by the id of the account
 * @param accounts the accounts as they were named
 */
record DepartmentResponse(String department, Map<String, List<ReviewField>> fields, DecidedAccounts accounts) {

    /** Copies what is said, in its order. */
    DepartmentResponse {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    static CommandSpec operands(CommandSpec spec) {
        return DecidedAccounts.add(spec, "tier|coverage", "which proposal (default: all for the account)");
    }

    /**
     * What was typed.
     *
     * @throws MainstayException if nothing of the kind is proposed
     */
    static DepartmentResponse of(ParseResult call, Reviews reviews, CommandContext context) {
        String department = DecisionOptions.required(call, DecisionOptions.DEPARTMENT);
        Review review = reviews.current();
        DecidedAccounts accounts = DecidedAccounts.of(call, reviews, context);
        Map<String, List<ReviewField>> meant = new LinkedHashMap<>();
        List<Integer> rows = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (int row : accounts.rows()) {
            List<ReviewField> fields = proposed(review, row).stream()
                    .filter(each -> List.of("", each.word()).contains(accounts.what()))
                    .toList();
            if (!fields.isEmpty()) {
                meant.put(review.accounts().id(row), fields);
                rows.add(row);
            } else {
                refused.add("nothing is proposed for " + review.accounts().id(row));
            }
        }
        if (meant.isEmpty()) {
            throw nothing(accounts, review);
        }
        if (accounts.listed()) {
            DecidedAccounts.refuse(refused);
        }
        return new DepartmentResponse(department, meant, new DecidedAccounts(rows, accounts.naming(), accounts.what()));
    }

    private static MainstayException nothing(DecidedAccounts accounts, Review review) {
        String field = accounts.what().isEmpty() ? "" : accounts.what() + " of ";
        String id = review.accounts().id(accounts.rows().get(0));
        return new MainstayException(
                Code.NOT_FOUND,
                "nothing is proposed for " + field + (accounts.several() ? "any of " + accounts.names(review) : id)
                        + (accounts.several() ? "" : " in review " + review.name())
                        + "; make a proposal: review propose " + id + " tier=… --why …");
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

    /** A decision for each account. */
    <E> List<E> each(BiFunction<String, List<ReviewField>, E> decision) {
        List<E> decisions = new ArrayList<>();
        fields.forEach((account, about) -> decisions.add(decision.apply(account, about)));
        return decisions;
    }

    /** The end of a sentence that says what the department did. */
    String subject(Review review) {
        if (accounts.several()) {
            return "what is proposed for " + accounts.names(review) + " in review " + review.name();
        }
        Map.Entry<String, List<ReviewField>> only = fields.entrySet().iterator().next();
        return only.getValue().stream().map(ReviewField::word).collect(Collectors.joining(" and ")) + " of "
                + only.getKey() + " in review " + review.name();
    }
}
