package mainstay.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StableSortTest {

    @Test
    void equalsStayInTheirOrder() {
        Random random = new Random(7);
        for (int size = 0; size < 70; size++) {
            int[] rows = random.ints(size, 0, 40).toArray();
            List<Integer> expected = Arrays.stream(rows)
                    .boxed()
                    .sorted(Comparator.comparing(row -> row / 10))
                    .toList();
            int[] given = rows.clone();

            int[] sorted = StableSort.sorted(rows, (a, b) -> Integer.compare(a / 10, b / 10));

            assertThat(sorted)
                    .containsExactly(
                            expected.stream().mapToInt(Integer::intValue).toArray());
            assertThat(rows).containsExactly(given);
        }
    }
}
