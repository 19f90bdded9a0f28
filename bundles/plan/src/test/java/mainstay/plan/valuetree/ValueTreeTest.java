package mainstay.plan.valuetree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import mainstay.testkit.SharedData;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Trees against all orders of their factors and plain loops, and that nothing is ever left. */
class ValueTreeTest {
    private static final int CASES = 1_000;
    private static final Offset<Double> CENT = within(0.005);

    private static Map<String, Double> amounts(List<TreeNode> nodes) {
        Map<String, Double> amounts = new HashMap<>();
        nodes.forEach(node -> amounts.put(node.id(), node.amount()));
        return amounts;
    }

    private static ValuedLine line(int line, double before, double after, double marginBefore, double marginAfter) {
        return ValuedLine.of(
                line, new BeforeAfter(before, after), new BeforeAfter(before * marginBefore, after * marginAfter));
    }

    /** The insurer of the specification: wallet +8 %, other sales, other margins, a team that costs 3 % more. */
    private static ProfitOf insurer() {
        return new ProfitOf(
                List.of(new ValuedAccount(
                        new BeforeAfter(9_310_000, 9_310_000 * 1.08),
                        new BeforeAfter(288_000, 296_640),
                        List.of(
                                line(0, 1_500_000, 1_700_000, 0.11, 0.105),
                                line(1, 1_100_000, 1_300_000, 0.12, 0.12),
                                line(2, 1_000_000, 1_500_000, 0.16, 0.165),
                                line(3, 500_000, 600_000, 0.18, 0.18)))),
                List.of("PC", "notebook", "PC server", "peripherals"));
    }

    @Test
    void theInsurersProfitIsExplainedByItsBookAlone() {
        Map<String, Double> found = amounts(ValueTree.ofWallets(insurer(), TreeVariant.SYMMETRIC, NamedCosts.NONE)
                .nodes());

        Map.of(
                        "tree: wallet growth", "wallet-growth",
                        "tree: share-of-wallet gain", "existing-accounts",
                        "tree: product mix", "mix",
                        "tree: margin rate", "rate",
                        "gross profit change 2026→2027", "gross-profit",
                        "team cost change", "cost-to-serve",
                        "tree: activity", "activity",
                        "tree: sales productivity", "productivity",
                        "EBIT change", "ebit")
                .forEach((figure, node) -> assertThat(found.get(node))
                        .as(figure)
                        .isCloseTo(
                                SharedData.expected("process/picc", figure)
                                        .get("value")
                                        .asDouble(),
                                CENT));
        assertThat(found).containsEntry("new-accounts", 0.0).containsEntry("lost-accounts", 0.0);
    }

    /** Three products whose units earn 20, 12 and 9, of which the dearest is sold less and the cheapest more. */
    @Test
    void volumeAndMixAreThoseOfTheTextbook() {
        ProfitOf products = ProfitOf.one(
                ProfitOf.sold(0, 8_000, 160_000, 0, 6_000, 120_000, 0),
                ProfitOf.sold(1, 7_000, 84_000, 0, 7_000, 84_000, 0),
                ProfitOf.sold(2, 5_000, 45_000, 0, 9_000, 81_000, 0));

        Map<String, Double> symmetric = amounts(ValueTree.ofSales(products, TreeVariant.SYMMETRIC, NamedCosts.NONE)
                .nodes());
        Map<String, Double> base = amounts(
                ValueTree.ofSales(products, TreeVariant.BASE, NamedCosts.NONE).nodes());

        assertThat(symmetric.get("volume")).isCloseTo(27_404.55, CENT);
        assertThat(symmetric.get("mix")).isCloseTo(-31_404.55, CENT);
        assertThat(base.get("volume")).isCloseTo(28_900, CENT);
        assertThat(base.get("mix")).isCloseTo(-32_900, CENT);
        assertThat(symmetric.get("gross-profit")).isCloseTo(-4_000, CENT);
        assertThat(symmetric).containsEntry("price", 0.0).containsEntry("unit-cost", 0.0);
        assertThat(symmetric).as("no share of a wallet is known").doesNotContainKey("wallet-growth");
    }

    /** The mean, over all orders in which wallet, share and margin can change, of what each changes in its turn. */
    @Test
    void factorsAreValuedAsInAllOrders() {
        int compared = 0;
        for (long seed = 0; seed < CASES; seed++) {
            ProfitOf accounts = ProfitOf.random(seed);
            for (ValuedAccount account : accounts.accounts()) {
                if (isPlain(account)) {
                    compareWithOrders(account);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(CASES / 4);
    }

    private static boolean isPlain(ValuedAccount account) {
        return WalletSplit.isWallet(account.contestable().before())
                && WalletSplit.isWallet(account.contestable().after())
                && !BeforeAfter.isZero(account.revenue().before())
                && !BeforeAfter.isZero(account.revenue().after());
    }

    private static void compareWithOrders(ValuedAccount account) {
        ValueTree tree =
                ValueTree.ofWallets(new ProfitOf(List.of(account), List.of()), TreeVariant.SYMMETRIC, NamedCosts.NONE);
        double[] before = factors(account, true);
        double[] after = factors(account, false);
        double[] shapley = new double[3];
        for (int[] order : new int[][] {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}}) {
            double[] now = before.clone();
            for (int factor : order) {
                double was = now[0] * now[1] * now[2];
                now[factor] = after[factor];
                shapley[factor] += (now[0] * now[1] * now[2] - was) / 6;
            }
        }
        Offset<Double> close =
                within(1e-9 * (1 + Arrays.stream(shapley).map(Math::abs).sum()));
        assertThat(sum(tree, ValuePart.WALLET_GROWTH)).isCloseTo(shapley[0], close);
        assertThat(sum(tree, ValuePart.SHARE_GAIN)).isCloseTo(shapley[1], close);
        assertThat(sum(tree, ValuePart.MIX) + sum(tree, ValuePart.RATE)).isCloseTo(shapley[2], close);
    }

    private static double[] factors(ValuedAccount account, boolean before) {
        double wallet =
                before ? account.contestable().before() : account.contestable().after();
        double revenue = before ? account.revenue().before() : account.revenue().after();
        double profit = before ? account.profit().before() : account.profit().after();
        return new double[] {wallet, revenue / wallet, profit / revenue};
    }

    private static double sum(ValueTree tree, ValuePart part) {
        return IntStream.range(0, tree.size())
                .mapToDouble(row -> tree.amount(row, part))
                .sum();
    }

    /** A plain loop over quantities and unit margins. */
    @Test
    void quantitiesAreSplitAsByAPlainLoop() {
        for (long seed = 0; seed < CASES; seed++) {
            Random die = new Random(seed);
            ValuedLine[] sold = IntStream.range(0, 4)
                    .mapToObj(line -> {
                        double[] of = new double[6];
                        for (int half = 0; half < 2; half++) {
                            of[half * 3] = 1 + die.nextInt(100);
                            of[half * 3 + 1] = of[half * 3] * die.nextInt(50);
                            of[half * 3 + 2] = of[half * 3] * die.nextInt(40);
                        }
                        return ProfitOf.sold(line, of);
                    })
                    .toArray(ValuedLine[]::new);
            double[] expected = new double[4];
            double allBefore = Arrays.stream(sold)
                    .mapToDouble(line -> line.quantity().before())
                    .sum();
            double allAfter = Arrays.stream(sold)
                    .mapToDouble(line -> line.quantity().after())
                    .sum();
            for (ValuedLine line : sold) {
                double q0 = line.quantity().before();
                double q1 = line.quantity().after();
                double p0 = line.revenue().before() / q0;
                double p1 = line.revenue().after() / q1;
                double u0 = line.profit().before() / q0;
                double u1 = line.profit().after() / q1;
                expected[0] += (q0 + q1) / 2 * (p1 - p0);
                expected[1] -= (q0 + q1) / 2 * ((p1 - u1) - (p0 - u0));
                expected[2] += (allAfter - allBefore) * (q0 / allBefore + q1 / allAfter) / 2 * (u0 + u1) / 2;
                expected[3] += (allBefore + allAfter) / 2 * (q1 / allAfter - q0 / allBefore) * (u0 + u1) / 2;
            }
            ValueTree tree = ValueTree.ofSales(ProfitOf.one(sold), TreeVariant.SYMMETRIC, NamedCosts.NONE);
            assertThat(sum(tree, ValuePart.PRICE)).isCloseTo(expected[0], within(1e-6));
            assertThat(sum(tree, ValuePart.UNIT_COST)).isCloseTo(expected[1], within(1e-6));
            assertThat(sum(tree, ValuePart.VOLUME)).isCloseTo(expected[2], within(1e-6));
            assertThat(sum(tree, ValuePart.MIX)).isCloseTo(expected[3], within(1e-6));
        }
    }

    /** Logistics are 4 % before and 5 % after; a rent of 120,000 a year is new, and there are two years of it. */
    @Test
    void costsWithANameAreAPartOfRevenueOrSpreadByIt() {
        NamedCosts costs = NamedCosts.of(
                Map.of("logistics", new BeforeAfter(0.04, 0.05), "rent", new BeforeAfter(0, 120_000)),
                new BeforeAfter(1, 2),
                insurer());
        ValueTree tree = ValueTree.ofWallets(insurer(), TreeVariant.SYMMETRIC, costs);
        Map<String, Double> found = amounts(tree.nodes());
        Map<String, Double> without = amounts(ValueTree.ofWallets(insurer(), TreeVariant.SYMMETRIC, NamedCosts.NONE)
                .nodes());

        assertThat(found.get("cost-of-logistics")).isCloseTo(0.04 * 4_100_000 - 0.05 * 5_100_000, within(1e-6));
        assertThat(found.get("cost-of-rent")).isCloseTo(-240_000, within(1e-6));
        assertThat(tree.cost(3, 1)).as("by revenue").isCloseTo(-240_000 * 600_000.0 / 5_100_000, within(1e-6));
        assertThat(found.get("expected-profit")).as("decisions go by it").isEqualTo(without.get("ebit"));
        assertThat(found.get("ebit")).isCloseTo(134_360 - 91_000 - 240_000, CENT);
    }

    @Test
    void whatIsSpreadOverNoRevenueIsBorneByNoAccount() {
        ProfitOf accounts = ProfitOf.one(line(0, 100, 0, 0.2, 0), line(1, 300, 0, 0.2, 0));
        NamedCosts costs = NamedCosts.of(Map.of("rent", new BeforeAfter(40, 50)), new BeforeAfter(1, 1), accounts);

        ValueTree tree = ValueTree.ofSales(accounts, TreeVariant.SYMMETRIC, costs);
        ValueTree some = ValueTree.ofSales(accounts, TreeVariant.SYMMETRIC, costs.ofSome());

        assertThat(tree.size()).isEqualTo(3);
        assertThat(tree.account(2)).isEqualTo(ValueTree.NO_ACCOUNT);
        assertThat(tree.cost(1, 0)).isEqualTo(30);
        assertThat(tree.cost(2, 0)).isEqualTo(-50);
        assertThat(tree.total()).isEqualTo(new BeforeAfter(40, -50));
        assertThat(amounts(tree.nodes())).containsEntry("cost-of-rent", -10.0).containsEntry("contribution", -90.0);
        assertThat(amounts(some.nodes())).containsEntry("cost-of-rent", 40.0);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLeftWithCostsWithAName(TreeVariant variant) {
        for (long seed = 0; seed < CASES; seed++) {
            Random die = new Random(seed);
            ProfitOf accounts = ProfitOf.random(seed);
            NamedCosts costs = NamedCosts.of(
                    Map.of(
                            "logistics", new BeforeAfter(die.nextDouble(), die.nextDouble()),
                            "rent", new BeforeAfter(die.nextInt(100_000), die.nextInt(2) * 50_000)),
                    new BeforeAfter(1, die.nextDouble()),
                    accounts);
            for (ValueTree tree : List.of(
                    ValueTree.ofWallets(accounts, variant, costs), ValueTree.ofSales(accounts, variant, costs))) {
                int[] rows = IntStream.range(0, tree.size()).toArray();
                double most = accounts.accounts().stream()
                        .mapToDouble(account -> Math.abs(account.revenue().before())
                                + Math.abs(account.revenue().after()))
                        .sum();
                Offset<Double> close = within(1e-9 * most + 1e-6);
                List<TreeNode> whole = tree.nodes();
                assertThat(whole.get(0).amount()).isCloseTo(tree.total().change(), close);
                List<List<TreeNode>> byRow = tree.nodes(rows, rows.length);
                for (int node = 0; node < whole.size(); node++) {
                    int at = node;
                    assertThat(byRow.stream()
                                    .mapToDouble(nodes -> nodes.get(at).amount())
                                    .sum())
                            .as(whole.get(at).id())
                            .isCloseTo(whole.get(at).amount(), close);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLeftOfAnyRowAtAnyLevel(TreeVariant variant) {
        for (long seed = 0; seed < CASES; seed++) {
            ProfitOf accounts = ProfitOf.random(seed);
            addsUp(ValueTree.ofWallets(accounts, variant, NamedCosts.NONE), accounts, true);
            addsUp(ValueTree.ofSales(accounts, variant, NamedCosts.NONE), accounts, false);
        }
    }

    private static void addsUp(ValueTree tree, ProfitOf accounts, boolean costed) {
        int[] accountOf = IntStream.range(0, tree.size()).map(tree::account).toArray();
        List<List<TreeNode>> byAccount = tree.nodes(accountOf, accounts.size());
        double most = IntStream.range(0, tree.size())
                .mapToDouble(row -> Arrays.stream(ValuePart.values())
                        .mapToDouble(part -> Math.abs(tree.amount(row, part)))
                        .sum())
                .sum();
        Offset<Double> close = within(1e-12 * most + 1e-6);
        double all = 0;
        for (int row = 0; row < accounts.size(); row++) {
            ValuedAccount account = accounts.account(row);
            double change = account.profit().change() - (costed ? account.cost().change() : 0);
            assertThat(byAccount.get(row).get(0).amount()).isCloseTo(change, close);
            all += change;
        }
        List<TreeNode> whole = tree.nodes();
        assertThat(whole.get(0).amount()).isCloseTo(all, close);
        assertThat(tree.total().change()).isCloseTo(all, close);
        for (int node = 0; node < whole.size(); node++) {
            int at = node;
            String id = whole.get(node).id();
            double below = whole.stream()
                    .filter(other -> other.parent().equals(id))
                    .mapToDouble(TreeNode::amount)
                    .sum();
            boolean isLeaf = whole.stream().noneMatch(other -> other.parent().equals(id));
            assertThat(isLeaf ? whole.get(node).amount() : below)
                    .as(id)
                    .isCloseTo(whole.get(node).amount(), close);
            assertThat(byAccount.stream()
                            .mapToDouble(nodes -> nodes.get(at).amount())
                            .sum())
                    .as(id + " by account")
                    .isCloseTo(whole.get(node).amount(), close);
        }
    }

    @Test
    void aLineThatIsSoldInOnePeriodAloneIsNeverPriceCostOrRate() {
        for (TreeVariant variant : TreeVariant.values()) {
            ProfitOf account = ProfitOf.one(
                    ProfitOf.sold(0, 10, 100, 70, 12, 120, 84),
                    ProfitOf.sold(1, 0, 0, 0, 5, 500, 300),
                    ProfitOf.sold(2, 4, 80, 90, 0, 0, 0));
            ValueTree sales = ValueTree.ofSales(account, variant, NamedCosts.NONE);
            ValueTree wallets = ValueTree.ofWallets(account, variant, NamedCosts.NONE);
            for (int row = 0; row < sales.size(); row++) {
                assertThat(sales.amount(row, ValuePart.PRICE)).isZero();
                assertThat(sales.amount(row, ValuePart.UNIT_COST)).isCloseTo(0, within(1e-12));
                assertThat(wallets.amount(row, ValuePart.RATE)).isCloseTo(0, within(1e-12));
            }
            assertThat(wallets.notSplit()).as("no wallet is known").isEqualTo(1);
        }
    }

    @Test
    void newAndLostAccountsStandApart() {
        ValuedLine bought = ProfitOf.sold(0, 0, 0, 0, 5, 500, 300);
        ValuedLine given = ProfitOf.sold(0, 4, 80, 30, 0, 0, 0);
        ProfitOf accounts = new ProfitOf(
                List.of(
                        new ValuedAccount(new BeforeAfter(0, 900), new BeforeAfter(0, 20), List.of(bought)),
                        new ValuedAccount(new BeforeAfter(700, 700), new BeforeAfter(10, 0), List.of(given))),
                List.of("one"));

        Map<String, Double> wallets = amounts(ValueTree.ofWallets(accounts, TreeVariant.SYMMETRIC, NamedCosts.NONE)
                .nodes());
        Map<String, Double> sales = amounts(ValueTree.ofSales(accounts, TreeVariant.SYMMETRIC, NamedCosts.NONE)
                .nodes());

        assertThat(wallets)
                .containsEntry("new-accounts", 200.0)
                .containsEntry("lost-accounts", -50.0)
                .containsEntry("wallet-growth", 0.0)
                .containsEntry("activity", -10.0)
                .containsEntry("productivity", 0.0)
                .containsEntry("ebit", 140.0);
        assertThat(sales).containsEntry("new-accounts", 200.0).containsEntry("volume", 0.0);
    }

    /** Twice the quantity at twice the share is all share; at the same share it is all wallet. */
    @Test
    void volumeIsWalletOrShareWhereOurShareIsKnown() {
        ValuedLine line = ProfitOf.sold(0, 10, 100, 60, 20, 200, 120);
        assertThat(split(line, 0.2, 0.4)).containsEntry("share-gain", 40.0).containsEntry("wallet-growth", 0.0);
        assertThat(split(line, 0.3, 0.3)).containsEntry("share-gain", 0.0).containsEntry("wallet-growth", 40.0);
        Map<String, Double> both = split(line, 0.2, 0.3);
        assertThat(both.get("share-gain")).isCloseTo(40 * Math.log(1.5) / Math.log(2), within(1e-9));
        assertThat(both.get("share-gain") + both.get("wallet-growth")).isCloseTo(both.get("volume"), within(1e-9));
    }

    private static Map<String, Double> split(ValuedLine line, double before, double after) {
        ValuedLine known = new ValuedLine(
                line.line(), line.revenue(), line.profit(), line.quantity(), new BeforeAfter(before, after));
        return amounts(ValueTree.ofSales(ProfitOf.one(known), TreeVariant.SYMMETRIC, NamedCosts.NONE)
                .nodes());
    }

    @Test
    void withoutQuantitiesRevenueIsVolumeAndMarginIsRate() {
        ProfitOf account = ProfitOf.one(line(0, 100, 200, 0.2, 0.3));

        Map<String, Double> found = amounts(ValueTree.ofSales(account, TreeVariant.SYMMETRIC, NamedCosts.NONE)
                .nodes());

        assertThat(found.get("volume")).isCloseTo(100 * 0.25, within(1e-9));
        assertThat(found.get("rate")).isCloseTo(150 * 0.1, within(1e-9));
        assertThat(found).doesNotContainKeys("price", "unit-cost");
    }
}
