package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mainstay.testkit.MainstayProcess.Ended;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports the real books that lie beside the checkout, where they do, and compares with figures known from elsewhere. */
class RealBooksIT {
    private static final Path SHARED =
            Path.of("..", "..", "shared", "data").toAbsolutePath().normalize();
    private static final Path MAPPINGS =
            Path.of("target", "mainstay", "examples", "mappings").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void theShopsOfIowaArePricedScoredAndSegmentedAsKnown() throws Exception {
        Path book = shared("iowa-2020");

        Ended ended = run(
                "import '" + book
                        + "'; params margin.default 0.30; book --format json; segments --format json; rank --format json; segments pareto --format json");

        List<JsonNode> printed = Json.values(ended.out());
        JsonNode totals = printed.get(0);
        assertThat(totals.get("value").doubleValue()).isCloseTo(396_663_131.66, within(0.005));
        assertThat(totals.get("revenue").doubleValue()).isCloseTo(77_335_761.40, within(0.005));
        assertThat(totals.get("gross_profit").doubleValue()).isCloseTo(23_200_728.42, within(0.005));
        assertThat(totals.get("large_accounts").intValue()).isEqualTo(2);
        assertThat(List.of("dedicated", "shared", "channel", "none"))
                .extracting(coverage -> totals.get(coverage).intValue())
                .containsExactly(2, 59, 1_289, 528);
        theClassesAreAsKnown(printed.get(1));
        JsonNode ranked = printed.get(2);
        assertThat(ranked.size()).isEqualTo(1_878);
        assertThat(ranked.get(0).get("account_id").textValue()).isEqualTo("4829");
        assertThat(ranked.get(0).get("expected_profit").doubleValue()).isCloseTo(253_836.14, within(0.005));
        BookOracle oracle = new BookOracle(book, 0.30);
        oracle.agreesWith(ranked);
        oracle.agreesWithClasses(printed.get(1), "value_relationship", "contribution", "tier");
        oracle.agreesWithPareto(printed.get(3));
    }

    private static void theClassesAreAsKnown(JsonNode classes) {
        Map<String, Integer> accounts = new TreeMap<>();
        classes.forEach(row -> accounts.put(
                row.get("segmentation").textValue() + " " + row.get("class").textValue(),
                row.get("accounts").intValue()));
        assertThat(accounts)
                .containsEntry("value_relationship key", 426)
                .containsEntry("value_relationship growth-prospect", 513)
                .containsEntry("value_relationship loyal", 513)
                .containsEntry("value_relationship low-potential", 426)
                .containsEntry("contribution grow", 886)
                .containsEntry("contribution cultivate", 53)
                .containsEntry("contribution milk", 53)
                .containsEntry("contribution deprioritize", 886)
                .containsEntry("tier A", 402)
                .containsEntry("tier B", 360)
                .containsEntry("tier C", 1_107)
                .containsEntry("tier C+", 9);
    }

    @Test
    void eachMappingGivesWhatIsKnownOfItsBook() throws Exception {
        List<JsonNode> books = Json.values(run(String.join(
                        "; ",
                        imported(shared("crm"), "crm.json"),
                        imported(shared("aws-saas").resolve("SaaS-Sales.csv"), "aws-saas.json"),
                        imported(shared("wholesale").resolve("wholesale_customers.csv"), "wholesale.json")))
                .out());

        wonOpportunitiesAreJoinedToTheirAccounts(books.get(0));
        transactionsAreSummedAndTheirProfitGivesTheMargin(books.get(1));
        linesStandInColumns(books.get(2));
    }

    private static void wonOpportunitiesAreJoinedToTheirAccounts(JsonNode book) {
        assertThat(book.get("accounts").intValue()).isEqualTo(85);
        assertThat(book.get("lines").intValue()).isEqualTo(7);
        assertThat(book.get("revenue").doubleValue()).isEqualTo(10_005_534);
    }

    private static void transactionsAreSummedAndTheirProfitGivesTheMargin(JsonNode book) {
        assertThat(book.get("accounts").intValue()).isEqualTo(99);
        assertThat(book.get("lines").intValue()).isEqualTo(14);
        assertThat(book.get("revenue").doubleValue()).isCloseTo(2_297_200.8603, within(1e-6));
        assertThat(book.get("gross_profit").doubleValue()).isCloseTo(286_397.0217, within(1e-6));
    }

    private static void linesStandInColumns(JsonNode book) {
        assertThat(book.get("accounts").intValue()).isEqualTo(440);
        assertThat(book.get("wallets").intValue()).isEqualTo(440 * 6);
        assertThat(book.get("spend").doubleValue())
                .isEqualTo(5_280_131 + 2_550_357 + 3_498_562 + 1_351_650 + 1_267_857 + 670_943);
    }

    private static String imported(Path book, String mapping) {
        return "import '" + book + "' --map '" + MAPPINGS.resolve(mapping) + "'; book --format json";
    }

    private Ended run(String line) throws Exception {
        Ended ended = Shell.in(folder).run(line);
        assertThat(ended.status()).as(ended.err()).isZero();
        return ended;
    }

    private static Path shared(String name) {
        Path book = SHARED.resolve(name);
        if (!Files.exists(book)) {
            String message = "skipped: there is no " + book;
            System.out.println(message);
            Assumptions.abort(message);
        }
        return book;
    }
}
