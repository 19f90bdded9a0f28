package mainstay.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EightBytesTest {

    @Test
    void digitsAreCountedAndReadAsTheNumberTheyMake() {
        Random random = new Random(5);
        for (int round = 0; round < 20_000; round++) {
            int count = random.nextInt(9);
            String digits = random.ints(count, '0', '9' + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            byte[] after = new byte[8];
            random.nextBytes(after);
            after[0] = (byte) (random.nextBoolean() ? '.' : '0' - 1 - random.nextInt(40));
            byte[] bytes = join(digits.getBytes(StandardCharsets.US_ASCII), after);
            long word = EightBytes.at(bytes, 0);

            assertThat(EightBytes.digits(word)).isEqualTo(count);
            assertThat(EightBytes.number(word, count)).isEqualTo(count == 0 ? 0 : Long.parseLong(digits));
        }
    }

    @Test
    void aByteIsCountedWhereverItStands() {
        Random random = new Random(6);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = random.nextInt(3) == 0 ? (byte) '\n' : bytes[at];
            }
            int expected = 0;
            for (byte each : bytes) {
                expected += each == '\n' ? 1 : 0;
            }

            assertThat(EightBytes.count(bytes, 0, bytes.length, (byte) '\n')).isEqualTo(expected);
        }
    }

    @Test
    void ordinaryBytesEndAtTheFirstSpecialOne() {
        Random random = new Random(7);
        long comma = EightBytes.of((byte) ',');
        long quote = EightBytes.of((byte) '"');
        for (int round = 0; round < 50_000; round++) {
            byte[] bytes = new byte[8];
            for (int at = 0; at < 8; at++) {
                bytes[at] = (byte) (random.nextInt(6) == 0 ? random.nextInt(256) : ' ' + random.nextInt(95));
            }
            int expected = 0;
            while (expected < 8 && isOrdinary(bytes[expected])) {
                expected++;
            }

            assertThat(EightBytes.ordinary(EightBytes.at(bytes, 0), comma, quote))
                    .isEqualTo(expected);
        }
    }

    private static boolean isOrdinary(byte each) {
        return each >= ' ' && each != ',' && each != '"';
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = new byte[16];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, 8);
        return both;
    }
}
