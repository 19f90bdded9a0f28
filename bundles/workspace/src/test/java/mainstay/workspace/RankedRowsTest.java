package mainstay.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.TextOrder;
import mainstay.run.LiveResult;
import mainstay.run.RankColumns;
import mainstay.testkit.RandomBooks;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fast ways to the rows of the list against sorting all of it. */
class RankedRowsTest {
    private static final int ACCOUNTS = 200;

    @TempDir
    private Path folder;

    @RepeatedTest(6)
    void rowsStandAsIfAllHadBeenSorted(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        UseCases cases = UseCases.in(folder);
        cases.makeCurrent(RandomBooks.named("random", ACCOUNTS, round.getCurrentRepetition()));
        cases.workspace.withResult(result -> {
            for (int trial = 0; trial < 60; trial++) {
                OptionalInt top =
                        random.nextInt(3) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(ACCOUNTS + 20));
                int remainder = random.nextInt(4);
                Optional<IntPredicate> where =
                        random.nextBoolean() ? Optional.empty() : Optional.of(row -> row % 4 != remainder);
                List<OrderKey> by = keys(random, result);

                int[] rows = RankedRows.of(result, top, where, by);

                assertThat(rows)
                        .as("top %s where %s by %s", top, where.isPresent(), by)
                        .containsExactly(plainly(result, top, where, by));
                Column ranks = RankedRows.rank(result, rows, where.isEmpty() && by.isEmpty());
                for (int row = 0; row < rows.length; row++) {
                    assertThat(ranks.number(row)).isEqualTo(result.ranking().rank(rows[row]));
                }
            }
            return result;
        });
    }

    /** Few values, so that many are alike; some missing. */
    private static List<OrderKey> keys(Random random, LiveResult result) {
        List<OrderKey> keys = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            keys.add(new OrderKey(column(random, result), random.nextBoolean()));
        }
        return keys;
    }

    private static Column column(Random random, LiveResult result) {
        double[] numbers = random.doubles(ACCOUNTS)
                .map(value -> value < 0.2 ? Double.NaN : Math.rint(value * 5))
                .toArray();
        return switch (random.nextInt(4)) {
            case 0 -> Column.text("few", row -> Double.isNaN(numbers[row]) ? "" : "x" + numbers[row]);
            case 1 -> Column.text("name", row -> result.book().accounts().name(row));
            case 2 -> Column.number("few", Kind.MONEY, row -> numbers[row]);
            default -> Column.number("few", Kind.NUMBER, row -> numbers[row]);
        };
    }

    private static int[] plainly(LiveResult result, OptionalInt top, Optional<IntPredicate> where, List<OrderKey> by) {
        Comparator<Integer> order = Comparator.comparing(row -> 0);
        for (OrderKey key : by) {
            Column column = key.column();
            Comparator<Integer> values = column.kind() == Kind.TEXT
                    ? Comparator.comparing(column::text, TextOrder.BY_CODE_POINT)
                    : Comparator.comparing(column::number);
            order = order.thenComparing(column::undefined).thenComparing(key.descending() ? values.reversed() : values);
        }
        return IntStream.range(0, ACCOUNTS)
                .filter(where.orElse(row -> true))
                .boxed()
                .sorted(order.thenComparing(row -> result.ranking().rank(row)))
                .limit(top.orElse(ACCOUNTS))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Test
    void theRankIsInTheOrderOfTheListUnlessReversed() {
        UseCases cases = UseCases.in(folder);
        cases.makeCurrent(RandomBooks.named("random", ACCOUNTS, 3));
        cases.workspace.withResult(result -> {
            Column rank = RankColumns.of(result).column(RankedRows.RANK);
            int[] last = RankedRows.of(result, OptionalInt.of(1), Optional.empty(), List.of(new OrderKey(rank, true)));
            int[] first =
                    RankedRows.of(result, OptionalInt.of(1), Optional.empty(), List.of(new OrderKey(rank, false)));

            assertThat(rank.number(first[0])).isEqualTo(1);
            assertThat(rank.number(last[0])).isEqualTo(ACCOUNTS);
            return result;
        });
    }
}
