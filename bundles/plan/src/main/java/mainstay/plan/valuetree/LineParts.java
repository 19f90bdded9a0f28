package mainstay.plan.valuetree;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** The parts of the changes of profit, a row an account and a line. */
final class LineParts {
    private static final int FEW = 16;

    private final Map<ValuePart, double[]> amounts = new EnumMap<>(ValuePart.class);
    private final double[][] costs;
    private int[] accounts = new int[FEW];
    private int[] lines = new int[FEW];
    private int size;

    /**
     * No rows yet.
     *
     * @param costs how many costs with a name there are
     */
    LineParts(int costs) {
        this.costs = new double[costs][FEW];
    }

    /** Begins the row that parts are added to from now on. */
    void row(int account, int line) {
        if (size == accounts.length) {
            accounts = Arrays.copyOf(accounts, size * 2);
            lines = Arrays.copyOf(lines, size * 2);
            amounts.replaceAll((part, column) -> Arrays.copyOf(column, size * 2));
            Arrays.setAll(costs, cost -> Arrays.copyOf(costs[cost], size * 2));
        }
        accounts[size] = account;
        lines[size++] = line;
    }

    /** Adds to a part of the row that was begun last, of which each part is known once it was added to, were it 0. */
    void add(ValuePart part, double amount) {
        amounts.computeIfAbsent(part, of -> new double[accounts.length])[size - 1] += amount;
    }

    /** Adds to what a cost with a name changes of the profit of the row that was begun last. */
    void addCost(int cost, double amount) {
        costs[cost][size - 1] += amount;
    }

    int size() {
        return size;
    }

    int account(int row) {
        return accounts[row];
    }

    int line(int row) {
        return lines[row];
    }

    double cost(int row, int cost) {
        return costs[cost][row];
    }

    boolean has(ValuePart part) {
        return amounts.containsKey(part);
    }

    double amount(int row, ValuePart part) {
        double[] column = amounts.get(part);
        return column == null ? 0 : column[row];
    }
}
