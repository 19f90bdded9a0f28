package mainstay.run.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.Column;
import mainstay.book.DoubleColumn;
import mainstay.run.FakeModels;
import mainstay.run.LiveResult;
import mainstay.run.Runner;
import mainstay.run.generation.Models;
import mainstay.run.parameters.Assumptions;
import mainstay.testkit.RandomBooks;
import org.junit.jupiter.api.Test;

class SegmentMatrixTest {
    private static final int MEASURES = 3;

    @Test
    void theCellsOfAnyMatrixAddUpToTheClasses() {
        Book book = RandomBooks.book(RandomBooks.accounts(300, 5));
        Models models = FakeModels.usual();
        LiveResult result = Runner.run(
                book, models, Assumptions.of(book, models, Map.of("margin.default", "0.3"), "test"), Batches.usual());

        for (String name : Stream.concat(
                        SegmentClass.segmentations(result).stream(), SegmentClass.further(result).stream())
                .toList()) {
            for (String against : List.of("", SegmentMatrix.COVERAGE, "contribution")) {
                agrees(SegmentMatrix.of(result, name, against), result);
            }
        }
        assertThat(rows(SegmentMatrix.of(result, "tier", ""), 0)).containsSubsequence("A", "B", "C+", "C", "total");
        List<SegmentClass> classes = SegmentClass.of(result, "tier");
        SegmentMatrix tiers = SegmentMatrix.of(result, "tier", "contribution");
        for (int tier = 0; tier < classes.size(); tier++) {
            assertThat(last(tiers).number(tier * MEASURES))
                    .isEqualTo((double) classes.get(tier).accounts());
            assertThat(last(tiers).number(tier * MEASURES + 1))
                    .isCloseTo(classes.get(tier).value(), within(1e-6));
            assertThat(last(tiers).number(tier * MEASURES + 2))
                    .isCloseTo(classes.get(tier).expectedProfit(), within(1e-6));
        }
    }

    private static void agrees(SegmentMatrix matrix, LiveResult result) {
        int total = matrix.size() - MEASURES;
        assertThat(last(matrix).number(total)).isEqualTo(300);
        assertThat(last(matrix).number(total + 2)).isCloseTo(result.expectedProfit(), within(1e-6));
        for (int row = 0; row < matrix.size(); row++) {
            double across = 0;
            for (Column column : matrix.columns().subList(2, matrix.columns().size() - 1)) {
                across += column.number(row);
            }
            assertThat(across).isCloseTo(last(matrix).number(row), within(1e-6));
        }
    }

    private static Column last(SegmentMatrix matrix) {
        return matrix.columns().get(matrix.columns().size() - 1);
    }

    private static List<String> rows(SegmentMatrix matrix, int column) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < matrix.size(); row += MEASURES) {
            rows.add(matrix.columns().get(column).text(row));
        }
        return rows;
    }

    @Test
    void concentrationIsThatOfASortedListAndOfAllPairs() {
        Random random = new Random(4);
        for (int round = 0; round < 50; round++) {
            double[] values = random.doubles(1 + random.nextInt(30), -50, 100).toArray();
            double[] positive =
                    Arrays.stream(values).map(value -> Math.max(0, value)).toArray();
            Concentration spread = Concentration.of(DoubleColumn.of(values));
            double total = Arrays.stream(positive).sum();
            double pairs = 0;
            for (double one : positive) {
                for (double other : positive) {
                    pairs += Math.abs(one - other);
                }
            }
            double gini = pairs / (2 * positive.length * total);
            assertThat(total == 0 ? Double.isNaN(spread.gini()) : Math.abs(spread.gini() - gini) < 1e-9)
                    .isTrue();
            if (total > 0) {
                double[] greatestFirst = Arrays.stream(positive).sorted().toArray();
                int needed = 0;
                double sum = 0;
                while (sum < 0.8 * total - 1e-9) {
                    sum += greatestFirst[greatestFirst.length - 1 - needed++];
                }
                assertThat(spread.accountsFor(0.8)).isEqualTo(needed);
            }
        }
    }
}
