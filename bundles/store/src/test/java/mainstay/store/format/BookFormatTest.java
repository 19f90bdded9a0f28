package mainstay.store.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import mainstay.book.AccountField;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.CellOrigin;
import mainstay.book.DoubleColumn;
import mainstay.book.TextColumn;
import mainstay.book.WalletField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookFormatTest {
    private static final int TRAILER = Long.BYTES + Integer.BYTES;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 100, Blocks.ROWS - 1, Blocks.ROWS, Blocks.ROWS + 1, 3 * Blocks.ROWS + 7})
    void everyBitOfAnyBookComesBack(int accounts) throws IOException {
        for (long seed = 1; seed <= 3; seed++) {
            Book book = OddBooks.of(accounts, seed);

            SameBook.check(read(bytes(book)), book);
        }
    }

    @Test
    void aBookOnSeveralThreadsComesBackTheSame() throws IOException {
        Book book = OddBooks.of(70_000, 7);
        byte[] bytes = bytes(book);

        assertThat(bytes(book)).isEqualTo(bytes);
        SameBook.check(read(bytes), book);
    }

    @Test
    void aDigestThatIsKnownIsKept() throws IOException {
        Book book = OddBooks.of(3, 1);
        assertThat(read(bytes(book)).digestIfKnown()).isEmpty();

        String digest = book.digest();

        assertThat(read(bytes(book)).digestIfKnown()).hasValue(digest);
    }

    @Test
    void aBookAsMostAreTakesFewBytes() throws IOException {
        int accounts = 100_000;
        Random random = new Random(1);
        BookBuilder builder = new BookBuilder("b")
                .accounts(AccountField.ACCOUNT_ID, TextColumn.of(ids(accounts)))
                .walletsInOrder(null, null, java.util.List.of("PC"))
                .wallets(
                        WalletField.SPEND,
                        DoubleColumn.of(random.ints(accounts, 0, 1 << 23)
                                .mapToDouble(cents -> cents / 100.0)
                                .toArray()))
                .origins(
                        CellOrigin.ofRows(
                                "a",
                                java.util.Map.of(),
                                IntStream.range(2, accounts + 2).toArray()),
                        CellOrigin.UNKNOWN);

        assertThat(bytes(builder.build())).hasSizeLessThan(accounts * 23 / 8 + 4_000);
    }

    @Test
    void aFlippedBitIsFoundWhereverItIs() throws IOException {
        byte[] whole = bytes(OddBooks.of(20, 2));

        for (int at = StoredBookReader.BEGIN.length; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) (1 << (at % Byte.SIZE));
            requireDamaged(damaged, "byte " + at);
        }
    }

    @Test
    void aFlippedBitOfAColumnThatNobodyAsksForIsFound() throws IOException {
        byte[] whole = bytes(OddBooks.planned(20));

        for (int at = StoredBookReader.BEGIN.length; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) (1 << (at % Byte.SIZE));
            requireDamaged(damaged, "byte " + at);
        }
    }

    @Test
    void whatIsTakenApartLaterNeedsNoFile() throws IOException {
        Book book = OddBooks.planned(3 * Blocks.ROWS + 7);
        Book read = read(bytes(book));
        Files.delete(folder.resolve("book"));

        SameBook.check(read, book);
    }

    @Test
    void aCutIsFoundWhereverItIs() throws IOException {
        byte[] whole = bytes(OddBooks.of(5, 3));

        for (int length = 0; length < whole.length; length++) {
            requireDamaged(Arrays.copyOf(whole, length), "length " + length);
        }
        requireDamaged(Arrays.copyOf(whole, whole.length + 1), "one byte more");
    }

    @Test
    void aHeadThatClaimsWhatCannotBeIsRefusedEvenIfItsChecksumIsRight() throws IOException {
        byte[] whole = bytes(OddBooks.of(5, 4));
        int head = head(whole);

        for (int at = head; at < whole.length - TRAILER; at++) {
            for (int value : new int[] {0x7f, 0xff}) {
                byte[] wrong = whole.clone();
                wrong[at] = (byte) value;
                readsOrRefuses(withChecksum(wrong, head), at);
            }
        }
    }

    /** What is still a book may be read; what is none must be refused, and not by running out of memory. */
    private void readsOrRefuses(byte[] bytes, int at) {
        try {
            read(bytes);
        } catch (DamagedFileException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | ArithmeticException e) {
            assertThat(e).as("byte %s", at).isNotNull();
        } catch (IOException e) {
            throw new AssertionError("byte " + at, e);
        }
    }

    private static int head(byte[] whole) {
        long length = 0;
        for (int at = Long.BYTES - 1; at >= 0; at--) {
            length = (length << Byte.SIZE) | (whole[whole.length - TRAILER + at] & 0xff);
        }
        return (int) (whole.length - TRAILER - length);
    }

    private static byte[] withChecksum(byte[] bytes, int head) {
        int checksum = ByteInput.checksum(new CRC32C(), bytes, head, bytes.length - TRAILER - head);
        for (int at = 0; at < Integer.BYTES; at++) {
            bytes[bytes.length - Integer.BYTES + at] = (byte) (checksum >> (Byte.SIZE * at));
        }
        return bytes;
    }

    private void requireDamaged(byte[] bytes, String what) {
        assertThatThrownBy(() -> read(bytes)).as(what).isInstanceOf(DamagedFileException.class);
    }

    private static String[] ids(int count) {
        return IntStream.range(0, count)
                .mapToObj(row -> "A" + (1_000_000 + row))
                .toArray(String[]::new);
    }

    private static byte[] bytes(Book book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StoredBookWriter.write(book, out);
        return out.toByteArray();
    }

    private Book read(byte[] bytes) throws IOException {
        try (FileChannel file = FileChannel.open(Files.write(folder.resolve("book"), bytes))) {
            return StoredBookReader.read(file);
        }
    }
}
