package mainstay.shell.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mainstay.shell.host.Prompt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportActionsTest {
    @TempDir
    private Path folder;

    private Prompt prompt;

    @BeforeEach
    void aBookIsThere() {
        prompt = Prompt.withBook(folder);
    }

    @Test
    void aReportIsShownWithoutAFile() {
        for (String report : new String[] {
            "priority-list", "account big", "matrix value-relationship", "pareto", "whatif margin.default=0.3", "book"
        }) {
            assertThat(prompt.run("report " + report)).as(report).hasLineCount(1);
        }
    }

    @Test
    void aReportOfAPlanNeedsOne() {
        assertThatThrownBy(() -> prompt.run("report coverage")).hasMessageContaining("make one: coverage plan");
        prompt.run("coverage plan");

        assertThat(prompt.run("report coverage")).hasLineCount(1);
    }

    @Test
    void reviewsAreReportedAloneOrSetAgainstEachOther() {
        prompt.run("review open first");
        prompt.run("review close");

        assertThat(prompt.run("report review first")).contains("first");
        assertThat(prompt.run("report diff first first")).contains("first");
        assertThat(prompt.run("report trend")).contains("Trend over the reviews");
    }

    @Test
    void aTrendNeedsAReview() {
        assertThatThrownBy(() -> prompt.run("report trend"))
                .hasMessage("there is no review yet; open one: review open NAME");
        assertThat(prompt.run("report all --out reports")).doesNotContain("trend");
    }

    @Test
    void theNameOfTheFileGivesTheFormat() {
        assertThat(prompt.run("report pareto --out list.html"))
                .isEqualTo("wrote " + folder.resolve("list.html") + " (1 KB)\n");
        assertThat(folder.resolve("list.html")).isNotEmptyFile();

        assertThatThrownBy(() -> prompt.run("report pareto --out list.pdf"))
                .hasMessageContaining(
                        "gives no format; end it with one of .html, .txt, or name one: --format html|table");
        assertThat(prompt.run("report pareto --out list.pdf --format html")).contains("list.pdf");
    }

    @Test
    void allReportsGoToAFolder() throws IOException {
        assertThat(prompt.run("report all --out reports")).contains("priority-list.html");
        Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> prompt.run("report all")).hasMessageContaining("name the folder for them");
        assertThatThrownBy(() -> prompt.run("report all --out file")).hasMessageContaining("is a file");
        assertThatThrownBy(() -> prompt.run("report pareto --out ."))
                .hasMessageContaining("is a folder; name a file in it, such as ")
                .hasMessageContaining("pareto.html");
    }

    @Test
    void bytesAreNotShown() {
        assertThatThrownBy(() -> prompt.run("report pareto --format html"))
                .hasMessage("html is not a text format; name a file: --out FILE.html");
        assertThatThrownBy(() -> prompt.run("report pareto --format pdf")).hasMessageContaining("no format \"pdf\"");
        assertThatThrownBy(() -> prompt.run("report pareto --out ''")).hasMessageContaining("--out is empty");
    }

    @Test
    void whatAReportIsMissingIsNamed() {
        assertThatThrownBy(() -> prompt.run("report")).hasMessage("report needs REPORT; see: help report");
        assertThatThrownBy(() -> prompt.run("report prioritylist"))
                .hasMessage("there is no report \"prioritylist\"; did you mean priority-list?");
        assertThatThrownBy(() -> prompt.run("report account"))
                .hasMessage("an argument is missing; usage: report account ACCOUNT");
        assertThatThrownBy(() -> prompt.run("report account nobody")).hasMessageContaining("no account \"nobody\"");
    }

    @Test
    void aReportThatCannotBeMadeLeavesTheFileOfYesterday() throws IOException {
        Path file = Files.writeString(folder.resolve("list.html"), "yesterday's");

        assertThatThrownBy(() -> prompt.run("report matrix nonesuch --out list.html"))
                .hasMessageContaining("there is no matrix \"nonesuch\"");
        assertThatThrownBy(() -> prompt.run("report whatif margin --out list.html"))
                .hasMessageContaining("is not NAME=VALUE");
        assertThatThrownBy(() -> prompt.run("report whatif margin.defualt=0.3 --out list.html"))
                .hasMessageContaining("did you mean margin.default?");

        assertThat(file).hasContent("yesterday's");
        assertThat(prompt.run("report priority-list --out list.html")).startsWith("wrote " + file);
        assertThat(Files.readString(file)).doesNotContain("yesterday");
    }

    @Test
    void aReportShowsThePartOfItsListThatIsAskedFor() {
        prompt.run("coverage plan");
        for (String report : new String[] {
            "priority-list", "matrix value-relationship", "pareto", "whatif margin.default=0.01", "coverage"
        }) {
            assertThat(prompt.run(
                            "report " + report + " --where \"region = 'south' or true\" --top 1 --columns account_id"))
                    .as(report)
                    .contains(" (1 of ");
        }
        prompt.run("review open first");
        assertThat(prompt.run("report review first --where \"region = 'south' and tier_of_run in ('A', 'B', 'C')\""))
                .contains(" (1 of 3 accounts)");
    }

    @Test
    void whereThereIsNoListNoPartOfItIsShown() {
        assertThatThrownBy(() -> prompt.run("report account big --top 3"))
                .hasMessageStartingWith("report account does not take --top, an option of report priority-list, ");
        assertThatThrownBy(() -> prompt.run("report book --where 'value > 3'"))
                .hasMessageStartingWith("report book does not take --where");
        assertThatThrownBy(() -> prompt.run("report priority-list --where 'valu > 3'"))
                .hasMessageContaining("there is no column \"valu\"; did you mean value?");
    }

    @Test
    void twoModelsAreReportedSideBySide() {
        assertThat(prompt.run("report swap dedicated@1.0.0 channel@1.0.0")).contains("dedicated@1.0.0");
        assertThatThrownBy(() -> prompt.run("report swap dedicated@ channel"))
                .hasMessage("\"dedicated@\" is not ID@VERSION, such as attractiveness@0.1.0");
    }
}
