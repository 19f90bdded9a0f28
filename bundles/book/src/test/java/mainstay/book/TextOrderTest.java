package mainstay.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TextOrderTest {
    private static final int[] CODE_POINTS = {
        0, 'I', 'i', 'z', 0x130, 0x131, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFD, 0xFFFF, 0x10000, 0x1F600, 0x10FFFF
    };

    @Test
    void theOrderIsThatOfTheBytesOfUtf8() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 20_000; round++) {
            String left = text(random);
            String right = text(random);
            int bytes = Arrays.compareUnsigned(
                    left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));

            assertThat(Integer.signum(TextOrder.BY_CODE_POINT.compare(left, right)))
                    .as("%s against %s", left, right)
                    .isEqualTo(Integer.signum(bytes));
        }
    }

    @Test
    void anEmojiStandsAfterEveryCharacterOfTheFirstPlane() {
        List<String> sorted = List.of("😀", "\uFFFD", "\uE000", "a").stream()
                .sorted(TextOrder.BY_CODE_POINT)
                .toList();

        assertThat(sorted).containsExactly("a", "\uE000", "\uFFFD", "😀");
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(4); length > 0; length--) {
            text.appendCodePoint(CODE_POINTS[random.nextInt(CODE_POINTS.length)]);
        }
        return text.toString();
    }
}
