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
import mainstay.store.file.DataDirectory;
import mainstay.store.file.FolderDataDirectory;
import mainstay.store.format.TableWriter;
import mainstay.store.journal.Journal;
import mainstay.store.journal.JournalEntry;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviews tell which of their files was changed, added or cut off; a line that broke off while it was written is none. */
class ReviewStoreTest {
    private static final String NAME = "q1";
    private static final String OPENING = "opening.json";
    private static final String OPENED = "opened.table";
    private static final String CLOSED = "closed.table";

    @TempDir
    private Path folder;

    private BookReviews store;

    @BeforeEach
    void twoReviewsAreThere() {
        store = reviews(FolderDataDirectory.in(folder));
        open(NAME);
        open("q2");
    }

    private static BookReviews reviews(DataDirectory directory) {
        return new ReviewStore(directory, new AuditLog(directory)).of("trial");
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
            Path path = folder.resolve("books/trial/reviews").resolve(NAME).resolve(file);

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
            Path path = folder.resolve("books/trial/reviews").resolve(NAME).resolve(file);
            byte[] whole = Files.readAllBytes(path);
            Files.delete(path);

            assertThat(catchThrowable(() -> store.check(NAME)))
                    .isInstanceOf(MainstayException.class)
                    .hasMessageContaining(path.toString());
            Files.write(path, whole);
        }
    }

    /** The audit log knows how far it went: nothing that was acknowledged can go without a word. */
    @Test
    void aJournalThatWasCutAnywhereIsNamed() throws IOException {
        byte[] whole = Files.readAllBytes(journal());
        assertThat(store.journal(NAME)).hasSize(4);
        for (int length = 0; length < whole.length; length++) {
            Files.write(journal(), Arrays.copyOf(whole, length));
            assertRefused("cut at " + length);
        }
    }

    @Test
    void aLineThatBrokeOffWhileItWasWrittenIsNoneAndTheJournalGoesOn() throws IOException {
        List<JournalEntry> before = store.journal(NAME);
        byte[] whole = Files.readAllBytes(journal());
        store.append(NAME, event("later"));
        byte[] longer = Files.readAllBytes(journal());
        restoreAuditOf(whole);
        for (int length = whole.length; length < longer.length - 1; length++) {
            Files.write(journal(), Arrays.copyOf(longer, length));

            assertThat(store.journal(NAME)).as("cut at %s", length).isEqualTo(before);
        }
        store.append(NAME, event("again"));
        assertThat(store.journal(NAME)).extracting(JournalEntry::what).endsWith("recover", "again");
        store.check(NAME);
    }

    /** As if the process had ended after the line was written, and before the audit log knew of it. */
    @Test
    void aLineThatTheAuditLogDoesNotHaveYetIsToldAndCounts() throws IOException {
        byte[] whole = Files.readAllBytes(journal());
        store.append(NAME, event("later"));
        byte[] longer = Files.readAllBytes(journal());
        restoreAuditOf(whole);
        Files.write(journal(), longer);

        assertThat(store.journal(NAME)).extracting(JournalEntry::what).endsWith("later");
        assertThat(store.remarks(NAME)).singleElement().asString().contains("line 5 is not in the audit log");
    }

    @Test
    void linesThatSomethingElseWroteAreNamed() throws IOException {
        Journal elsewhere = new Journal(journal());
        elsewhere.append(event("propose"));
        elsewhere.append(event("close"));

        assertThat(catchThrowable(() -> store.check(NAME)))
                .hasMessageContaining("the audit log has 4 lines of " + journal())
                .hasMessageContaining("something other than Mainstay wrote them");
    }

    @Test
    void aJournalWhoseEndWasWrittenAnewIsNamed() throws IOException {
        List<String> lines = Files.readAllLines(journal());
        Files.write(journal(), lines.subList(0, 3));
        new Journal(journal()).append(event("close").with(Map.of(CLOSED, "0".repeat(64))));

        assertThat(catchThrowable(() -> store.check(NAME)))
                .hasMessageContaining("is not the line that was written there");
    }

    /** Whoever also removes what the audit log has of it still leaves the table. */
    @Test
    void aTableWithoutTheLineThatFrozeItIsDamageAndNoOpenReview() throws IOException {
        List<String> lines = Files.readAllLines(journal());
        Files.write(journal(), lines.subList(0, 3));
        Files.delete(folder.resolve("models/audit.jsonl"));
        store = reviews(FolderDataDirectory.in(folder));

        assertThat(catchThrowable(() -> store.journal(NAME)))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("closed.table is there, and no line of the journal has written it");
    }

    @Test
    void aTableThatHasNotGotItsNameYetIsFoundAllTheSame() throws IOException {
        Path closed = journal().resolveSibling(CLOSED);
        Files.move(closed, closed.resolveSibling(CLOSED + ".pending"));

        assertThat(store.check(NAME)).isEqualTo(5);
        assertThat(bytes(store.table(NAME, CLOSED))).isEqualTo(bytes(table(0.25)));
    }

    @Test
    void timesThatGoBackAreTold() {
        store.append(NAME, JournalEntry.of(Instant.parse("2025-01-01T00:00:00Z"), "ada", "note", "why", Map.of()));

        assertThat(store.remarks(NAME)).singleElement().asString().contains("the time goes back at line 5");
    }

    private Path journal() {
        return folder.resolve("books/trial/reviews").resolve(NAME).resolve("journal.jsonl");
    }

    /** Takes the latest line out of the audit log and of the journal, as if it had never been written. */
    private void restoreAuditOf(byte[] journal) throws IOException {
        Path log = folder.resolve("models/audit.jsonl");
        List<String> lines = Files.readAllLines(log);
        Files.write(log, lines.subList(0, lines.size() - 1));
        Files.write(journal(), journal);
        store = reviews(FolderDataDirectory.in(folder));
    }

    private void assertRefused(String what) {
        for (ThrowingCallable reading : List.<ThrowingCallable>of(
                () -> store.check(NAME), () -> store.journal(NAME), () -> store.append(NAME, event("later")))) {
            assertThat(catchThrowable(reading))
                    .as(what)
                    .isInstanceOf(MainstayException.class)
                    .hasMessageContaining(journal().toString());
        }
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
