package mainstay.plan.valuetree;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Why profit changed from one period to another, as a tree: computed for each account and line, and added up from there, so that the
 * trees of some rows add up to the tree of all. Amounts are never rounded, so nothing is left at any level.
 *
 * <p>Costs with a name stand above what is profit without them: decisions go by that, and the same node comes to it.
 */
public final class ValueTree {
    /** The account of what no account bears. */
    public static final int NO_ACCOUNT = -1;

    private static final String ROOT = "";
    private static final String EBIT = "ebit";
    private static final String PROFIT = "gross-profit";
    private static final int NO_COST = -1;

    /** The tree of the book alone. */
    private static final List<Branch> OF_WALLETS = List.of(
            new Branch(EBIT, ROOT),
            new Branch(PROFIT, EBIT),
            new Branch("wallet-growth", PROFIT, ValuePart.WALLET_GROWTH),
            new Branch("share-gain", PROFIT),
            new Branch("existing-accounts", "share-gain", ValuePart.SHARE_GAIN),
            new Branch("new-accounts", "share-gain", ValuePart.NEW_ACCOUNTS),
            new Branch("lost-accounts", "share-gain", ValuePart.LOST_ACCOUNTS),
            new Branch("mix", PROFIT, ValuePart.MIX),
            new Branch("rate", PROFIT, ValuePart.RATE),
            new Branch("cost-to-serve", EBIT),
            new Branch("activity", "cost-to-serve", ValuePart.ACTIVITY),
            new Branch("productivity", "cost-to-serve", ValuePart.PRODUCTIVITY));

    /** The tree of sales; what served accounts cost then is not known. */
    private static final List<Branch> OF_SALES = List.of(
            new Branch(PROFIT, ROOT),
            new Branch("volume", PROFIT),
            new Branch("wallet-growth", "volume", ValuePart.WALLET_GROWTH),
            new Branch("share-gain", "volume", ValuePart.SHARE_GAIN),
            new Branch("share-not-known", "volume", ValuePart.VOLUME),
            new Branch("new-accounts", PROFIT, ValuePart.NEW_ACCOUNTS),
            new Branch("lost-accounts", PROFIT, ValuePart.LOST_ACCOUNTS),
            new Branch("mix", PROFIT, ValuePart.MIX),
            new Branch("price", PROFIT, ValuePart.PRICE),
            new Branch("unit-cost", PROFIT, ValuePart.UNIT_COST),
            new Branch("rate", PROFIT, ValuePart.RATE));

    private final NamedCosts costs;
    private final LineParts parts;
    private final List<Branch> shape;
    private final boolean ofWallets;
    private BeforeAfter total = BeforeAfter.ZERO;
    private int notSplit;

    /**
     * A node, and what it is made of beside the nodes below it.
     *
     * @param parts one part, or none
     * @param cost the cost with a name that it is; {@link #NO_COST} where it is none
     */
    private record Branch(String id, String parent, List<ValuePart> parts, int cost) {
        Branch(String id, String parent, ValuePart... parts) {
            this(id, parent, List.of(parts), NO_COST);
        }
    }

    private ValueTree(boolean ofWallets, NamedCosts costs) {
        this.ofWallets = ofWallets;
        this.costs = costs;
        this.parts = new LineParts(costs.size());
        this.shape = ofWallets ? above(OF_WALLETS, EBIT, "expected-profit") : above(OF_SALES, "contribution", PROFIT);
    }

    /**
     * The shape with costs with a name, if there are any.
     *
     * @param top the node from which they are taken
     * @param without what the root of the shape is called under it
     */
    private List<Branch> above(List<Branch> plain, String top, String without) {
        if (costs.size() == 0) {
            return plain;
        }
        String root = plain.get(0).id();
        List<Branch> all = new ArrayList<>(List.of(new Branch(top, ROOT), new Branch(without, top)));
        plain.stream()
                .skip(1)
                .map(branch -> branch.parent().equals(root)
                        ? new Branch(branch.id(), without, branch.parts(), branch.cost())
                        : branch)
                .forEach(all::add);
        for (int cost = 0; cost < costs.size(); cost++) {
            all.add(new Branch(costs.node(cost), top, List.of(), cost));
        }
        return all;
    }

    /**
     * The tree of what the book alone knows: wallets, our shares of them, margins, and what teams cost.
     *
     * @param costs what there is of costs beside teams
     */
    public static ValueTree ofWallets(ValuedAccounts accounts, TreeVariant variant, NamedCosts costs) {
        ValueTree tree = new ValueTree(true, costs);
        for (int row = 0; row < accounts.size(); row++) {
            tree.addWallets(row, accounts.account(row), variant);
        }
        tree.addUnborne();
        return tree;
    }

    /**
     * The tree of sales: with quantities where they are known, else with revenue in their place.
     *
     * @param costs what there is of costs beside teams
     */
    public static ValueTree ofSales(ValuedAccounts accounts, TreeVariant variant, NamedCosts costs) {
        ValueTree tree = new ValueTree(false, costs);
        for (int row = 0; row < accounts.size(); row++) {
            tree.addSales(row, accounts.account(row), variant);
        }
        tree.addUnborne();
        return tree;
    }

    private void addWallets(int row, ValuedAccount account, TreeVariant variant) {
        boolean stays = !account.isNew() && !account.isLost();
        WalletSplit split = new WalletSplit(account, variant);
        CostSplit served = new CostSplit(account, variant);
        boolean known = WalletSplit.isWallet(account.contestable().before())
                && WalletSplit.isWallet(account.contestable().after());
        notSplit += stays && !account.isIdle() && !known ? 1 : 0;
        for (ValuedLine line : account.lines()) {
            parts.row(row, line.line());
            total = total.plus(line.profit());
            bear(line);
            if (!stays) {
                comeOrGone(account, line);
            } else if (account.isIdle()) {
                parts.add(ValuePart.RATE, line.profit().change());
            } else {
                split.split(line, parts);
            }
            if (account.isCosted()) {
                served.split(line, parts);
            }
        }
        if (account.isCosted()) {
            total = total.minus(account.cost());
            addRest(row, served.rest());
        }
    }

    /** What no line has a part of has a row of its own. */
    private void addRest(int row, double rest) {
        if (rest != 0) {
            parts.row(row, ValuedLine.NO_LINE);
            parts.add(ValuePart.PRODUCTIVITY, rest);
        }
    }

    private void bear(ValuedLine line) {
        for (int cost = 0; cost < costs.size(); cost++) {
            bear(cost, costs.of(cost, line.revenue()));
        }
    }

    private void bear(int cost, BeforeAfter amount) {
        total = total.minus(amount);
        parts.addCost(cost, -amount.change());
    }

    private void addUnborne() {
        if (costs.hasRest()) {
            parts.row(NO_ACCOUNT, ValuedLine.NO_LINE);
            for (int cost = 0; cost < costs.size(); cost++) {
                bear(cost, costs.rest(cost));
            }
        }
    }

    private void comeOrGone(ValuedAccount account, ValuedLine line) {
        parts.add(
                account.isNew() ? ValuePart.NEW_ACCOUNTS : ValuePart.LOST_ACCOUNTS,
                line.profit().change());
    }

    private void addSales(int row, ValuedAccount account, TreeVariant variant) {
        boolean stays = !account.isNew() && !account.isLost();
        QuantitySplit counted = new QuantitySplit(variant, false);
        QuantitySplit uncounted = new QuantitySplit(variant, true);
        account.lines().forEach(line -> (line.isCounted() ? counted : uncounted).count(line));
        for (ValuedLine line : account.lines()) {
            parts.row(row, line.line());
            total = total.plus(line.profit());
            bear(line);
            notSplit += line.isCounted() ? 0 : 1;
            if (!stays) {
                comeOrGone(account, line);
            } else if (line.isCounted()) {
                counted.split(line, parts);
            } else {
                uncounted.split(line, parts);
            }
        }
    }

    /**
     * How many rows it is computed from: one an account and a line, one for what of an account is of no line, and one for costs that
     * no account bears.
     */
    public int size() {
        return parts.size();
    }

    /** The account of a row, as a row of the accounts; {@link #NO_ACCOUNT} where no account bears it. */
    public int account(int row) {
        return parts.account(row);
    }

    /** The line of a row, as an index into the lines; {@link ValuedLine#NO_LINE} where it is of none. */
    public int line(int row) {
        return parts.line(row);
    }

    /** A part of the change of a row, in currency. */
    public double amount(int row, ValuePart part) {
        return parts.amount(row, part);
    }

    /** What a cost with a name changes of the profit of a row, in currency. */
    double cost(int row, int cost) {
        return parts.cost(row, cost);
    }

    /** Whether there are costs with a name. */
    public boolean hasNamedCosts() {
        return costs.size() > 0;
    }

    /** What the root was and is, in currency: gross profit, less what teams cost where that is known, less costs with a name. */
    public BeforeAfter total() {
        return total;
    }

    /**
     * Of the tree of wallets: how many accounts buy in both periods and have no contestable wallet in one of them, so that all is
     * share. Of the tree of sales: how many rows have no quantities.
     */
    public int notSplit() {
        return notSplit;
    }

    /** The nodes of the tree of all rows, each after the one above it. */
    public List<TreeNode> nodes() {
        return nodes(new int[parts.size()], 1).get(0);
    }

    /**
     * The trees of groups of rows.
     *
     * @param groups for each row its group, from 0
     * @param count how many groups there are
     */
    public List<List<TreeNode>> nodes(int[] groups, int count) {
        Map<ValuePart, double[]> sums = new EnumMap<>(ValuePart.class);
        for (ValuePart part : ValuePart.values()) {
            sums.put(part, parts.has(part) ? sums(row -> parts.amount(row, part), groups, count) : new double[count]);
        }
        double[][] named = IntStream.range(0, costs.size())
                .mapToObj(cost -> sums(row -> parts.cost(row, cost), groups, count))
                .toArray(double[][]::new);
        List<Branch> shown = shape.stream().filter(this::isShown).toList();
        return IntStream.range(0, count)
                .mapToObj(group -> shown.stream()
                        .map(branch -> new TreeNode(
                                branch.id(),
                                branch.parent(),
                                amount(
                                        branch,
                                        own -> own.cost() == NO_COST
                                                ? of(own, sums, group)
                                                : named[own.cost()][group])))
                        .toList())
                .toList();
    }

    private static double[] sums(IntToDoubleFunction amounts, int[] groups, int count) {
        double[] sums = new double[count];
        for (int row = 0; row < groups.length; row++) {
            sums[groups[row]] += amounts.applyAsDouble(row);
        }
        return sums;
    }

    private static double of(Branch branch, Map<ValuePart, double[]> sums, int group) {
        return branch.parts().stream()
                .mapToDouble(part -> sums.get(part)[group])
                .sum();
    }

    /** Of sales, only what some row has a figure for; where no share is known, volume is not told apart. */
    private boolean isShown(Branch branch) {
        return ofWallets
                || branch.parts().stream().allMatch(part -> switch (part) {
                    case VOLUME -> parts.has(ValuePart.WALLET_GROWTH);
                    case WALLET_GROWTH, SHARE_GAIN, PRICE, UNIT_COST, RATE -> parts.has(part);
                    default -> true;
                });
    }

    /** What it is made of, and what all nodes below it come to. */
    private double amount(Branch branch, ToDoubleFunction<Branch> own) {
        double below = shape.stream()
                .filter(other -> other.parent().equals(branch.id()))
                .mapToDouble(other -> amount(other, own))
                .sum();
        return own.applyAsDouble(branch) + below + 0.0; // not -0
    }
}
