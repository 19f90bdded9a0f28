package mainstay.review.diff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.review.CoverageOffer;
import mainstay.review.ReviewNumberColumn;
import mainstay.review.ReviewTextColumn;
import mainstay.review.ReviewedAccountsBuilder;
import mainstay.review.Tier;
import mainstay.review.decision.Decisions;
import mainstay.review.rules.Review;
import mainstay.review.rules.ReviewBasis;
import mainstay.run.generation.ModelIdentity;

/** A review whose accounts are written down one by one, in the order of their ids. */
final class GivenAccounts {
    private static final List<CoverageOffer> OFFERS = List.of(
            new CoverageOffer("dedicated", 0, 1, 1, 0, 1),
            new CoverageOffer("shared", 0, 1, 0.25, 0, 1),
            new CoverageOffer("channel", 0, 1, 0.125, 0, 1),
            new CoverageOffer("none", 0, 0, 0, 0, 0));

    private final List<Row> rows = new ArrayList<>();

    private record Row(String id, String name, Tier tier, String coverage, double profit, double revenue, int large) {}

    /** An account; its team is called as its coverage, and its heads are those of the offer. */
    GivenAccounts with(String id, Tier tier, String coverage, double profit, double expectedRevenue) {
        return with(id, "the " + id, tier, coverage, profit, expectedRevenue, 0);
    }

    GivenAccounts with(
            String id, String name, Tier tier, String coverage, double profit, double expectedRevenue, int large) {
        rows.add(new Row(id, name, tier, coverage, profit, expectedRevenue, large));
        return this;
    }

    Review review(String name) {
        ReviewedAccountsBuilder accounts = ReviewedAccountsBuilder.of(rows.size(), OFFERS);
        for (int row = 0; row < rows.size(); row++) {
            Row of = rows.get(row);
            for (ReviewTextColumn column : ReviewTextColumn.values()) {
                accounts.put(column, row, column.stored() + " of " + of.id());
            }
            accounts.put(ReviewTextColumn.ACCOUNT_ID, row, of.id());
            accounts.put(ReviewTextColumn.NAME, row, of.name());
            accounts.put(row, of.tier());
            accounts.put(ReviewNumberColumn.EARNED, row, of.profit());
            accounts.put(ReviewNumberColumn.EXPECTED_REVENUE, row, of.revenue());
            accounts.put(ReviewNumberColumn.GROSS_PROFIT, row, 2 * of.profit());
            accounts.put(ReviewNumberColumn.LARGE, row, of.large());
            accounts.cover(row, of.coverage(), of.coverage());
            accounts.put(ReviewNumberColumn.PROFIT, row, of.profit());
        }
        return new Review(
                name, basis(), Instant.EPOCH, "ann", Optional.empty(), "", "", accounts.build(), noDecisions());
    }

    private static Decisions noDecisions() {
        return new Decisions(List.of(), List.of());
    }

    private static ReviewBasis basis() {
        return new ReviewBasis(
                "book",
                "",
                "digest",
                "run",
                LocalDate.EPOCH,
                new ModelIdentity("score", "test.score", "1.0.0", "digest"),
                List.of(),
                Map.of(),
                Map.of(),
                OFFERS,
                0,
                2,
                "",
                List.of(),
                "",
                Map.of(),
                Optional.empty());
    }
}
