package mainstay.shell.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mainstay.book.NumberText;
import mainstay.review.ReviewTextColumn;
import mainstay.review.ReviewedAccounts;
import mainstay.review.Tier;
import mainstay.review.rules.RemovalCuts;
import mainstay.review.rules.Review;
import mainstay.review.rules.ReviewBasis;

/** What a review comes to, in sentences. */
final class ReviewSummary {

    private ReviewSummary() {}

    static List<String> of(Review review) {
        List<String> sentences = new ArrayList<>(List.of("tiers: " + tiers(review.accounts())));
        if (!review.basis().before().isEmpty()) {
            sentences.add("moves: " + moves(review.accounts()));
        }
        if (!review.basis().adopted().isEmpty()) {
            sentences.add("plan: " + plan(review.basis()));
        }
        int removals = removals(review.accounts());
        if (removals > 0) {
            sentences.add(NumberText.count(removals, "account")
                    + (removals == 1 ? " is" : " are")
                    + " proposed for removal: in deprioritize in two consecutive reviews (review show"
                    + " lists them; to agree: review agree ACCOUNT --department NAME)");
            sentences.addAll(RemovalCuts.of(review).sentences());
        }
        return sentences;
    }

    /** The plan that the review stands on, which means nothing without what was demanded of it. */
    private static String plan(ReviewBasis basis) {
        String demands = basis.demands().entrySet().stream()
                .map(demand -> demand.getKey() + " " + demand.getValue())
                .collect(Collectors.joining("; "));
        return basis.adopted() + (demands.isEmpty() ? "" : "; demands: " + demands);
    }

    private static String tiers(ReviewedAccounts accounts) {
        List<String> tiers = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            int count = accounts.count(tier);
            if (count > 0 || tier != Tier.REMOVED) {
                tiers.add(tier.word() + " " + NumberText.number((double) count));
            }
        }
        return String.join(", ", tiers);
    }

    private static String moves(ReviewedAccounts accounts) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int row = 0; row < accounts.size(); row++) {
            String move = accounts.text(ReviewTextColumn.MOVE, row);
            if (!move.isEmpty()) {
                counts.merge(move, 1, Integer::sum);
            }
        }
        List<String> moves = new ArrayList<>();
        counts.forEach((move, count) -> moves.add(NumberText.number((double) count) + " " + move));
        return moves.isEmpty() ? "none" : String.join(", ", moves);
    }

    private static int removals(ReviewedAccounts accounts) {
        int removals = 0;
        for (int row = 0; row < accounts.size(); row++) {
            removals += accounts.isRemovalProposed(row) ? 1 : 0;
        }
        return removals;
    }
}
