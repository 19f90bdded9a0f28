package mainstay.plan.barriers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Stages;
import mainstay.book.TextColumn;
import mainstay.testkit.RandomBooks;

/** Books whose accounts have barriers of every form, in no order. */
final class RandomBarriers {
    static final long TODAY = 20_000;

    private RandomBarriers() {}

    static Book book(long seed) {
        Random random = new Random(seed);
        Book book = RandomBooks.book(RandomBooks.accounts(12, seed));
        List<String> lines = new ArrayList<>(book.wallets().lines());
        lines.add("a line that nobody buys");
        int rows = 40;
        int[] accounts = random.ints(rows, 0, book.accounts().size()).toArray();
        PlanRows.Draft barriers = new PlanRows.Draft(PlanTable.BARRIERS, accounts)
                .put("barrier_id", texts(rows, row -> "b" + (row * 7) % rows))
                .put("line", texts(rows, row -> lines.get(random.nextInt(lines.size()))))
                .put("what", texts(rows, row -> row % 2 == 0 ? "price" : "quality"))
                .put("blocks", numbers(rows, random, 0.3, 0.2))
                .put("opens", numbers(rows, random, 0.1, 0.6))
                .put("win", numbers(rows, random, 1, 0.6))
                .put("cost", numbers(rows, random, 5_000, 0.3))
                .put("due", days(rows, random, 0.3))
                .put("gone", days(rows, random, 0.7));
        PlanRows.Draft table = new PlanRows.Draft(PlanTable.LINES, new int[] {-1, -1, -1})
                .put("line", TextColumn.of("Notebook", "PC server", "PC"))
                .put("division", TextColumn.of("client", "enterprise", "client"))
                .put("replaces", TextColumn.of("PC", "PC", "Unix server"))
                .put("cannibalises", DoubleColumn.of(0.9, 0.8, Double.NaN));
        return book.withPlan(List.of(barriers, table), Stages.USUAL);
    }

    private static TextColumn texts(int rows, IntFunction<String> text) {
        List<String> texts = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            texts.add(text.apply(row));
        }
        return TextColumn.of(texts);
    }

    private static DoubleColumn numbers(int rows, Random random, double most, double missing) {
        double[] numbers = new double[rows];
        Arrays.setAll(numbers, row -> random.nextDouble() < missing ? Double.NaN : random.nextDouble() * most);
        return DoubleColumn.of(numbers);
    }

    private static DoubleColumn days(int rows, Random random, double missing) {
        double[] days = new double[rows];
        Arrays.setAll(
                days, row -> random.nextDouble() < missing ? Double.NaN : (double) (TODAY - 50 + random.nextInt(100)));
        return DoubleColumn.of(days);
    }
}
