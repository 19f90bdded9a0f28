package mainstay.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.intake.Intake;
import mainstay.intake.api.ImportRequest;
import mainstay.reporting.api.Report;
import mainstay.reporting.content.PlanReports;
import mainstay.reporting.content.ReportRequest;
import mainstay.run.Runner;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.generation.Models;
import mainstay.run.generation.Models.Provided;
import mainstay.run.parameters.Assumptions;
import mainstay.scoring.attractiveness.AttractivenessModel;
import mainstay.teamcost.dedicated.DedicatedTeamCost;
import mainstay.teamcost.tck.Settings;
import mainstay.testkit.SharedData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plan of an account as it is printed: one sheet says all of it, the rest is detail. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountPlanIT {
    /** A4 across and down, less the margins, in the pixels of the style sheet. */
    private static final int ACROSS = 1016;

    private static final int DOWN = 703;
    private static final int DESK = 1400;
    private static final int PHONE = 390;
    private static final Path EXAMPLE = Path.of("../../../launcher/src/main/distribution/examples/computer-maker");
    private static final List<String> PARTS = List.of(
            "Needs",
            "People by side and level",
            "Profit freed by product line and barrier",
            "Targets",
            "Who of us has to do with the account",
            "Deals",
            "Actions that are not done",
            "Next dates");

    private Browser browser;

    @BeforeAll
    void start(@TempDir Path folder) {
        Optional<Browser> found = Browser.start(folder);
        assumeTrue(found.isPresent(), "there is no chromium with chromedriver on the path");
        browser = found.get();
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void theFirstSheetSaysAllOfTheInsurerOfTheExample() throws IOException {
        Book book = Intake.read(new ImportRequest(EXAMPLE, Optional.empty(), Optional.empty(), false))
                .book()
                .orElseThrow();

        saysAllOnTheFirstSheet(plan(book, "picc", LocalDate.of(2026, 12, 31)));
    }

    @Test
    void theFirstSheetSaysAllOfTheInsurerAndOfTheChipPackager() throws IOException {
        saysAllOnTheFirstSheet(plan(SharedData.book("process/picc"), "picc", LocalDate.of(2026, 12, 31)));
        saysAllOnTheFirstSheet(plan(SharedData.book("process/bonder"), "halvern", LocalDate.of(2002, 8, 30)));
    }

    private void saysAllOnTheFirstSheet(Report plan) throws IOException {
        browser.open(Pages.whole(plan), ACROSS, "light");
        browser.printed(true);
        browser.run("dispatchEvent(new Event('beforeprint'))");

        assertThat(browser.texts("main > .part:first-of-type h3").stream().map(AccountPlanIT::withoutCount))
                .containsExactlyElementsOf(PARTS);
        List<?> outside = (List<?>) browser.run(
                "return [...document.querySelectorAll('header *, main > .part:first-of-type *')]"
                        + ".filter(it => it.children.length === 0 && it.getClientRects().length > 0)"
                        + ".filter(it => { const box = it.getBoundingClientRect();"
                        + " return box.bottom + scrollY > arguments[0] || box.right > arguments[1] + 1 || box.left < -1; })"
                        + ".map(it => it.textContent)",
                DOWN,
                ACROSS);
        assertThat(outside).as("what does not stand on the first sheet").isEmpty();
        browser.printed(false);
        assertThat(new Paper(browser.print()).pages()).isBetween(5L, 12L);
    }

    /** {@code Targets (6 of 14)} are targets. */
    private static String withoutCount(String title) {
        return title.replaceFirst(" \\(.*", "");
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void itFitsTheWindow(int width) throws IOException {
        browser.open(
                Pages.whole(plan(SharedData.book("process/picc"), "picc", LocalDate.of(2026, 12, 31))), width, "light");

        assertThat(browser.complaints()).isEmpty();
        assertThat((Boolean) browser.run("return document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }

    private static Report plan(Book book, String account, LocalDate day) {
        Models models = new Models(
                1,
                List.of(provided(
                        new DedicatedTeamCost(Settings.defaultsOf(DedicatedTeamCost.Settings.class), Map.of()),
                        "dedicated")),
                List.of(provided(new AttractivenessModel(), "attractiveness")),
                List.of());
        return PlanReports.accountPlan(
                Runner.run(book, models, Assumptions.of(book, models, Map.of(), "test"), Batches.usual()),
                book.accounts().find(account).orElseThrow(),
                day,
                new ReportRequest("pat", Instant.parse("2026-12-31T09:30:00Z"), List.of()));
    }

    private static <M> Provided<M> provided(M model, String id) {
        return new Provided<>(model, new ModelIdentity(id, "mainstay." + id, "1.0.0", "cd".repeat(32)));
    }
}
