package mainstay.review.diff;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.review.AccountMove;
import mainstay.review.ReviewNumberColumn;
import mainstay.review.ReviewTextColumn;

/**
 * How many accounts went from one class to another, or stayed: tiers or coverages. A row a pair of classes that has accounts,
 * in the order of the classes; accounts that are new come last, and those that are lost go there.
 */
public final class Migration {
    private final List<String> classes;
    private final List<Map.Entry<Step, Flow>> rows;

    private Migration(List<String> classes, Map<Step, Flow> flows) {
        this.classes = List.copyOf(classes);
        this.rows = flows.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Step, Flow>>comparingInt(
                                flow -> place(flow.getKey().from()))
                        .thenComparingInt(flow -> place(flow.getKey().to())))
                .toList();
    }

    /** From one class to another, or to itself. */
    private record Step(String from, String to) {}

    /** Accounts that made the same step, added up in their order. */
    private static final class Flow {
        private int accounts;
        private double profit;
    }

    /**
     * Between the classes that a column has.
     *
     * @param classes all of them, the best first
     */
    static Migration of(ReviewMerge merge, ReviewTextColumn column, List<String> classes) {
        Map<Step, Flow> flows = new LinkedHashMap<>();
        for (int account = 0; account < merge.size(); account++) {
            String from = merge.wasListed(account) ? merge.textBefore(column, account) : AccountMove.NEW.word();
            String to = merge.isListed(account) ? merge.textAfter(column, account) : AccountMove.LOST.word();
            Flow flow = flows.computeIfAbsent(new Step(from, to), step -> new Flow());
            flow.accounts++;
            flow.profit += merge.isListed(account)
                    ? merge.numberAfter(ReviewNumberColumn.PROFIT, account)
                    : merge.numberBefore(ReviewNumberColumn.PROFIT, account);
        }
        return new Migration(classes, flows);
    }

    private int place(String name) {
        int place = classes.indexOf(name);
        return place < 0 ? classes.size() : place;
    }

    /** The classes, the best first, without new and lost. */
    public List<String> classes() {
        return classes;
    }

    /** How many pairs of classes have accounts. */
    public int size() {
        return rows.size();
    }

    /**
     * {@code from}, {@code to}, {@code accounts} and their {@code profit}: that in the later review, or that in the earlier
     * for accounts that are lost.
     */
    public List<Column> columns() {
        return List.of(
                Column.text("from", row -> rows.get(row).getKey().from()),
                Column.text("to", row -> rows.get(row).getKey().to()),
                Column.number("accounts", Kind.COUNT, row -> rows.get(row).getValue().accounts),
                Column.number("profit", Kind.MONEY, row -> rows.get(row).getValue().profit));
    }
}
