package mainstay.reporting.content;

import static mainstay.reporting.api.Expression.cell;
import static mainstay.reporting.api.Expression.number;
import static mainstay.reporting.content.ReportWords.phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.book.Range;
import mainstay.plan.valuetree.NamedCosts;
import mainstay.plan.valuetree.TreeNode;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Expression.Total;
import mainstay.reporting.api.Expression.TotalWhere;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.reporting.api.Waterfall;
import mainstay.reporting.api.Waterfall.Step;
import mainstay.run.listing.PlanColumns;
import mainstay.run.selling.TreeLevel;
import mainstay.run.selling.ValueTreeList;

/** Why profit changed, as a tree and as a waterfall: in a workbook the leaves add up to every node above them. */
final class ValueTreeBlocks {
    private static final String PART = "part";
    private static final Range ANY = Range.any("an amount");
    private static final List<String> KEYS =
            List.of("node", "parent", "grandparent", "great_grandparent", "great_great_grandparent");
    private static final List<String> CHIEF = List.of("node", "parent", "amount", "share_of_change");

    private final String id;
    private final ValueTreeList list;
    private final List<TreeNode> nodes;
    private final List<TreeNode> leaves;
    private final Map<String, TreeNode> named = new HashMap<>();
    private final List<String> keys;

    /**
     * Of a list.
     *
     * @param id the id of the table of nodes
     */
    ValueTreeBlocks(String id, ValueTreeList list) {
        this.id = id;
        this.list = list;
        this.nodes = list.tree().nodes();
        this.leaves = list.leaves();
        nodes.forEach(node -> named.put(node.id(), node));
        this.keys = KEYS.stream()
                .filter(key -> nodes.stream()
                        .anyMatch(node -> !above(node, KEYS.indexOf(key)).isEmpty()))
                .toList();
    }

    private double change() {
        return nodes.get(0).amount();
    }

    private String root() {
        return ValueTreeList.label(nodes.get(0));
    }

    /** By how much profit changed, and what did most for it and against it. */
    List<String> decision() {
        List<String> sentences = new ArrayList<>();
        sentences.add(phrase(
                Math.rint(change()) == 0 ? "tree.stays" : change() < 0 ? "tree.falls" : "tree.rises",
                heading(root()),
                money(list.tree().total().after()),
                money(list.tree().total().before()),
                money(Math.abs(change()))));
        most(TreeNode::amount)
                .ifPresent(leaf -> sentences.add(phrase("tree.most", ValueTreeList.label(leaf), money(leaf.amount()))));
        most(leaf -> -leaf.amount())
                .ifPresent(
                        leaf -> sentences.add(phrase("tree.least", ValueTreeList.label(leaf), money(-leaf.amount()))));
        return sentences;
    }

    private static String money(double amount) {
        return NumberText.money(Math.rint(amount));
    }

    private Optional<TreeNode> most(Function<TreeNode, Double> weight) {
        return leaves.stream().filter(leaf -> Math.rint(weight.apply(leaf)) > 0).max(Comparator.comparing(weight));
    }

    Figures figures() {
        return new Figures(List.of(
                figure(list.from(), list.tree().total().before()),
                figure(list.to(), list.tree().total().after())
                        .by(number(list.tree().total().before()).plus(new Total(id, PART))),
                Figure.number(Glossary.heading(ValueTreeList.CHANGE), Kind.MONEY, change(), phrase("tree.change.how"))
                        .by(new Total(id, PART))));
    }

    private Figure figure(String of, double amount) {
        return Figure.number(phrase("tree.in", heading(root()), of), Kind.MONEY, amount, phrase("tree.in.how"));
    }

    /** From profit to profit, a step a leaf. */
    Waterfall waterfall() {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(list.from(), list.tree().total().before(), true, phrase("tree.in.how")));
        leaves.stream()
                .filter(leaf -> Math.abs(leaf.amount()) >= 0.005)
                .forEach(leaf ->
                        steps.add(new Step(heading(ValueTreeList.label(leaf)), leaf.amount(), false, how(leaf))));
        steps.add(new Step(list.to(), list.tree().total().after(), true, phrase("tree.in.how")));
        return new Waterfall(
                "value-bridge",
                phrase("tree.bridge", heading(root()), list.from(), list.to()),
                ListingTable.text(list.conclusions()),
                Kind.MONEY,
                steps);
    }

    private static String how(TreeNode leaf) {
        String cost = NamedCosts.name(leaf.id());
        return cost.isEmpty() ? phrase("tree.how." + leaf.id()) : phrase("tree.how.cost-of", cost);
    }

    /** The nodes, each the sum of the leaves below it. */
    Table table() {
        List<Field> fields = new ArrayList<>();
        for (int above = 0; above < keys.size(); above++) {
            int steps = above;
            fields.add(Glossary.field(Column.text(keys.get(above), row -> above(nodes.get(row), steps))));
        }
        fields.add(Glossary.field(Column.number(PART, Kind.MONEY, row -> part(nodes.get(row))))
                .asInput(ANY));
        fields.add(Glossary.field(Column.number(
                        "amount", Kind.MONEY, row -> nodes.get(row).amount()))
                .by(sum()));
        fields.add(Glossary.field(Column.number(
                        "share_of_change",
                        Kind.RATIO,
                        row -> change() == 0 ? Double.NaN : nodes.get(row).amount() / change()))
                .by(cell("amount").dividedBy(new Total(id, PART))));
        fields.add(Glossary.field(Column.text("how", row -> how(nodes.get(row)))));
        return Table.of(id, phrase("tree.table"), fields, nodes.size()).showing(CHIEF);
    }

    private String above(TreeNode node, int steps) {
        TreeNode found = node;
        for (int step = 0; step < steps && found != null; step++) {
            found = named.get(found.parent());
        }
        return found == null ? "" : ValueTreeList.label(found);
    }

    private double part(TreeNode node) {
        return leaves.contains(node) ? node.amount() : 0;
    }

    /** A leaf is itself one of the leaves that it adds up. */
    private Expression sum() {
        return keys.stream()
                .<Expression>map(key -> new TotalWhere(id, PART, key, cell("node")))
                .reduce(Expression::plus)
                .orElseThrow();
    }

    /** A row for each account, line, division or team. */
    Table by(TreeLevel level) {
        PlanColumns columns = list.leaves(level);
        List<String> names = columns.names();
        List<Field> fields = new ArrayList<>();
        fields.add(Glossary.field(columns.column(names.get(0))));
        for (TreeNode leaf : leaves) {
            Column column = columns.column(ValueTreeList.column(leaf));
            fields.add(Field.of(column, heading(ValueTreeList.label(leaf)), how(leaf))
                    .asInput(ANY));
        }
        fields.add(Glossary.field(columns.column(ValueTreeList.CHANGE))
                .by(leaves.stream()
                        .map(leaf -> cell(ValueTreeList.column(leaf)))
                        .reduce(Expression::plus)
                        .orElseThrow()));
        Table table = Table.of(id + "-by-" + level.word(), phrase("tree.by." + level.word()), fields, columns.size());
        return level == TreeLevel.ACCOUNT ? table.about(names.get(0)) : table;
    }

    private static String heading(String label) {
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }
}
