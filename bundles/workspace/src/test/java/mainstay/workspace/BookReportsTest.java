package mainstay.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import mainstay.book.MainstayException;
import mainstay.models.ModelRef;
import mainstay.reporting.api.Page;
import mainstay.run.planning.PlanRequest;
import mainstay.testkit.FixedTeam;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookReportsTest {
    private static final Instant AT = Instant.parse("2026-11-29T09:04:40Z");

    @TempDir
    private Path folder;

    @TempDir
    private Path out;

    private UseCases cases;
    private BookReports reports;

    @BeforeEach
    void aBookIsThere() {
        cases = UseCases.withBook(folder);
        reports = cases.reports;
    }

    private static ReportOrder order(ReportTarget target, String... format) {
        return new ReportOrder(target, List.of(format).stream().findFirst(), Page.FILE, "ada", AT);
    }

    private List<Path> written(ReportMaker maker, String file) {
        return reports.write(maker, order(ReportTarget.ofOne("report", Optional.of(out.resolve(file)))));
    }

    private String shown(ReportMaker maker) throws IOException {
        List<Path> files = reports.write(maker, order(ReportTarget.ofOne("report", Optional.empty())));
        assertThat(files).hasSize(1);
        String text = Files.readString(files.get(0));
        Files.delete(files.get(0));
        return text;
    }

    @Test
    void everyReportOfTheBookIsMade() throws IOException {
        assertThat(shown(reports.priorityList())).contains("Prioritised list");
        assertThat(shown(reports.account("Middle & Co", said -> {}))).contains("Middle & Co");
        assertThat(shown(reports.matrix("value-relationship"))).isNotBlank();
        assertThat(shown(reports.whatIf(Map.of("margin.default", "0.3"), List.of("margin.default=0.3"), said -> {})))
                .contains("margin.default=0.3");
        assertThat(shown(reports.book())).isNotBlank();
    }

    @Test
    void reportsOfReviewsAndPlansNeedThem() throws IOException {
        assertThatThrownBy(() -> shown(reports.review("first"))).hasMessageContaining("there is no review \"first\"");
        assertThatThrownBy(() -> shown(reports.coverage())).hasMessageContaining("make one: coverage plan");
        cases.plans.plan(
                new PlanRequest(
                        Map.of(),
                        OptionalDouble.empty(),
                        "none",
                        Map.of(),
                        OptionalInt.empty(),
                        0,
                        false,
                        List.of(),
                        0),
                5,
                WorkMonitor.none());
        cases.reviews.open("first", "ada", AT);
        cases.reviews.close("first", "ada", AT);

        assertThat(shown(reports.review("first"))).contains("first");
        assertThat(shown(reports.diff("first", "first"))).contains("first");
        assertThat(shown(reports.coverage())).isNotBlank();
    }

    @Test
    void twoModelsAreReportedSideBySide() throws IOException {
        cases.models.knows("2.0.0", new FixedTeam("dedicated", 300, 900_000, 1));
        ModelRef one = new ModelRef("dedicated", "1.0.0");
        ModelRef other = new ModelRef("dedicated", "2.0.0");

        assertThat(shown(reports.swap(one, other, List.of("dedicated@1.0.0", "dedicated@2.0.0"))))
                .contains("dedicated@2.0.0");
        cases.models.incomparable.add(other);
        assertThatThrownBy(() -> shown(reports.swap(one, other, List.of("a", "b"))))
                .hasMessageContaining("moves nothing");
    }

    @Test
    void theTargetSaysTheFormatUnlessOneIsNamed() throws IOException {
        assertThat(written(reports.priorityList(), "list.HTML")).containsExactly(out.resolve("list.HTML"));
        assertThat(written(reports.priorityList(), "list.txt")).containsExactly(out.resolve("list.txt"));
        assertThatThrownBy(() -> written(reports.priorityList(), "list.pdf"))
                .hasMessage("the name of " + out.resolve("list.pdf")
                        + " gives no format; end it with one of .html, .txt, or name one: --format html|table");
        assertThat(out.resolve("list.pdf")).doesNotExist();

        ReportTarget pdf = ReportTarget.ofOne("list", Optional.of(out.resolve("list.pdf")));
        assertThat(reports.write(reports.priorityList(), order(pdf, "html"))).containsExactly(out.resolve("list.pdf"));
        assertThatThrownBy(() -> reports.write(reports.priorityList(), order(pdf, "xlsx")))
                .hasMessage("the format xlsx is not offered: its bundle is stopped");
        assertThatThrownBy(() -> reports.write(reports.priorityList(), order(pdf, "htm")))
                .hasMessageContaining("did you mean html?");
    }

    @Test
    void bytesAreNotShown() {
        ReportTarget shown = ReportTarget.ofOne("list", Optional.empty());

        assertThatThrownBy(() -> reports.write(reports.priorityList(), order(shown, "html")))
                .isInstanceOf(MainstayException.class)
                .hasMessage("html is not a text format; name a file: --out FILE.html");
    }

    @Test
    void allReportsGoToFilesOfTheirNames() {
        ReportTarget target = ReportTarget.ofSeveral(Optional.of(out.resolve("new")));
        ReportMaker two = (now, request, taken) -> {
            reports.priorityList().make(now, request, taken);
            reports.matrix("value-relationship").make(now, request, taken);
        };

        List<Path> files = reports.write(two, order(target));

        assertThat(files).hasSize(2).allSatisfy(file -> assertThat(file).isNotEmptyFile());
        assertThat(files).first().isEqualTo(out.resolve("new/priority-list.html"));
        assertThat(target.isFile()).isTrue();
    }

    @Test
    void aReportThatFailsLeavesTheFileOfYesterday() throws IOException {
        Path file = Files.writeString(out.resolve("pareto.html"), "yesterday's");

        assertThatThrownBy(() -> written(reports.pareto(), "pareto.html")).hasMessageContaining("the disk is full");
        assertThatThrownBy(() -> written(reports.matrix("nonesuch"), "pareto.html"))
                .hasMessageContaining("there is no matrix \"nonesuch\"");
        assertThatThrownBy(() -> written(reports.account("nobody", said -> {}), "pareto.html"))
                .hasMessageContaining("there is no account \"nobody\"");

        assertThat(file).hasContent("yesterday's");
        assertThat(out).isDirectoryContaining(each -> each.equals(file)).isDirectoryNotContaining("glob:**.new");
        assertThatThrownBy(() -> shown(reports.pareto())).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void oneReportNeedsAFileAndSeveralAFolder() throws IOException {
        Path file = Files.writeString(out.resolve("file"), "");

        assertThatThrownBy(() -> ReportTarget.ofOne("pareto", Optional.of(out)))
                .hasMessage(out + " is a folder; name a file in it, such as " + out.resolve("pareto.html"));
        assertThatThrownBy(() -> ReportTarget.ofSeveral(Optional.empty()))
                .hasMessage("report all makes several files; name the folder for them: report all --out DIR");
        assertThatThrownBy(() -> ReportTarget.ofSeveral(Optional.of(file)))
                .hasMessage(file + " is a file; report all needs a folder: report all --out DIR");
        assertThat(ReportTarget.ofOne("pareto", Optional.empty()).isFile()).isFalse();
    }
}
