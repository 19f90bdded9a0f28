package mainstay.review.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.WalletField;
import mainstay.plan.valuetree.BeforeAfter;
import mainstay.plan.valuetree.NamedCosts;
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
import mainstay.run.parameters.PlanParameters;
import mainstay.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
            ValueTree tree = ValueTree.ofWallets(values, variant, NamedCosts.NONE);
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
        ValueTree tree = ValueTree.ofWallets(values, TreeVariant.SYMMETRIC, NamedCosts.NONE);
        int[] accounts = IntStream.range(0, tree.size()).map(tree::account).toArray();

        List<List<TreeNode>> byAccount = tree.nodes(accounts, values.size());

        for (int row = 0; row < values.size(); row++) {
            String id = values.id(row);
            assertThat(byAccount.get(row).get(0).amount())
                    .as(id)
                    .isCloseTo(profit(after, id) - profit(before, id), within(0.001));
        }
    }

    @ParameterizedTest
    @CsvSource({"process/picc,no", "process/picc,yes", "process/bonder,no", "process/bonder,yes"})
    void theTreeOfARealBookComesToTheBridgeOfTheReviewDiff(String data, String rollup) {
        Book book = SharedData.book(data);
        Random die = new Random(11);
        Book later = book.with(
                Map.of(),
                Map.of(
                        WalletField.SPEND, scaled(book, WalletField.SPEND, () -> 0.6 + die.nextDouble()),
                        WalletField.REVENUE,
                                scaled(book, WalletField.REVENUE, () -> die.nextInt(5) == 0 ? 0 : die.nextDouble())));
        Map<String, String> parameters =
                Map.of("rollup", rollup, "capture.channel", "0.6", "profit.target", "50000", "value.cost.rent", "9000");
        History history = new History();
        Review before = history.next(History.run(book, FakeModels.usual(), parameters));
        Review after = history.next(History.run(later, FakeModels.usual(), parameters));
        ReviewedValues values = ReviewedValues.of(before, book, after, later);
        NamedCosts costs = NamedCosts.of(Map.of("rent", new BeforeAfter(9_000, 9_000)), new BeforeAfter(1, 1), values);
        ChangeParts bridge =
                ReviewDiff.of(before, after, Optional.empty()).bridge().change(ReviewTotals.PROFIT);

        for (TreeVariant variant : TreeVariant.values()) {
            Map<String, Double> found = ValueTree.ofWallets(values, variant, costs).nodes().stream()
                    .collect(Collectors.toMap(TreeNode::id, TreeNode::amount));
            assertThat(found.get("expected-profit")).isCloseTo(bridge.change(), within(0.005));
            assertThat(found.get("cost-of-rent")).isCloseTo(0, within(0.005));
        }
    }

    private static DoubleColumn scaled(Book book, WalletField field, DoubleSupplier factor) {
        return DoubleColumn.of(IntStream.range(0, book.wallets().size())
                .mapToDouble(wallet -> book.wallets().column(field).get(wallet) * factor.getAsDouble())
                .toArray());
    }

    @Test
    void costsWithANameLeaveTheProfitThatReviewsDecideBy() {
        History history = new History();
        Map<String, double[]> earlier = History.accounts(new Random(5), 30);
        Map<String, double[]> later = History.accounts(new Random(6), 30);
        Map<String, String> costs = Map.of("value.cost.logistics", "0.04");
        Review before = history.next(earlier);
        Review after = history.next(History.run(History.book(later), FakeModels.usual(), costs));
        ReviewedValues values = ReviewedValues.of(before, History.book(earlier), after, History.book(later));

        assertThat(PlanParameters.valueCosts(before.basis().parameters())).isEmpty();
        assertThat(PlanParameters.valueCosts(after.basis().parameters())).containsExactly(Map.entry("logistics", 0.04));
        Map<String, Double> found = ValueTree.ofWallets(
                        values,
                        TreeVariant.SYMMETRIC,
                        NamedCosts.of(Map.of("logistics", new BeforeAfter(0, 0.04)), new BeforeAfter(1, 1), values))
                .nodes()
                .stream()
                .collect(Collectors.toMap(TreeNode::id, TreeNode::amount));
        assertThat(found.get("cost-of-logistics")).isNegative();
        assertThat(found.get("expected-profit"))
                .isCloseTo(
                        after.totals().get(ReviewTotals.PROFIT)
                                - before.totals().get(ReviewTotals.PROFIT),
                        within(0.001));
    }

    private static double profit(Review review, String id) {
        return review.accounts().find(id).stream()
                .mapToDouble(row -> review.accounts().number(ReviewNumberColumn.PROFIT, row))
                .sum();
    }

    @Test
    void anAccountThatEarnsNothingHasNoRowOfNoLine() {
        Map<String, double[]> idle = Map.of("a", new double[] {1_000, 0});
        History history = new History();
        Review before = history.next(idle);
        Review after = history.next(idle);

        assertThat(ReviewedValues.of(before, History.book(idle), after, History.book(idle))
                        .account(0)
                        .lines())
                .isEmpty();
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

        Map<String, Double> found = ValueTree.ofWallets(
                        ReviewedValues.of(before, bookBefore, after, bookAfter), TreeVariant.BASE, NamedCosts.NONE)
                .nodes()
                .stream()
                .collect(Collectors.toMap(TreeNode::id, TreeNode::amount));

        double realised = found.get("gross-profit") / 250;
        assertThat(found.get("wallet-growth")).isCloseTo(100 * realised, within(1e-9));
        assertThat(found.get("existing-accounts")).isCloseTo(150 * realised, within(1e-9));
        assertThat(found.get("rate")).isCloseTo(0, within(1e-9));
    }
}
