package mainstay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mainstay.book.AccountField;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.CellOrigin;
import mainstay.book.DataProblem;
import mainstay.book.DoubleColumn;
import mainstay.book.MainstayException;
import mainstay.book.TextColumn;
import mainstay.book.Wallet;
import mainstay.book.WalletField;
import mainstay.store.file.AtomicFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookFileTest {

    @TempDir
    private Path folder;

    @Test
    void aBookComesBackAsItWas() throws IOException {
        Book book = book();

        Book read = BookFile.read(written(bytes(book)));

        assertThat(read.digest()).isEqualTo(book.digest());
        assertThat(read.name()).isEqualTo("trial");
        assertThat(read.problems()).isEqualTo(book.problems());
        assertThat(read.accounts().extras().keySet()).containsExactly("since", "账户");
        assertThat(read.accounts().origin().cell(1, "name", "")).isEqualTo("accounts.csv row 2, column Name");
        assertThat(read.wallets().origin().cell(0, "spend", "PC")).isEqualTo("sales.csv rows 2, 4 (2 rows), column PC");
        assertThat(read.wallets().column(WalletField.SPEND_3Y).get(0)).isNaN();
        assertThat(bytes(read)).isEqualTo(bytes(book));
    }

    @Test
    void aFlippedBitIsFoundWhereverItIs() throws IOException {
        byte[] whole = bytes(book());

        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x10;
            Path file = written(damaged);
            assertThatThrownBy(() -> BookFile.read(file))
                    .as("byte %s", at)
                    .isInstanceOf(MainstayException.class)
                    .hasMessageContaining("import the book again");
        }
    }

    @Test
    void aFileThatWasCutOffIsFound() throws IOException {
        byte[] whole = bytes(book());

        for (int length : new int[] {0, 1, 7, 8, 9, whole.length / 2, whole.length - 1}) {
            Path file = written(Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> BookFile.read(file)).hasMessageContaining("is damaged");
        }
    }

    @Test
    void aFileOfAnotherFormatIsNotCalledDamaged() throws IOException {
        byte[] first = bytes(book());
        first[7] = 1;
        Path file = written(first);

        assertThatThrownBy(() -> BookFile.read(file))
                .hasMessage(file + " was written by another version of Mainstay; import the book again");
    }

    @Test
    void aFailedWriteLeavesWhatWasThere() throws IOException {
        Path file = written(new byte[] {1, 2, 3});

        assertThatThrownBy(() -> AtomicFile.replace(file, out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("No space left on device")
                .hasMessageContaining("unchanged");

        assertThat(Files.readAllBytes(file)).containsExactly(1, 2, 3);
        assertThat(folder.toFile().list()).hasSize(1);
    }

    private static Book book() {
        BookBuilder builder = BookBuilder.small(
                new TreeMap<>(Map.of("b", List.of(Wallet.of("PC", 100, 10).atMargin(0.3)), "a", List.of())),
                new BookBuilder("trial"));
        Map<String, String> columns = Map.of("name", "Name");
        return builder.currency("EUR")
                .defaultMargin(0.2)
                .lineMargin("PC", 0.1)
                .accounts(AccountField.NAME, TextColumn.of("Ä", "北岭"))
                .accounts(AccountField.GROWTH, DoubleColumn.of(0.1, Double.NaN))
                .accounts(AccountField.FIT, DoubleColumn.constant(3, 2))
                .extra("since", TextColumn.of("1999", ""))
                .extra("账户", TextColumn.constant("", 2))
                .origins(
                        CellOrigin.ofRows("accounts.csv", columns, new int[] {3, 2}),
                        new CellOrigin(
                                "sales.csv",
                                Map.of("spend", "{line}"),
                                Map.of("tied", "mapping: 0"),
                                new int[] {0, 2},
                                new int[] {2, 4}))
                .problems(List.of(DataProblem.warning("sales.csv", 4, "PC", "x", "odd")))
                .build();
    }

    private static byte[] bytes(Book book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BookFile.write(book, out);
        return out.toByteArray();
    }

    private Path written(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("book"), bytes);
    }
}
