package mainstay.plan.valuetree;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Why profit changed from one period to another, as a tree: computed for each account and line, and added up from there, so that the
 * trees of some rows add up to the tree of all. Amounts are never rounded, so nothing is left at any level.
 */
public final class ValueTree {
    private static final String ROOT = "";
    private static final String PROFIT = "gross-profit";

    /** The tree of the book alone. */
    private static final List<Branch> OF_WALLETS = List.of(
            new Branch("ebit", ROOT),
            new Branch(PROFIT, "ebit"),
            new Branch("wallet-growth", PROFIT, ValuePart.WALLET_GROWTH),
            new Branch("share-gain", PROFIT),
            new Branch("existing-accounts", "share-gain", ValuePart.SHARE_GAIN),
            new Branch("new-accounts", "share-gain", ValuePart.NEW_ACCOUNTS),
            new Branch("lost-accounts", "share-gain", ValuePart.LOST_ACCOUNTS),
            new Branch("mix", PROFIT, ValuePart.MIX),
            new Branch("rate", PROFIT, ValuePart.RATE),
            new Branch("cost-to-serve", "ebit"),
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

    private final LineParts parts = new LineParts();
    private final List<Branch> shape;
    private BeforeAfter total = BeforeAfter.ZERO;
    private int notSplit;

    /**
     * A node, and what it is made of beside the nodes below it.
     *
     * @param parts one part, or none
     */
    private record Branch(String id, String parent, List<ValuePart> parts) {
        Branch(String id, String parent, ValuePart... parts) {
            this(id, parent, List.of(parts));
        }
    }

    private ValueTree(List<Branch> shape) {
        this.shape = shape;
    }

    /** The tree of what the book alone knows: wallets, our shares of them, margins, and what teams cost. */
    public static ValueTree ofWallets(ValuedAccounts accounts, TreeVariant variant) {
        ValueTree tree = new ValueTree(OF_WALLETS);
        for (int row = 0; row < accounts.size(); row++) {
            tree.addWallets(row, accounts.account(row), variant);
        }
        return tree;
    }

    /** The tree of sales: with quantities where they are known, else with revenue in their place. */
    public static ValueTree ofSales(ValuedAccounts accounts, TreeVariant variant) {
        ValueTree tree = new ValueTree(OF_SALES);
        for (int row = 0; row < accounts.size(); row++) {
            tree.addSales(row, accounts.account(row), variant);
        }
        return tree;
    }

    private void addWallets(int row, ValuedAccount account, TreeVariant variant) {
        boolean stays = !account.isNew() && !account.isLost();
        WalletSplit split = new WalletSplit(account, variant);
        CostSplit costs = new CostSplit(account, variant);
        boolean known = WalletSplit.isWallet(account.contestable().before())
                && WalletSplit.isWallet(account.contestable().after());
        notSplit += stays && !account.isIdle() && !known ? 1 : 0;
        for (ValuedLine line : account.lines()) {
            parts.row(row, line.line());
            total = total.plus(line.profit());
            if (!stays) {
                comeOrGone(account, line);
            } else if (account.isIdle()) {
                parts.add(ValuePart.RATE, line.profit().change());
            } else {
                split.split(line, parts);
            }
            if (account.isCosted()) {
                costs.split(line, parts);
            }
        }
        if (account.isCosted()) {
            total = total.minus(account.cost());
            addRest(row, costs.rest());
        }
    }

    /** What no line has a part of has a row of its own. */
    private void addRest(int row, double rest) {
        if (rest != 0) {
            parts.row(row, ValuedLine.NO_LINE);
            parts.add(ValuePart.PRODUCTIVITY, rest);
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

    /** How many rows it is computed from: one an account and a line, and one for what of an account is of no line. */
    public int size() {
        return parts.size();
    }

    /** The account of a row, as a row of the accounts. */
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

    /** What the root was and is, in currency: gross profit, less what teams cost where that is known. */
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
            sums.put(part, sums(part, groups, count));
        }
        List<Branch> shown = shape.stream().filter(this::isShown).toList();
        return IntStream.range(0, count)
                .mapToObj(group -> shown.stream()
                        .map(branch -> new TreeNode(branch.id(), branch.parent(), amount(branch, sums, group)))
                        .toList())
                .toList();
    }

    private double[] sums(ValuePart part, int[] groups, int count) {
        double[] sums = new double[count];
        if (parts.has(part)) {
            for (int row = 0; row < groups.length; row++) {
                sums[groups[row]] += parts.amount(row, part);
            }
        }
        return sums;
    }

    /** Of sales, only what some row has a figure for; where no share is known, volume is not told apart. */
    private boolean isShown(Branch branch) {
        return shape.equals(OF_WALLETS)
                || branch.parts().stream().allMatch(part -> switch (part) {
                    case VOLUME -> parts.has(ValuePart.WALLET_GROWTH);
                    case WALLET_GROWTH, SHARE_GAIN, PRICE, UNIT_COST, RATE -> parts.has(part);
                    default -> true;
                });
    }

    /** What it is made of, and what all nodes below it come to. */
    private double amount(Branch branch, Map<ValuePart, double[]> sums, int group) {
        double own = branch.parts().stream()
                .mapToDouble(part -> sums.get(part)[group])
                .sum();
        double below = shape.stream()
                .filter(other -> other.parent().equals(branch.id()))
                .mapToDouble(other -> amount(other, sums, group))
                .sum();
        return own + below + 0.0; // not -0
    }
}
