package mainstay.run.selling;

import static mainstay.run.words.RunWords.counted;
import static mainstay.run.words.RunWords.phrase;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mainstay.book.Book;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.book.Period;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.TextOrder;
import mainstay.plan.targets.AccountHolders;
import mainstay.plan.valuetree.BeforeAfter;
import mainstay.plan.valuetree.NamedCosts;
import mainstay.plan.valuetree.SalesOfPeriods;
import mainstay.plan.valuetree.TreeNode;
import mainstay.plan.valuetree.TreeVariant;
import mainstay.plan.valuetree.ValueTree;
import mainstay.plan.valuetree.ValuedAccounts;
import mainstay.plan.valuetree.ValuedLine;
import mainstay.run.LiveResult;
import mainstay.run.listing.PlanColumns;
import mainstay.run.listing.PlanListing;
import mainstay.run.listing.RowColumns;

/** Why profit changed from one period or review to another: a row a node of the value tree. */
public final class ValueTreeList {
    /** The column of what all leaves of a row come to. */
    public static final String CHANGE = "change";

    private static final int NEARLY_AS_LONG = 3;

    private final String from;
    private final String to;
    private final TreeVariant variant;
    private final ValuedAccounts accounts;
    private final ValueTree tree;
    private final IntFunction<String> teams;
    private final Map<String, String> divisions = new HashMap<>();
    private final List<String> notes;

    private ValueTreeList(
            String from,
            String to,
            TreeVariant variant,
            ValuedAccounts accounts,
            ValueTree tree,
            Book book,
            IntFunction<String> teams,
            List<String> notes) {
        this.from = from;
        this.to = to;
        this.variant = variant;
        this.accounts = accounts;
        this.tree = tree;
        this.teams = teams;
        this.notes = List.copyOf(notes);
        PlanRows lines = book.plan().rows(PlanTable.LINES);
        for (int row = 0; row < lines.size(); row++) {
            divisions.put(lines.text(row, "line"), lines.text(row, "division"));
        }
    }

    /** A row of the list: a node, and whose tree it is of. */
    private record Row(String of, TreeNode node) {}

    /**
     * The tree of what was sold in two periods.
     *
     * @param account the account whose sales alone count, as a row of the book; empty for all
     * @param day what is sold after it is not seen
     */
    public static ValueTreeList ofSales(
            LiveResult result, Period from, Period to, OptionalInt account, TreeVariant variant, LocalDate day) {
        Book book = result.book();
        SalesOfPeriods sales =
                SalesOfPeriods.of(book, from, to, day, result.assumptions().workingDays());
        ValuedAccounts counted = account.isPresent() ? sales.alone(account.getAsInt()) : sales;
        Map<String, Double> today = result.assumptions().valueCosts();
        NamedCosts costs = NamedCosts.of(both(today, today), new BeforeAfter(years(from, day), years(to, day)), sales);
        ValueTree tree = ValueTree.ofSales(counted, variant, account.isPresent() ? costs.ofSome() : costs);
        AccountHolders holders = AccountHolders.of(book, day);
        return new ValueTreeList(
                from.text(),
                to.text(),
                variant,
                counted,
                tree,
                book,
                row -> {
                    int unit = account.orElse(row);
                    return holders.team(unit).isEmpty() ? result.team(unit) : holders.team(unit);
                },
                notes(sales, tree, from, to, day));
    }

    /**
     * The tree of what the books of two reviews alone tell.
     *
     * @param accounts what accounts earn and cost in them
     * @param costs what there is of costs beside teams
     * @param book the book of the later one
     * @param teams the team of an account in the reviews, by its row in the accounts; empty for none
     * @param day the day of the later one
     */
    public static ValueTreeList ofReviews(
            String from,
            String to,
            ValuedAccounts accounts,
            NamedCosts costs,
            TreeVariant variant,
            Book book,
            IntFunction<String> teams,
            LocalDate day) {
        ValueTree tree = ValueTree.ofWallets(accounts, variant, costs);
        AccountHolders holders = AccountHolders.of(book, day);
        List<String> notes = new ArrayList<>();
        notes.add(phrase("tree.of-bridge", from, to));
        if (tree.notSplit() > 0) {
            notes.add(counted("tree.no-wallet", tree.notSplit()));
        }
        noteCosts(notes, tree, "tree.costs-of-reviews");
        return new ValueTreeList(
                from,
                to,
                variant,
                accounts,
                tree,
                book,
                row -> {
                    OptionalInt known = book.accounts().find(accounts.id(row));
                    String held = known.isPresent() ? holders.team(known.getAsInt()) : "";
                    return held.isEmpty() ? teams.apply(row) : held;
                },
                notes);
    }

    private static List<String> notes(SalesOfPeriods sales, ValueTree tree, Period from, Period to, LocalDate day) {
        List<String> notes = new ArrayList<>();
        if (sales.counted() == 0) {
            notes.add(phrase("tree.no-sales", from.text(), to.text()));
        }
        if (sales.withoutCost() > 0) {
            notes.add(counted("tree.without-cost", sales.withoutCost(), NumberText.money(sales.revenueWithoutCost())));
        }
        DealList.note(notes, "tree.without-quantity", tree.notSplit());
        if (day.isBefore(to.last()) || day.isBefore(from.last())) {
            notes.add(phrase("tree.unseen", day.toString()));
        }
        if (Math.abs(days(from) - days(to)) > NEARLY_AS_LONG) {
            notes.add(phrase(
                    "tree.not-as-long",
                    from.text(),
                    NumberText.number(days(from)),
                    to.text(),
                    NumberText.number(days(to))));
        }
        noteCosts(notes, tree, "tree.costs-of-sales");
        notes.add(phrase("tree.no-costs"));
        return notes;
    }

    private static void noteCosts(List<String> notes, ValueTree tree, String what) {
        if (tree.hasNamedCosts()) {
            notes.add(phrase(what));
        }
        if (IntStream.range(0, tree.size()).anyMatch(row -> tree.account(row) == ValueTree.NO_ACCOUNT)) {
            notes.add(phrase("tree.unborne"));
        }
    }

    /** Costs with a name in two reviews or periods; one that only one of them has is 0 in the other. */
    public static Map<String, BeforeAfter> both(Map<String, Double> before, Map<String, Double> after) {
        Map<String, BeforeAfter> costs = new HashMap<>();
        Stream.of(before, after)
                .flatMap(some -> some.keySet().stream())
                .forEach(name -> costs.put(
                        name, new BeforeAfter(before.getOrDefault(name, 0.0), after.getOrDefault(name, 0.0))));
        return costs;
    }

    /** How many years a period has until a day: 1 for a year, 90 ÷ 365 for the first quarter of 2026. */
    private static double years(Period period, LocalDate day) {
        double years = 0;
        for (int year = period.first().getYear(); year <= period.last().getYear(); year++) {
            LocalDate first = latest(period.first(), LocalDate.of(year, 1, 1));
            LocalDate last = earliest(earliest(period.last(), day), LocalDate.of(year, 12, 31));
            years += Math.max(0, ChronoUnit.DAYS.between(first, last) + 1.0)
                    / Year.of(year).length();
        }
        return years;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static double days(Period period) {
        return (double) ChronoUnit.DAYS.between(period.first(), period.last()) + 1;
    }

    /** What it is of: the earlier period or review. */
    public String from() {
        return from;
    }

    /** What it is of: the later period or review. */
    public String to() {
        return to;
    }

    /** The tree, of which each row is an account and a line. */
    public ValueTree tree() {
        return tree;
    }

    /** What is left out, and why. */
    public List<String> notes() {
        return notes;
    }

    /** What a node is called. */
    public static String label(TreeNode node) {
        return label(node.id());
    }

    private static String label(String id) {
        String cost = NamedCosts.name(id);
        return id.isEmpty() ? "" : cost.isEmpty() ? phrase("tree.node." + id) : phrase("tree.node.cost-of", cost);
    }

    /** The nodes of the tree. */
    public PlanListing listing() {
        return listing(tree.nodes().stream().map(node -> new Row("", node)).toList(), List.of());
    }

    /** The nodes of a tree for each account, line, division or team; that of the greatest change first. */
    public PlanListing listing(TreeLevel level) {
        List<Row> rows = trees(level).entrySet().stream()
                .flatMap(group -> group.getValue().stream().map(node -> new Row(group.getKey(), node)))
                .toList();
        return listing(rows, List.of(level.column()));
    }

    /** The nodes without nodes below them: all else is their sum. */
    public List<TreeNode> leaves() {
        List<TreeNode> nodes = tree.nodes();
        return nodes.stream()
                .filter(node -> nodes.stream().noneMatch(other -> other.parent().equals(node.id())))
                .toList();
    }

    /** The column of {@link #leaves(TreeLevel)} that has the amounts of a node. */
    public static String column(TreeNode node) {
        return node.id().replace('-', '_');
    }

    /** A row for each account, line, division or team with the amounts of its leaves; that of the greatest change first. */
    public PlanColumns leaves(TreeLevel level) {
        List<Map.Entry<String, List<TreeNode>>> rows = List.copyOf(trees(level).entrySet());
        RowColumns<Map.Entry<String, List<TreeNode>>> columns =
                new RowColumns<>(rows).text(level.column(), Map.Entry::getKey);
        for (TreeNode leaf : leaves()) {
            int place = tree.nodes().indexOf(leaf);
            columns.number(
                    column(leaf), Kind.MONEY, row -> row.getValue().get(place).amount());
        }
        return columns.number(CHANGE, Kind.MONEY, row -> row.getValue().get(0).amount())
                .build();
    }

    /** By the names of accounts, lines, divisions or teams the trees of their rows, that of the greatest change first. */
    private Map<String, List<TreeNode>> trees(TreeLevel level) {
        Map<String, Integer> places = new TreeMap<>(TextOrder.BY_CODE_POINT);
        String[] names = new String[tree.size()];
        for (int row = 0; row < names.length; row++) {
            names[row] = name(row, level);
            places.putIfAbsent(names[row], places.size());
        }
        int[] groups = new int[names.length];
        for (int row = 0; row < names.length; row++) {
            groups[row] = places.get(names[row]);
        }
        List<List<TreeNode>> trees = tree.nodes(groups, places.size());
        Map<String, List<TreeNode>> named = new LinkedHashMap<>();
        places.entrySet().stream()
                .sorted(Comparator.comparingDouble(place -> -size(trees.get(place.getValue()))))
                .forEach(place -> named.put(place.getKey(), trees.get(place.getValue())));
        return named;
    }

    private static double size(List<TreeNode> nodes) {
        return Math.abs(nodes.get(0).amount());
    }

    /**
     * The list.
     *
     * @param of the column that says whose tree a row is of; none where there is but one
     */
    private PlanListing listing(List<Row> rows, List<String> of) {
        double all = tree.total().change();
        RowColumns<Row> columns = new RowColumns<>(rows);
        of.forEach(name -> columns.text(name, Row::of));
        PlanColumns built = columns.text("node", row -> label(row.node()))
                .text("parent", row -> label(row.node().parent()))
                .number("amount", Kind.MONEY, row -> row.node().amount())
                .number(
                        "share_of_change",
                        Kind.RATIO,
                        // 0 parts of a fall are 0, and not the -0.0 that a row of numbers would show
                        row -> all == 0 ? Double.NaN : row.node().amount() / all + 0.0)
                .build();
        List<String> nodes = tree.nodes().stream().map(ValueTreeList::label).toList();
        return new PlanListing(
                built.allowing("node", nodes).allowing("parent", nodes),
                built.names(),
                List.of("amount"),
                conclusions(),
                notes);
    }

    private String name(int row, TreeLevel level) {
        String line =
                tree.line(row) == ValuedLine.NO_LINE ? "" : accounts.lines().get(tree.line(row));
        return switch (level) {
            case ACCOUNT ->
                tree.account(row) == ValueTree.NO_ACCOUNT ? phrase("tree.no-account") : accounts.id(tree.account(row));
            case LINE -> line.isEmpty() ? phrase("tree.no-line") : line;
            case DIVISION -> orNone(divisions.getOrDefault(line, ""), "divisions.none");
            case TEAM ->
                orNone(tree.account(row) == ValueTree.NO_ACCOUNT ? "" : teams.apply(tree.account(row)), "tree.no-team");
        };
    }

    private static String orNone(String name, String none) {
        return name.isEmpty() ? phrase(none) : name;
    }

    /** What it comes to, at which level it is computed, and what is left. */
    public List<String> conclusions() {
        TreeNode root = tree.nodes().get(0);
        double left = tree.total().change() - root.amount();
        return List.of(
                phrase(
                        "tree.check",
                        label(root),
                        NumberText.money(tree.total().before()),
                        NumberText.money(tree.total().after()),
                        NumberText.money(root.amount()),
                        NumberText.money(left)),
                counted("tree.level", tree.size(), phrase("tree.variant." + variant.word())));
    }
}
