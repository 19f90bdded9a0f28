package mainstay.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class KeyOrderTest {

    @RepeatedTest(10)
    void keysAreOrderedAsUnsignedNumbersAndEqualsByRow(RepetitionInfo round) {
        SplittableRandom random = new SplittableRandom(round.getCurrentRepetition());
        long some = random.nextLong();
        long mask = some & random.nextLong();
        long[] keys =
                random.longs(random.nextInt(20_000)).map(key -> key & mask).toArray();
        int[] expected = IntStream.range(0, keys.length)
                .boxed()
                .sorted(Comparator.comparing(row -> keys[row], Long::compareUnsigned))
                .mapToInt(Integer::intValue)
                .toArray();

        assertThat(KeyOrder.ascending(keys.clone())).isEqualTo(expected);
    }
}
