package mainstay.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import mainstay.store.AuditLog;
import mainstay.store.BookStore;
import mainstay.store.file.FolderDataDirectory;
import mainstay.workspace.PublishedReports.Published;
import mainstay.workspace.PublishedReports.Wanted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedReportsTest {
    private static final Instant FIRST = Instant.parse("2026-11-29T09:04:40Z");
    private static final Instant LATER = Instant.parse("2026-11-30T10:00:00Z");

    @TempDir
    private Path folder;

    private UseCases cases;
    private PublishedReports published;

    @BeforeEach
    void aBookIsThere() {
        cases = UseCases.withBook(folder);
        published = new PublishedReports(
                cases.workspace,
                cases.reports,
                cases.reviews,
                new BookStore(FolderDataDirectory.in(folder)),
                cases.coverages,
                new AuditLog(FolderDataDirectory.in(folder)));
    }

    @AfterEach
    void nothingIsLeft() {
        published.close();
    }

    private String read(Instant at, String kind, String... of) throws IOException {
        try (Published page = published.read(new Wanted("three", kind, List.of(of), "table"), "a reader", at)) {
            byte[] bytes = page.content().readAllBytes();
            assertThat(bytes).hasSize((int) page.bytes());
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    @Test
    void aReportIsWrittenOnceWhileNothingChanges() throws IOException {
        String first = read(FIRST, "priority-list");

        assertThat(first).contains("2026-11-29", "a reader");
        assertThat(read(LATER, "priority-list")).isEqualTo(first);

        cases.change("margin.default", "0.4");
        assertThat(read(LATER, "priority-list")).contains("2026-11-30");
        cases.makeCurrent(UseCases.three("three", 1_600_000));
        assertThat(read(LATER.plusSeconds(86_400), "priority-list")).contains("2026-12-01");
    }

    @Test
    void readersAtOnceGetTheSame() {
        List<CompletableFuture<String>> readers = IntStream.range(0, 8)
                .mapToObj(reader -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return read(FIRST.plusSeconds(reader * 86_400L), "priority-list");
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList();

        assertThat(readers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }

    @Test
    void whatIsOfAReviewIsWrittenAnewWhenTheReviewGoesOn() throws IOException {
        cases.reviews.open("first", "ada", FIRST);
        String open = read(FIRST, "review", "first");
        assertThat(read(LATER, "review", "first")).isEqualTo(open);
        cases.reviews.close("first", "ada", FIRST);

        assertThat(read(LATER, "review", "first")).isNotEqualTo(open);
    }

    @Test
    void readersSeeWhichReportsThereAre() {
        assertThat(published.books()).containsExactly("three");
        assertThat(published.reports("three"))
                .extracting(Wanted::kind)
                .contains("priority-list", "pareto", "matrix", "book")
                .doesNotContain("review", "coverage");
    }

    @Test
    void everyReportThatIsListedCanBeRead() throws IOException {
        cases.reviews.open("first", "ada", FIRST);
        for (Wanted each : published.reports("three")) {
            if (each.kind().equals("pareto")) {
                continue; // the renderer of these tests fails at it
            }
            assertThat(read(FIRST, each.kind(), each.of().toArray(String[]::new)))
                    .isNotBlank();
        }
        assertThat(read(FIRST, "account", "big")).contains("Big & Co");
        assertThat(read(FIRST, "diff", "first", "first")).contains("first");
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThatThrownBy(() -> published.read(new Wanted("thre", "pareto", List.of(), "html"), "a reader", FIRST))
                .hasMessage("there is no book \"thre\"; did you mean three?");
        assertThatThrownBy(() -> published.reports("../three")).hasMessageContaining("there is no book \"../three\"");
        assertThatThrownBy(() -> read(FIRST, "paretto")).hasMessageContaining("did you mean pareto?");
        assertThatThrownBy(() -> read(FIRST, "account")).hasMessageContaining("of an account, and 0 were named");
        assertThatThrownBy(() -> read(FIRST, "account", "nobody")).hasMessageContaining("nobody");
        assertThatThrownBy(() -> published.read(new Wanted("three", "pareto", List.of(), "docx"), "a reader", FIRST))
                .hasMessageContaining("there is no format \"docx\"");
    }

    @Test
    void whatCannotBeWrittenIsTriedAgain() {
        for (int times = 0; times < 2; times++) {
            assertThatThrownBy(() -> read(FIRST, "pareto")).hasMessageContaining("the disk is full");
        }
    }

    @Test
    void theBookOfNobodyElseIsChanged() throws IOException {
        cases.makeCurrent(UseCases.three("other", 1));
        read(FIRST, "priority-list");

        assertThat(cases.workspace.bookName()).isEqualTo("other");
    }
}
