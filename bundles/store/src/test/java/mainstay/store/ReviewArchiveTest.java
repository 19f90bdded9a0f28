package mainstay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mainstay.book.BookBuilder;
import mainstay.book.MainstayException;
import mainstay.store.file.AtomicFile;
import mainstay.store.file.DataDirectory;
import mainstay.store.file.FolderDataDirectory;
import mainstay.store.journal.JournalEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A review that is exported in one data directory and imported in another. */
class ReviewArchiveTest {
    private static final String BASIS = "opening.json";
    private static final AtomicFile.Content BOOK =
            FrozenFiles.content(BookBuilder.small(new TreeMap<>(Map.of("a", List.of())), new BookBuilder("trial"))
                    .build());

    @TempDir
    private Path folder;

    private ReviewStore storeHere;
    private ReviewStore storeThere;
    private BookReviews here;
    private BookReviews there;

    @BeforeEach
    void aReviewIsHere() {
        storeHere = reviews(FolderDataDirectory.in(folder.resolve("here")));
        storeThere = reviews(FolderDataDirectory.in(folder.resolve("there")));
        here = storeHere.of("trial");
        there = storeThere.of("trial");
        here.create(
                "q1",
                Map.of(BASIS, out -> out.write("{}".getBytes(StandardCharsets.UTF_8)), ReviewStore.BOOK, BOOK),
                entry(ReviewStore.OPEN, Map.of(ReviewStore.REVIEW, "q1")));
        here.append("q1", entry("close", Map.of()));
    }

    private static ReviewStore reviews(DataDirectory directory) {
        return new ReviewStore(directory, new AuditLog(directory));
    }

    @Test
    void anImportedReviewHasTheSameFilesAndOneMoreEntry() {
        here.export("q1", archive());

        assertThat(storeThere.importFrom(archive(), Optional.empty(), entry("import", Map.of("file", "a"))))
                .isEqualTo(new ReviewStore.Arrived("trial", "q1"));

        assertThat(there.bytes("q1", BASIS)).isEqualTo(here.bytes("q1", BASIS));
        assertThat(there.journal("q1")).startsWith(here.journal("q1").toArray(JournalEntry[]::new));
        assertThat(there.journal("q1")).extracting(JournalEntry::what).containsExactly("open", "close", "import");
        assertThat(there.check("q1")).isEqualTo(3);
    }

    @Test
    void theSameReviewGivesTheSameArchive() throws IOException {
        here.export("q1", archive());
        byte[] first = Files.readAllBytes(archive());
        here.export("q1", archive());

        assertThat(Files.readAllBytes(archive())).isEqualTo(first);
    }

    @Test
    void aReviewCanHaveAnotherNameButNotOneThatIsTaken() {
        here.export("q1", archive());

        assertThat(storeHere.importFrom(archive(), Optional.of("copy"), entry("import", Map.of())))
                .isEqualTo(new ReviewStore.Arrived("trial", "copy"));
        assertThatThrownBy(() -> storeHere.importFrom(archive(), Optional.empty(), entry("import", Map.of())))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("there is a review q1 already")
                .hasMessageEndingWith("; nothing was imported");
        assertThat(here.names()).containsExactly("copy", "q1");
        assertThat(folder.resolve("here/review.new")).doesNotExist();
    }

    @Test
    void anArchiveWithAChangedFileIsRefusedAndNothingIsKept() throws IOException {
        byte[] journal = Files.readAllBytes(folder.resolve("here/books/trial/reviews/q1/journal.jsonl"));
        byte[] book = Files.readAllBytes(folder.resolve("here/books/trial/reviews/q1/book.mainstay"));
        byte[] changed = "{ }".getBytes(StandardCharsets.UTF_8);
        zip(Map.of("journal.jsonl", journal, BASIS, changed, "book.mainstay", book));

        isRefused(BASIS + " is not as it was written: its SHA-256 is ");
    }

    @Test
    void anArchiveOfSomethingElseIsRefused() throws IOException {
        zip(Map.of("../outside.json", new byte[0]));
        isRefused("it holds \"../outside.json\", which does not belong to a review");
        zip(Map.of());
        isRefused("it is not an exported review");
        Files.writeString(archive(), "no archive");
        isRefused("it is not an exported review");
        Files.delete(archive());
        isRefused("cannot be read as a review (no such file");
    }

    private void isRefused(String reason) throws IOException {
        assertThatThrownBy(() -> storeThere.importFrom(archive(), Optional.empty(), entry("import", Map.of())))
                .isInstanceOf(MainstayException.class)
                .hasMessageStartingWith(archive().toString())
                .hasMessageContaining(reason);
        try (Stream<Path> left = Files.walk(folder.resolve("there"))) {
            assertThat(left.filter(Files::isRegularFile).map(Path::getFileName))
                    .map(Path::toString)
                    .containsOnly("catalogue.json", "lock");
        }
        assertThat(folder.resolve("outside.json")).doesNotExist();
        assertThat(there.names()).isEmpty();
    }

    private Path archive() {
        return folder.resolve("q1.review");
    }

    private void zip(Map<String, byte[]> files) throws IOException {
        try (OutputStream out = Files.newOutputStream(archive());
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.copyOf(files.keySet())) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(files.get(name));
                zip.closeEntry();
            }
        }
    }

    private static JournalEntry entry(String what, Map<String, String> detail) {
        return JournalEntry.of(Instant.parse("2026-11-22T12:00:00Z"), "ada", what, "", detail);
    }
}
