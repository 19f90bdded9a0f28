package mainstay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.book.PlanTable;
import mainstay.book.edit.EditState;
import mainstay.book.edit.EditedCell;
import mainstay.book.edit.PlanEdit;
import mainstay.store.CoverageStore.Adopted;
import mainstay.store.CoverageStore.KeptPlan;
import mainstay.store.file.FolderDataDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small files of the data directory tell that they were changed, and those from before they did are still read. */
class ChecksumsTest {
    private static final Map<String, String> TEAMS = Map.of("picc", "a pool/0", "北岭", "a pool/1");
    private static final KeptPlan PLAN = new KeptPlan(
            JsonNodeFactory.instance.objectNode().put("pool", "region"),
            10,
            "g0-7e9bb7ee",
            8_312_371.515550001,
            Optional.of("adopted before"));
    private static final Map<String, String> DEMANDS = Map.of("heads", "at most 8");
    private static final Map<String, String> COVERAGES = Map.of("picc", "dedicated", "北岭", "none");
    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private static final Map<String, Double> CAPTURES = Map.of("picc", 0.9);
    private static final String TOLD = "adopted at 2026-11-22T16:24:08Z by ada";

    @TempDir
    private Path folder;

    private ParameterStore parameters;
    private CoverageStore coverage;

    @BeforeEach
    void storesAreThere() {
        parameters = new ParameterStore(FolderDataDirectory.in(folder));
        coverage = new CoverageStore(FolderDataDirectory.in(folder));
    }

    private void write() {
        parameters.prepareChange("trial", Map.of("margin.default", "0.3")).make();
        parameters.prepareChange("other book", Map.of("policy", "max-profit")).make();
        coverage.keep("trial", PLAN);
        adopt(TOLD);
    }

    private void adopt(String told) {
        List<String> ids = List.of("picc", "北岭");
        coverage.prepareAdoption(
                        "trial",
                        told,
                        DIGEST,
                        DEMANDS,
                        2,
                        ids::get,
                        row -> COVERAGES.get(ids.get(row)),
                        row -> "a\tpool/" + row,
                        row -> row == 0 ? 0.9 : Double.NaN)
                .make();
    }

    @Test
    void whatIsWrittenIsRead() {
        write();

        assertThat(parameters.changes("trial")).containsExactly(Map.entry("margin.default", "0.3"));
        assertThat(parameters.changes("other book")).containsExactly(Map.entry("policy", "max-profit"));
        assertThat(parameters.changes("none")).isEmpty();
        assertThat(coverage.latest("trial")).contains(PLAN);
        assertThat(coverage.adopted("trial")).contains(new Adopted(TOLD, DIGEST, COVERAGES, TEAMS, CAPTURES, DEMANDS));
        assertThat(coverage.adopted("other book")).isEmpty();
    }

    @Test
    void booksMayBeCalledAsTheFieldsOfTheFile() {
        for (String book : List.of("format", "checksum", "books")) {
            parameters.prepareChange(book, Map.of("margin.default", "0.1")).make();
        }

        for (String book : List.of("format", "checksum", "books")) {
            assertThat(parameters.changes(book)).containsEntry("margin.default", "0.1");
        }
    }

    @Test
    void flippedBitsInParametersAreFound() throws IOException {
        write();

        Flips.areFound(
                folder.resolve("books/trial/1/parameters.json"),
                () -> List.of(parameters.changes("trial"), parameters.changes("other book")),
                () -> List.of(coverage.latest("trial"), coverage.adopted("trial")));
    }

    @Test
    void flippedBitsInAPlanAreFound() throws IOException {
        write();

        Flips.areFound(
                folder.resolve("books/trial/1/coverage/plan.json"),
                () -> coverage.latest("trial"),
                () -> List.of(parameters.changes("trial"), coverage.adopted("trial")));
    }

    @Test
    void flippedBitsInAnAdoptedCoverageAreFound() throws IOException {
        write();

        Flips.areFound(
                folder.resolve("books/trial/1/coverage/adopted.tsv"),
                () -> coverage.adopted("trial"),
                () -> List.of(parameters.changes("trial"), coverage.latest("trial")));
    }

    @Test
    void flippedBitsInChangesOfPlanTablesAreFound() throws IOException {
        write();
        BookStore books = new BookStore(FolderDataDirectory.in(folder));
        PlanEdit edit = new PlanEdit(
                1,
                Instant.EPOCH,
                "ada",
                "sie haben \"nein\" gesagt – 不",
                PlanEdit.Kind.SET,
                PlanTable.BARRIERS,
                "price",
                Map.of("due", "2027-06-30"),
                List.of(new EditedCell("due", "2027-06-30", "", EditState.IN_FORCE)));
        books.prepareEdits("trial", List.of(edit)).make();
        assertThat(books.edits("trial")).containsExactly(edit);

        Flips.areFound(
                folder.resolve("books/trial/1/edits.json"),
                () -> books.edits("trial"),
                () -> List.of(parameters.changes("trial"), coverage.latest("trial")));
    }

    @Test
    void parametersFromBeforeChecksumsAreReadAndGetOne() throws IOException {
        Path file = Files.writeString(folder.resolve("parameters.json"), """
                {
                  "computer-maker" : {
                    "margin.default" : "0.3"
                  },
                  "format" : {
                    "policy" : "max-profit"
                  },
                  "books" : {
                    "policy" : "threshold"
                  }
                }""");

        assertThat(parameters.changes("computer-maker")).containsExactly(Map.entry("margin.default", "0.3"));
        assertThat(parameters.changes("format")).containsEntry("policy", "max-profit");
        assertThat(parameters.changes("books")).containsEntry("policy", "threshold");

        parameters
                .prepareChange("computer-maker", Map.of("margin.default", "0.4"))
                .make();

        assertThat(file).doesNotExist();
        assertThat(folder.resolve("books/computer-maker/1/parameters.json"))
                .content()
                .contains("\"format\" : 1")
                .contains("\"checksum\"");
        assertThat(parameters.changes("computer-maker")).containsExactly(Map.entry("margin.default", "0.4"));
        assertThat(parameters.changes("books")).containsEntry("policy", "threshold");
    }

    @Test
    void parametersThatWereMendedByHandAreReadWhenFormatAndChecksumAreTakenOut() throws IOException {
        write();
        Path file = folder.resolve("books/trial/1/parameters.json");
        String mended = Files.readString(file).replace("0.3", "0.5");
        Files.writeString(file, mended);

        assertThatThrownBy(() -> parameters.changes("trial"))
                .hasMessageContaining(file.toString())
                .hasMessageContaining("restore it from a copy")
                .hasMessageContaining("remove it to start from the defaults")
                .hasMessageContaining("remove \"format\" and \"checksum\" from");

        Files.writeString(file, mended.replaceFirst("(?s)\"format\".*?\"changes\"", "\"changes\""));

        assertThat(parameters.changes("trial")).containsEntry("margin.default", "0.5");
    }

    @Test
    void parametersThatAreNotByBookAreRefused() throws IOException {
        Files.createDirectories(folder.resolve("coverage/trial"));
        for (String wrong : List.of("", "[]", "7", "{\"trial\": 7}", "{\"trial\": {\"policy\"")) {
            Path file = Files.writeString(folder.resolve("parameters.json"), wrong);

            assertThatThrownBy(() -> parameters.changes("trial")).as(wrong).hasMessageContaining(file.toString());
        }
    }

    @Test
    void aPlanThatWasKeptInTheWordsOfItsCommandIsToBeMadeAgain() throws IOException {
        Files.createDirectories(folder.resolve("coverage/trial"));
        Path file = Files.writeString(folder.resolve("coverage/trial/plan.json"), """
                {
                  "words" : [ "--teams", "3" ],
                  "pins" : [ "picc, dedicated" ],
                  "run" : "g0-7e9bb7ee",
                  "value" : 8312371.515550001
                }""");

        assertThatThrownBy(() -> coverage.latest("trial"))
                .hasMessage("the latest coverage plan of book trial was made by an earlier version of Mainstay;"
                        + " plan again: coverage plan");
        coverage.keep("trial", PLAN);
        assertThat(file).doesNotExist();
        assertThat(folder.resolve("books/trial/1/coverage/plan.json")).content().contains("\"checksum\"");
        assertThat(coverage.latest("trial")).contains(PLAN);
    }

    @Test
    void anEmptyPlanIsNoPlan() throws IOException {
        Files.createDirectories(folder.resolve("coverage/trial"));
        Files.writeString(folder.resolve("coverage/trial/plan.json"), "");

        assertThatThrownBy(() -> coverage.latest("trial")).hasMessageContaining("plan again: coverage plan");
    }

    @Test
    void aCoverageFromBeforeChecksumsIsReadAndGetsOne() throws IOException {
        Files.createDirectories(folder.resolve("coverage/trial"));
        Path file = Files.writeString(
                folder.resolve("coverage/trial/adopted.tsv"),
                "# " + TOLD + "\npicc\tdedicated\ta pool/0\n北岭\tnone\t\n");

        assertThat(coverage.adopted("trial").map(Adopted::coverages)).contains(COVERAGES);
        adopt(TOLD);
        assertThat(file).doesNotExist();
        assertThat(folder.resolve("books/trial/1/coverage/adopted.tsv"))
                .content()
                .startsWith("# format 1, sha256 ");
        assertThat(coverage.adopted("trial")).contains(new Adopted(TOLD, DIGEST, COVERAGES, TEAMS, CAPTURES, DEMANDS));
    }

    @Test
    void aCoverageFromBeforeChecksumsMayHaveTheLineEndsOfWindows() throws IOException {
        Files.createDirectories(folder.resolve("coverage/trial"));
        Files.writeString(
                folder.resolve("coverage/trial/adopted.tsv"), "# " + TOLD + "\r\npicc\tdedicated\t\r\n北岭\tnone\t\r\n");

        assertThat(coverage.adopted("trial").map(Adopted::coverages)).contains(COVERAGES);
    }

    @Test
    void aCoverageOfALaterFormatIsRefusedByName() throws IOException {
        write();
        Path file = folder.resolve("books/trial/1/coverage/adopted.tsv");
        Files.writeString(file, Files.readString(file).replaceFirst("format 1", "format 2"));

        assertThatThrownBy(() -> coverage.adopted("trial"))
                .hasMessageContaining(file + " is of format 2")
                .hasMessageContaining("reads formats up to 1");
    }

    @Test
    void whatIsSaidOfACoverageStaysOnOneLine() {
        adopt("two\nlines");

        assertThat(coverage.adopted("trial"))
                .contains(new Adopted("two lines", DIGEST, COVERAGES, TEAMS, CAPTURES, DEMANDS));
    }
}
