package mainstay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Supplier;
import mainstay.book.MainstayException;

/** Flips a bit of a byte of a file, one byte after the other, and puts the file back. */
final class Flips {
    /** Of files that are longer, so many bytes are drawn. */
    private static final int MOST = 400;

    private Flips() {}

    /**
     * Whatever byte it is, what is read is what was read before, or an error that names the file; and what is in other files
     * is read as before.
     */
    static void areFound(Path file, Supplier<?> reading, Supplier<?> others) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Object before = reading.get();
        Object beside = others.get();
        Random random = new Random(whole.length);
        int found = 0;
        int flips = Math.min(MOST, whole.length);
        for (int flip = 0; flip < flips; flip++) {
            int at = whole.length <= MOST ? flip : random.nextInt(whole.length);
            int bit = random.nextInt(Byte.SIZE);
            byte[] flipped = whole.clone();
            flipped[at] ^= (byte) (1 << bit);
            Files.write(file, flipped);
            found += isFound(file, reading, before, "byte " + at + " bit " + bit) ? 1 : 0;
            assertThat(others.get()).isEqualTo(beside);
        }
        Files.write(file, whole);
        assertThat(reading.get()).isEqualTo(before);
        assertThat(found).as("flips that were found, of %s", flips).isGreaterThan(flips / 2);
    }

    private static boolean isFound(Path file, Supplier<?> reading, Object before, String what) {
        Object read;
        try {
            read = reading.get();
        } catch (MainstayException e) {
            assertThat(e).as(what).hasMessageContaining(file.toString());
            return true;
        }
        assertThat(read).as(what).isEqualTo(before);
        return false;
    }
}
