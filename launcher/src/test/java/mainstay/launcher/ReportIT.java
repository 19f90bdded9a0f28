package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import mainstay.testkit.MainstayProcess.Ended;
import mainstay.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code report}, from book to file. */
class ReportIT {
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]+)\"");

    /** A page in the data that is about an account. */
    private static final Pattern PLACE = Pattern.compile("\",\"(account-[^\"]+[.]html)\"\\]");

    private static final List<String> ENDINGS = List.of("html", "xlsx", "md", "txt");

    @TempDir
    private Path folder;

    @Test
    void everyReportIsWrittenInEveryFormat() throws Exception {
        Path out = folder.resolve("reports");
        Ended ended = run("import examples/computer-maker; report all --out '" + out
                + "'; report all --format xlsx --out '"
                + out + "'; report all --format md --out '" + out + "'; report all --format json --out '" + out
                + "'; report all --format csv --out '" + out + "'; report all --format table --out '" + out + "'");

        assertThat(ended.status()).as(ended.err()).isZero();
        assertThat(ended.out()).isEmpty();
        for (String report : List.of(
                "priority-list",
                "pareto",
                "matrix-value-relationship",
                "matrix-contribution",
                "matrix-pilot",
                "book")) {
            for (String ending : List.of("html", "xlsx", "md", "json", "csv", "txt")) {
                assertThat(out.resolve(report + "." + ending)).isNotEmptyFile();
            }
        }
        JsonNode list =
                Json.values(Files.readString(out.resolve("priority-list.json"))).get(0);
        assertThat(list.get("title").textValue()).isEqualTo("Prioritised list of accounts");
        assertThat(Files.readString(out.resolve("priority-list.html"))).contains("PICC", "</html>");
        try (ZipFile workbook = new ZipFile(out.resolve("priority-list.xlsx").toFile())) {
            assertThat(workbook.getEntry("xl/workbook.xml")).isNotNull();
        }
    }

    @Test
    void noLinkOfASetOfReportsIsDead() throws Exception {
        Path out = folder.resolve("set");
        Ended ended = run("import examples/computer-maker; review open 2026-Q3; review close 2026-Q3;"
                + " params target.shared 100000; review open 2026-Q4; coverage plan; report all --out '" + out
                + "'");

        assertThat(ended.status()).as(ended.err()).isZero();
        List<String> files;
        try (Stream<Path> all = Files.list(out)) {
            files = all.map(file -> file.getFileName().toString()).toList();
        }
        assertThat(files)
                .contains("index.html", "coverage.html", "review.html", "review-diff.html", "process.html")
                .contains("account-picc.html", "account-plan-picc.html");
        for (String file : files) {
            String page = Files.readString(out.resolve(file));
            String seen = page.replaceAll("(?s)<script.*?</script>", "");
            List<String> links = all(LINK, seen);
            assertThat(links).as(file).contains(file.equals("index.html") ? "priority-list.html" : "index.html");
            assertThat(links)
                    .as(file)
                    .allMatch(link -> link.startsWith("#")
                            ? seen.contains(" id=\"" + link.substring(1) + "\"")
                            : files.contains(link));
            assertThat(all(PLACE, page)).as(file).isSubsetOf(files);
        }
    }

    private static List<String> all(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(found -> found.group(1)).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "account-plan picc, process/picc, '', Plan of",
        "barriers, process/bonder, '', Barriers on",
        "pipeline, crm, --map examples/mappings/crm.json --lenient, Pipeline on",
        "process, process/picc, '', Key process matrix on",
        "divisions, process/bonder, '', Divisions on"
    })
    void aReportOfAccountPlansIsWrittenInEveryFormat(String report, String book, String options, String title)
            throws Exception {
        StringBuilder line = new StringBuilder("import '" + SharedData.folder(book) + "' " + options);
        for (String ending : ENDINGS) {
            line.append("; report " + report + " --on 2026-12-31 --out '" + folder.resolve("report." + ending) + "'");
        }

        Ended ended = run(line.toString());

        assertThat(ended.status()).as(ended.err()).isZero();
        for (String ending : ENDINGS) {
            assertThat(folder.resolve("report." + ending)).isNotEmptyFile();
        }
        assertThat(folder.resolve("report.md")).content().contains(title).doesNotContain("NaN");
    }

    @Test
    void aReportOfAccountPlansTellsWhatABookWithoutPlanTablesLacks() throws Exception {
        Path book = Files.writeString(folder.resolve("bare.csv"), "account_id,PC\na,1000\n");

        Ended ended = run("import '" + book + "'; report account-plan a --format md; report barriers --format md;"
                + " report pipeline --format md; report process --format md; report divisions --format md");

        assertThat(ended.status()).as(ended.err()).isZero();
        assertThat(ended.out().split("plan import PATH", -1)).hasSize(6);
    }

    @Test
    void reportsWithArgumentsAreShownWithoutAFile() throws Exception {
        Ended ended = run(
                "import examples/computer-maker; report account picc --format json;"
                        + " report whatif target.shared=100000 --format json;"
                        + " report swap attractiveness profit-contribution --format json; report matrix contribution --format json");

        assertThat(ended.status()).as(ended.err()).isZero();
        List<JsonNode> reports = Json.values(ended.out());
        assertThat(reports)
                .extracting(report -> report.get("id").textValue())
                .containsExactly("account", "whatif", "swap", "matrix-contribution");
    }

    @Test
    void theCsvOfTheListHasTheRowsOfRank() throws Exception {
        Ended ended = run("import examples/computer-maker; rank --format csv");
        Ended report = run("report priority-list --format csv");

        List<String> ranked = ended.out().lines().toList();
        List<String> listed = report.out().lines().toList();
        assertThat(listed).hasSameSizeAs(ranked);
        for (int row = 0; row < ranked.size(); row++) {
            assertThat(listed.get(row)).startsWith(ranked.get(row) + ",");
        }
    }

    @Test
    void theBookAsAWorkbookIsReadBackAsTheSameBook() throws Exception {
        Path workbook = folder.resolve("again.xlsx");
        Ended ended = run("import examples/computer-maker; book --format json; report book --out '" + workbook
                + "'; import '" + workbook + "'; book --format json");

        assertThat(ended.status()).as(ended.err()).isZero();
        List<JsonNode> books = Json.values(ended.out());
        assertThat(books.get(1).get("digest")).isEqualTo(books.get(0).get("digest"));
        assertThat(books.get(1).get("name").textValue()).isEqualTo("again");
    }

    private Ended run(String line) throws Exception {
        return Shell.in(folder).run(line);
    }
}
