package mainstay.plan.valuetree;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Accounts made for tests, by hand or by a seeded die. */
record ProfitOf(List<ValuedAccount> accounts, List<String> lines) implements ValuedAccounts {
    private static final int LINES = 4;

    static ProfitOf one(ValuedLine... bought) {
        return new ProfitOf(
                List.of(new ValuedAccount(BeforeAfter.UNKNOWN, BeforeAfter.UNKNOWN, List.of(bought))),
                List.of("one", "two", "three", "four"));
    }

    /** Quantity, revenue and cost before, then after. */
    static ValuedLine sold(int line, double... of) {
        return new ValuedLine(
                line,
                new BeforeAfter(of[1], of[4]),
                new BeforeAfter(of[1] - of[2], of[4] - of[5]),
                new BeforeAfter(of[0], of[3]),
                BeforeAfter.UNKNOWN);
    }

    /** A few accounts with lines that are new, lost, returned, at a loss or not sold at all. */
    static ProfitOf random(long seed) {
        Random die = new Random(seed);
        List<ValuedAccount> accounts = new ArrayList<>();
        for (int account = 0; account < 1 + die.nextInt(4); account++) {
            List<ValuedLine> bought = new ArrayList<>();
            boolean counted = die.nextInt(5) > 0;
            for (int line = 0; line < 1 + die.nextInt(LINES); line++) {
                BeforeAfter revenue = amounts(die, 1_000_000);
                bought.add(new ValuedLine(
                        line,
                        revenue,
                        new BeforeAfter(
                                revenue.before() * (die.nextDouble() - 0.2) + odd(die),
                                revenue.after() * (die.nextDouble() - 0.2) + odd(die)),
                        counted ? amounts(die, 1_000) : BeforeAfter.UNKNOWN,
                        die.nextInt(3) == 0
                                ? BeforeAfter.UNKNOWN
                                : new BeforeAfter(die.nextDouble(), die.nextDouble())));
            }
            accounts.add(new ValuedAccount(amounts(die, 5_000_000), amounts(die, 300_000), bought));
        }
        return new ProfitOf(accounts, List.of("one", "two", "three", "four"));
    }

    private static BeforeAfter amounts(Random die, double most) {
        return new BeforeAfter(amount(die, most), amount(die, most));
    }

    private static double amount(Random die, double most) {
        return switch (die.nextInt(8)) {
            case 0, 1 -> 0;
            case 2 -> -Math.rint(die.nextDouble() * most);
            default -> Math.rint(die.nextDouble() * most * 100) / 100;
        };
    }

    /** A profit that comes of no revenue. */
    private static double odd(Random die) {
        return die.nextInt(6) == 0 ? die.nextInt(1_000) - 500 : 0;
    }

    @Override
    public int size() {
        return accounts.size();
    }

    @Override
    public String id(int row) {
        return "a" + row;
    }

    @Override
    public ValuedAccount account(int row) {
        return accounts.get(row);
    }
}
