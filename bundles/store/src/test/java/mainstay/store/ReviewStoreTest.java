package mainstay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.ColumnTable;
import mainstay.book.DoubleColumn;
import mainstay.book.MainstayException;
import mainstay.book.TextColumn;
import mainstay.book.Wallet;
import mainstay.store.format.TableWriter;
import mainstay.store.journal.JournalEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviews tell which of their files was changed, and a journal that broke off goes on. */
class ReviewStoreTest {
    private static final String NAME = "q1";
    private static final String OPENING = "opening.json";
    private static final String OPENED = "opened.table";
    private static final String CLOSED = "closed.table";

    @TempDir
    private Path folder;

    private ReviewStore store;

    @BeforeEach
    void twoReviewsAreThere() {
        store = new ReviewStore(new Unlocked(folder));
        open(NAME);
        open("q2");
    }

    private void open(String name) {
        store.create(
                name,
                new TreeMap<>(Map.of(
                        ReviewStore.BOOK,
                        FrozenFiles.content(book()),
                        OPENING,
                        out -> out.write("{\"policy\": \"threshold\"}".getBytes(StandardCharsets.UTF_8)),
                        OPENED,
                        FrozenFiles.content(table(0.5)))),
                event(ReviewStore.OPEN));
        store.append(name, event("move"));
        store.append(name, event("note"));
        store.append(name, event("close"), CLOSED, table(0.25));
    }

    @Test
    void flippedBitsAreFoundInEveryFileAndTheOtherReviewStaysReadable() throws IOException {
        for (String file : List.of("journal.jsonl", ReviewStore.BOOK, OPENING, OPENED, CLOSED)) {
            Path path = folder.resolve("reviews").resolve(NAME).resolve(file);

            Flips.areFound(path, () -> checked(path), () -> content("q2"));
            Flips.areFound(path, () -> read(file), () -> store.check("q2"));
        }
    }

    /** What a check has let pass: of the journal what it says, which white space and letters of an escape do not change. */
    private Object checked(Path file) {
        store.check(NAME);
        try {
            return file.endsWith("journal.jsonl")
                    ? store.journal(NAME)
                    : Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object read(String file) {
        return switch (file) {
            case ReviewStore.BOOK -> store.book(NAME).digest();
            case OPENING -> new String(store.bytes(NAME, OPENING), StandardCharsets.UTF_8);
            case OPENED, CLOSED -> bytes(store.table(NAME, file));
            default -> store.journal(NAME);
        };
    }

    private List<Object> content(String name) {
        return List.of(
                store.journal(name),
                store.book(name).digest(),
                new String(store.bytes(name, OPENING), StandardCharsets.UTF_8),
                bytes(store.table(name, OPENED)),
                bytes(store.table(name, CLOSED)));
    }

    @Test
    void aFileThatIsGoneIsNamed() throws IOException {
        for (String file : List.of("journal.jsonl", ReviewStore.BOOK, OPENING, OPENED, CLOSED)) {
            Path path = folder.resolve("reviews").resolve(NAME).resolve(file);
            byte[] whole = Files.readAllBytes(path);
            Files.delete(path);

            assertThat(catchThrowable(() -> store.check(NAME)))
                    .isInstanceOf(MainstayException.class)
                    .hasMessageContaining(path.toString());
            Files.write(path, whole);
        }
    }

    /** Whatever was cut off, no line that is still there is lost, and the journal goes on after it. */
    @Test
    void aJournalThatWasCutAnywhereKeepsItsWholeLinesAndGoesOn() throws IOException {
        Path journal = folder.resolve("reviews").resolve(NAME).resolve("journal.jsonl");
        byte[] whole = Files.readAllBytes(journal);
        List<JournalEntry> entries = store.journal(NAME);
        assertThat(entries).hasSize(4);
        int lines = 0;
        for (int length = 0; length < whole.length; length++) {
            lines += length > 0 && whole[length - 1] == '\n' ? 1 : 0;
            Files.write(journal, Arrays.copyOf(whole, length));
            if (lines == 0) {
                isNamed(journal);
            } else {
                assertThat(store.journal(NAME)).as("cut at %s", length).isEqualTo(entries.subList(0, lines));
                goesOn(entries.subList(0, lines));
            }
        }
    }

    private void isNamed(Path journal) {
        try {
            assertThat(store.journal(NAME)).as("an acknowledged opening").isNotEmpty();
        } catch (MainstayException e) {
            assertThat(e).hasMessageContaining(journal.toString());
        }
    }

    private void goesOn(List<JournalEntry> before) {
        store.append(NAME, event("later"));

        List<JournalEntry> after = store.journal(NAME);
        assertThat(after).startsWith(before.toArray(JournalEntry[]::new));
        assertThat(after.get(after.size() - 1).what()).isEqualTo("later");
        store.check(NAME);
    }

    private static JournalEntry event(String what) {
        return JournalEntry.of(Instant.parse("2026-11-22T12:00:00Z"), "ada", what, "why", Map.of("account", "picc"));
    }

    private static Book book() {
        return BookBuilder.small(
                        new TreeMap<>(
                                Map.of("b", List.of(Wallet.of("PC", 100, 10).atMargin(0.3)), "a", List.of())),
                        new BookBuilder("trial"))
                .build();
    }

    private static ColumnTable table(double first) {
        return new ColumnTable(
                2,
                new TreeMap<>(Map.of("account_id", TextColumn.of("a", "北岭"))),
                new TreeMap<>(Map.of("value", DoubleColumn.of(first, Double.NaN))));
    }

    private static String bytes(ColumnTable table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TableWriter.write(table, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }
}
