package mainstay.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mainstay.store.AuditLog;
import mainstay.store.journal.JournalLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several books by their names in one data directory. */
class BooksTest {
    private static final Instant AT = Instant.parse("2026-11-29T12:00:00Z");

    @TempDir
    private Path folder;

    private UseCases twoBooks() {
        UseCases cases = UseCases.in(folder);
        cases.makeCurrent(UseCases.three("iowa", 1_500_000));
        cases.change("margin.default", "0.3");
        cases.makeCurrent(UseCases.three("ohio", 2_000_000));
        return cases;
    }

    @Test
    void parametersPlansAndReviewsBelongToTheirBook() {
        UseCases cases = twoBooks();
        cases.reviews.open("q4", "ada", AT);
        assertThat(cases.workspace.assumptions().parameter("margin.default").origin())
                .doesNotContain("changed");

        cases.books.use("iowa", "ada", AT);

        assertThat(cases.workspace.bookName()).isEqualTo("iowa");
        assertThat(cases.workspace.changes("iowa")).containsEntry("margin.default", "0.3");
        assertThat(cases.reviews.open()).isEmpty();
        cases.reviews.open("q4", "ada", AT);
        assertThat(cases.reviews.review("q4").basis().book()).isEqualTo("iowa");
        assertThat(cases.books.list())
                .extracting(book -> book.name() + " " + book.changed() + " " + book.openReview() + " " + book.current())
                .containsExactly("iowa 1 q4 true", "ohio 0 q4 false");
    }

    @Test
    void whatAnImportReplacedComesBackWithItsParametersAndGoesAgain() {
        UseCases cases = twoBooks();
        cases.books.use("iowa", "ada", AT);
        String before = cases.workspace.book().digest();
        cases.makeCurrent(UseCases.three("iowa", 1_000_000));
        String after = cases.workspace.book().digest();
        assertThat(cases.workspace.changes("iowa")).containsEntry("margin.default", "0.3");
        cases.change("margin.default", "0.1");

        assertThat(cases.books.undo("", "ada", AT)).isEqualTo("iowa");

        assertThat(cases.workspace.book().digest()).isEqualTo(before);
        assertThat(cases.workspace.changes("iowa")).containsEntry("margin.default", "0.3");
        assertThat(cases.again().workspace.book().digest()).isEqualTo(before);
        cases.books.undo("iowa", "ada", AT);
        assertThat(cases.workspace.book().digest()).isEqualTo(after);
        assertThat(cases.workspace.changes("iowa")).containsEntry("margin.default", "0.1");
        double margin =
                cases.workspace.withResult(result -> result.assumptions().defaultMargin());
        assertThat(margin).isEqualTo(0.1);
    }

    @Test
    void aDroppedBookComesBackAndItsReviewsWereNeverGone() {
        UseCases cases = twoBooks();
        cases.books.use("iowa", "ada", AT);
        cases.reviews.open("q4", "ada", AT);
        assertThatThrownBy(() -> cases.books.drop("iowa", "ada", AT)).hasMessageContaining("its review q4 is open");
        cases.reviews.close("q4", "ada", AT);

        cases.books.drop("iowa", "ada", AT);

        assertThat(cases.books.names()).containsExactly("ohio");
        assertThatThrownBy(cases.workspace::book)
                .hasMessage("book iowa was dropped; book undo brings it back; book use NAME takes another: ohio");
        assertThat(cases.again().reviews.names()).containsExactly("q4");
        cases.books.undo("", "ada", AT);
        assertThat(cases.workspace.changes("iowa")).containsEntry("margin.default", "0.3");
        assertThatThrownBy(() -> cases.books.undo("ohio", "ada", AT))
                .hasMessage("book ohio has no version before, so there is nothing to undo");
        assertThatThrownBy(() -> cases.books.drop("oiho", "ada", AT))
                .hasMessage("there is no book \"oiho\"; did you mean ohio?");
    }

    /** Each process has a current book of its own; what others change of it counts from the next command on. */
    @Test
    void whatAnotherProcessChangedCountsForTheNextCommand() {
        UseCases one = twoBooks();
        UseCases other = one.again();
        String before = other.workspace.book().digest();
        assertThat(other.workspace.bookName()).isEqualTo("ohio");

        one.books.use("iowa", "ada", AT);
        one.makeCurrent(UseCases.three("ohio", 900_000));
        one.books.use("iowa", "ada", AT);
        one.workspace.change("policy", "max-profit", "ada", AT);

        assertThat(other.workspace.bookName()).isEqualTo("ohio");
        assertThat(other.workspace.book().digest()).isNotEqualTo(before);
        other.books.use("iowa", "eve", AT);
        assertThat(other.workspace.changes("iowa")).containsEntry("policy", "max-profit");
        one.books.drop("iowa", "ada", AT);
        assertThatThrownBy(other.workspace::book).hasMessageContaining("book iowa was dropped");
    }

    /** The number of a version that is gone would else mean another book to who has read it. */
    @Test
    void noVersionGetsTheNumberOfOneThatIsGone() {
        UseCases one = UseCases.in(folder);
        one.makeCurrent(UseCases.three("iowa", 1_500_000));
        one.makeCurrent(UseCases.three("iowa", 1_000_000));
        UseCases other = one.again();
        String gone = other.workspace.book().digest();

        one.books.undo("iowa", "ada", AT);
        one.books.drop("iowa", "ada", AT);
        one.makeCurrent(UseCases.three("iowa", 2_000_000));

        assertThat(folder.resolve("books/iowa/3/book.mainstay")).exists();
        assertThat(other.workspace.book().digest())
                .isNotEqualTo(gone)
                .isEqualTo(one.workspace.book().digest());
    }

    /** Such as from a backup. */
    @Test
    void aBookThatIsPutInItsPlaceByOtherMeansIsReadAnew() throws IOException {
        UseCases cases = UseCases.in(folder);
        cases.makeCurrent(UseCases.three("iowa", 1_500_000));
        byte[] before = Files.readAllBytes(folder.resolve("books/iowa/1/book.mainstay"));
        String digest = cases.workspace.book().digest();
        cases.makeCurrent(UseCases.three("iowa", 1_000_000));
        assertThat(cases.workspace.book().digest()).isNotEqualTo(digest);

        Files.write(folder.resolve("books/iowa/2/book.mainstay"), before);

        assertThat(cases.workspace.book().digest()).isEqualTo(digest);
    }

    @Test
    void anyNameIsKeptSafeAndShownAsItWasTyped() throws IOException {
        List<String> names = List.of(
                "a/b",
                "a_b",
                "A_B",
                "..",
                "../../etc",
                "北岭 银行",
                ".hidden",
                "con\nrol",
                "x".repeat(300),
                "北".repeat(300));
        UseCases cases = UseCases.in(folder.resolve("data"));
        for (String name : names) {
            cases.makeCurrent(UseCases.three(name, 1_500_000));
            cases.change("margin.default", "0.3");
        }

        assertThat(cases.again().books.names()).containsExactlyElementsOf(names);
        for (String name : names) {
            cases.books.use(name, "ada", AT);
            assertThat(cases.workspace.book().name()).isEqualTo(name);
            assertThat(cases.workspace.changes(name)).containsEntry("margin.default", "0.3");
        }
        try (Stream<Path> outside = Files.list(folder)) {
            assertThat(outside).containsExactly(folder.resolve("data"));
        }
        try (Stream<Path> folders = Files.list(folder.resolve("data/books"))) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(path -> path.getFileName().toString()))
                    .hasSize(names.size())
                    .allSatisfy(name ->
                            assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(110));
        }
    }

    @Test
    void everyChangeOfBooksIsInTheAuditLog() {
        UseCases cases = twoBooks();
        cases.books.use("iowa", "ada", AT);
        cases.books.drop("ohio", "eve", AT);
        cases.books.undo("ohio", "eve", AT);

        assertThat(cases.audit().lines())
                .extracting(JournalLine::entry)
                .filteredOn(entry -> AuditLog.Area.of(entry) == AuditLog.Area.BOOK)
                .extracting(entry -> entry.who() + " " + entry.what() + " " + entry.get("book"))
                .containsExactly(
                        "ada import iowa", "ada import ohio", "ada use iowa", "eve drop ohio", "eve undo ohio");
    }

    /** It was recorded with the last distribution that had one book at a time. */
    @Test
    void anOldDataDirectoryIsReadWhereItIsAndMovedAtTheFirstChange() throws IOException {
        recorded();
        UseCases old = UseCases.in(folder);
        Map<String, String> before = old.files();
        assertThat(old.workspace.bookName()).isEqualTo("North/East");
        looksAsRecorded(old);
        assertThat(old.files()).as("reading changes nothing").isEqualTo(before);

        old.workspace.change("profit.target", "7", "ada", AT);

        assertThat(folder).isDirectoryNotContaining("glob:**/{book.mainstay,parameters.json,coverage,reviews}");
        looksAsRecorded(old);
        UseCases later = UseCases.in(folder);
        looksAsRecorded(later);
        assertThat(later.workspace.changes("North/East")).containsEntry("profit.target", "7");
        later.reviews.close("second", "ada", AT);
        later.books.use("beta", "ada", AT);
        assertThat(later.reviews.check("spring").remarks()).isEmpty();
        later.makeCurrent(UseCases.three("beta", 1_500_000));
        assertThat(later.workspace.changes("beta")).containsEntry("profit.target", "200000");
    }

    private static void looksAsRecorded(UseCases cases) {
        assertThat(cases.workspace.book().accounts().size()).isEqualTo(60);
        assertThat(cases.workspace.changes("North/East"))
                .containsEntry("margin.default", "0.3")
                .containsEntry("policy", "max-profit");
        assertThat(cases.workspace.changes("beta")).isEqualTo(Map.of("profit.target", "200000"));
        assertThat(cases.coverages.adopted("North/East")).isPresent();
        assertThat(cases.coverages.latest("beta")).isPresent();
        assertThat(cases.reviews.names()).containsExactly("first", "second");
        assertThat(cases.reviews.names("beta")).containsExactly("spring");
        assertThat(cases.reviews.open()).contains("second");
        assertThat(cases.reviews.check("first").remarks()).isEmpty();
        assertThat(cases.reviews.check("second").remarks()).isEmpty();
        assertThat(cases.reviews.check("beta", "spring").remarks()).isEmpty();
        assertThat(cases.books.list())
                .extracting(book -> book.name() + " " + book.accounts())
                .containsExactlyInAnyOrder("North/East 60.0", "beta NaN");
    }

    /** Wherever the process ends: before the new folder has its name the old files count, and after it the new ones. */
    @Test
    void aMoveThatWasBrokenOffIsMadeAgainOrEnded() throws IOException {
        recorded();
        Path begun = Files.createDirectories(folder.resolve("books.new/beta/1/coverage"));
        Files.writeString(begun.resolve("plan.json"), "half");
        looksAsRecorded(UseCases.in(folder));

        UseCases.in(folder).workspace.change("profit.target", "7", "ada", AT);
        looksAsRecorded(UseCases.in(folder));
        assertThat(folder.resolve("books.new")).doesNotExist();
    }

    @Test
    void oldFilesThatAMoveHadNoTimeToRemoveDoNotCountAndGoWithTheNextChange() throws IOException {
        recorded();
        Path kept = folder.resolveSibling(folder.getFileName() + "-kept");
        copy(folder, kept);
        UseCases cases = UseCases.in(folder);
        cases.workspace.change("profit.target", "7", "ada", AT);
        Path catalogue = folder.resolve("books/catalogue.json");
        Files.writeString(
                catalogue,
                Files.readString(catalogue)
                        .replaceFirst("(?s)\"format\".*?\"current\"", "\"old_is_there\" : true, \"current\""));
        for (String left : List.of("book.mainstay", "parameters.json")) {
            Files.copy(kept.resolve(left), folder.resolve(left));
        }
        assertThat(cases.workspace.changes("North/East")).containsEntry("profit.target", "7");

        cases.workspace.change("profit.target", "8", "ada", AT);

        assertThat(folder.resolve("book.mainstay")).doesNotExist();
        looksAsRecorded(UseCases.in(folder));
        assertThat(cases.workspace.changes("North/East")).containsEntry("profit.target", "8");
        Files.writeString(folder.resolve("book.mainstay"), "put there by somebody");
        cases.workspace.change("profit.target", "9", "ada", AT);
        assertThat(folder.resolve("book.mainstay")).exists();
    }

    @Test
    void aCatalogueThatIsGoneOrDamagedIsToldAndNothingIsWrittenOver() throws IOException {
        UseCases cases = twoBooks();
        Path catalogue = folder.resolve("books/catalogue.json");
        String whole = Files.readString(catalogue);
        Files.delete(catalogue);
        assertThatThrownBy(() -> cases.again().workspace.book()).hasMessageContaining("catalogue.json is missing");
        assertThatThrownBy(() -> cases.makeCurrent(UseCases.three("iowa", 1)))
                .hasMessageContaining("catalogue.json is missing");
        Files.writeString(catalogue, whole.replace("ohio", "oiho"));
        assertThatThrownBy(() -> cases.again().workspace.book()).hasMessageContaining("put it back from a backup");
    }

    private void recorded() throws IOException {
        copy(Path.of("src/test/resources/old-data-directory"), folder);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
