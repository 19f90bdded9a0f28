package mainstay.review.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.plan.valuetree.TreeNode;
import mainstay.plan.valuetree.TreeVariant;
import mainstay.plan.valuetree.ValueTree;
import mainstay.review.FakeModels;
import mainstay.review.History;
import mainstay.review.ReviewNumberColumn;
import mainstay.review.ReviewTotals;
import mainstay.review.Said;
import mainstay.review.decision.ReviewField;
import mainstay.review.rules.Review;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tree of two reviews explains what their bridge comes to. */
class ReviewedValuesTest {
    @Test
    void theTreeComesToTheChangeOfExpectedProfitWithAllThatWasDecided() {
        History history = new History();
        Map<String, double[]> earlier = History.accounts(new Random(7), 40);
        Map<String, double[]> later = new LinkedHashMap<>(History.accounts(new Random(8), 40));
        String decided = later.keySet().iterator().next();
        Review before = history.next(earlier);
        Review after = history.next(later, Said.overridden(decided, ReviewField.COVERAGE, "shared", "2030-01-01"));
        ReviewedValues values = ReviewedValues.of(before, History.book(earlier), after, History.book(later));

        for (TreeVariant variant : TreeVariant.values()) {
            ValueTree tree = ValueTree.ofWallets(values, variant);
            assertThat(tree.nodes().get(0).amount())
                    .isCloseTo(
                            after.totals().get(ReviewTotals.PROFIT)
                                    - before.totals().get(ReviewTotals.PROFIT),
                            within(0.001));
            assertThat(tree.total().before()).isCloseTo(before.totals().get(ReviewTotals.PROFIT), within(0.001));
        }
    }

    @Test
    void eachAccountsTreeComesToItsOwnProfit() {
        History history = new History();
        Map<String, double[]> earlier = History.accounts(new Random(3), 30);
        Map<String, double[]> later = History.accounts(new Random(4), 30);
        Review before = history.next(earlier);
        Review after = history.next(later);
        ReviewedValues values = ReviewedValues.of(before, History.book(earlier), after, History.book(later));
        ValueTree tree = ValueTree.ofWallets(values, TreeVariant.SYMMETRIC);
        int[] accounts = IntStream.range(0, tree.size()).map(tree::account).toArray();

        List<List<TreeNode>> byAccount = tree.nodes(accounts, values.size());

        for (int row = 0; row < values.size(); row++) {
            String id = values.id(row);
            assertThat(byAccount.get(row).get(0).amount())
                    .as(id)
                    .isCloseTo(profit(after, id) - profit(before, id), within(0.001));
        }
    }

    private static double profit(Review review, String id) {
        return review.accounts().find(id).stream()
                .mapToDouble(row -> review.accounts().number(ReviewNumberColumn.PROFIT, row))
                .sum();
    }

    /** On revenue there is no margin, and nothing but wallet and share can earn more. */
    @ParameterizedTest
    @ValueSource(strings = {"gross-profit", "revenue"})
    void profitIsOfWhatTheReviewComputesItOf(String basis) {
        Map<String, double[]> earlier = Map.of("a", new double[] {1_000, 200});
        Map<String, double[]> later = Map.of("a", new double[] {1_500, 450});
        Book bookBefore = History.book(earlier);
        Book bookAfter = History.book(later);
        History history = new History();
        Map<String, String> changes = Map.of("profit.basis", basis);
        Review before = history.next(History.run(bookBefore, FakeModels.usual(), changes));
        Review after = history.next(History.run(bookAfter, FakeModels.usual(), changes));

        Map<String, Double> found =
                ValueTree.ofWallets(ReviewedValues.of(before, bookBefore, after, bookAfter), TreeVariant.BASE)
                        .nodes()
                        .stream()
                        .collect(Collectors.toMap(TreeNode::id, TreeNode::amount));

        double realised = found.get("gross-profit") / 250;
        assertThat(found.get("wallet-growth")).isCloseTo(100 * realised, within(1e-9));
        assertThat(found.get("existing-accounts")).isCloseTo(150 * realised, within(1e-9));
        assertThat(found.get("rate")).isCloseTo(0, within(1e-9));
    }
}
