package mainstay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mainstay.book.Book;
import mainstay.book.DataProblem;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Stage;
import mainstay.intake.api.ImportResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mappings for sales systems that ship, on exports whose answers are known. */
class SalesSystemsTest {
    @TempDir
    private Path temporary;

    private static final Path MAPPINGS = Data.root().resolve("launcher/src/main/distribution/examples/mappings");

    @Test
    void salesforceComesWithItsFieldHistory() {
        ImportResult result = read("process/salesforce-shape/linked", "salesforce");
        Book book = result.book().orElseThrow();
        PlanRows deals = book.plan().rows(PlanTable.OPPORTUNITIES);
        JsonNode expected = expected("process/salesforce-shape/expected.json");

        assertThat(ids(deals)).hasSize(figure(expected, "opportunities used").asInt());
        assertThat(accountsOf(book))
                .containsAll(texts(figure(expected, "accounts told apart only by the case of their ids")));
        assertThat(book.plan().rows(PlanTable.EVENTS).size())
                .isEqualTo(figure(expected, "events that count").asInt());
        assertThat(said(result))
                .contains(
                        "event.csv: 3 rows left out: copies of a group meeting, one for each person invited",
                        "event.csv: 1 row left out: what a series repeats, which is no meeting");
        assertThat(deals.size()).isEqualTo(20);
        assertThat(states(deals, "006q000000HddohAAB"))
                .containsExactly(
                        "2026-01-12T08:00 Qualification 550000 2026-06-30",
                        "2026-03-02T09:00 Proposal/Price Quote 550000 2026-06-30",
                        "2026-06-11T07:30 Proposal/Price Quote 550000 2026-09-15",
                        "2026-06-22T13:00 Negotiation/Review 600000 2026-09-15");
        assertThat(states(deals, "006q000000HcZXrAAN")).endsWith("2026-05-28T17:45:12 Closed Won 180000 2026-05-28");
    }

    @Test
    void theHistoriesOfSalesforceTellTheSame() {
        Book book = read("process/salesforce-shape/linked", "salesforce").book().orElseThrow();
        PlanRows deals = book.plan().rows(PlanTable.OPPORTUNITIES);

        assertThat(weighted(deals)).isEqualTo(517_500);
    }

    @Test
    void hubSpotComesWithItsStagesAndPropertyHistory() {
        ImportResult result = read("process/hubspot-shape/linked", "hubspot");
        Book book = result.book().orElseThrow();
        PlanRows deals = book.plan().rows(PlanTable.OPPORTUNITIES);
        JsonNode expected = expected("process/hubspot-shape/expected.json");

        assertThat(ids(deals)).hasSize(figure(expected, "deals used").asInt());
        JsonNode stages = figure(expected, "stages told apart by id, not by label");
        assertThat(texts(stages.path("Closed won"))).isEqualTo(stages(book, Stage.Outcome.WON));
        assertThat(texts(stages.path("Closed lost"))).isEqualTo(stages(book, Stage.Outcome.LOST));
        PlanRows events = book.plan().rows(PlanTable.EVENTS);
        assertThat(IntStream.range(0, events.size())
                        .filter(row -> events.text(row, "outcome").equals("held"))
                        .count())
                .isEqualTo(figure(expected, "meetings held to the day").asInt());
        assertThat(IntStream.range(0, deals.size())
                        .filter(row -> deals.text(row, "opportunity_id").equals("9004"))
                        .mapToObj(deals::accountId)
                        .distinct())
                .containsExactly("7001002");
        assertThat(states(deals, "9002"))
                .containsExactly(
                        "2026-02-03T09:30 appointmentscheduled 300000 2026-05-31",
                        "2026-04-07T10:00 qualifiedtobuy 300000 2026-05-31",
                        "2026-05-29T16:00 qualifiedtobuy 300000 2026-06-15",
                        "2026-06-16T08:00 qualifiedtobuy 300000 2026-11-30");
    }

    @Test
    void theWideHistoriesOfSalesforceTellThePushesToo() {
        for (String name : List.of("OpportunityFieldHistory.csv", "OpportunityHistory.csv")) {
            Path copy =
                    without(name.equals("OpportunityHistory.csv") ? List.of("OpportunityFieldHistory.csv") : List.of());
            ImportResult result = Folder.read(copy, MAPPINGS.resolve("salesforce.json"));
            PlanRows deals = result.book().orElseThrow().plan().rows(PlanTable.OPPORTUNITIES);

            assertThat(deals.size()).isEqualTo(20);
            assertThat(states(deals, "006q000000GoP76AAF"))
                    .containsExactly(
                            "2025-12-15T16:20 Negotiation/Review 120000 2026-03-31",
                            "2026-03-31T15:00 Closed Won 120000 2026-03-31",
                            "2026-04-01T07:00 Negotiation/Review 120000 2026-04-30",
                            "2026-04-01T07:05 Closed Won 120000 2026-03-31");
        }
    }

    /** A copy of the linked Salesforce tables without some of them. */
    private Path without(List<String> names) {
        try (Stream<Path> files = Files.list(Data.folder("process/salesforce-shape/linked"))) {
            Path copy = Files.createDirectories(temporary.resolve("without" + names.size()));
            for (Path file : files.toList()) {
                if (!names.contains(file.getFileName().toString())) {
                    Files.copy(file, copy.resolve(file.getFileName().toString()));
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void dealsThatWentOnAfterTheyWereClosedAreNamed() {
        ImportResult result = Folder.read(Data.folder("process/acceldata"), resource("acceldata.json"));
        assertThat(result.problems().stream().filter(DataProblem::isError)).isEmpty();
        Book book = result.book().orElseThrow();
        PlanRows deals = book.plan().rows(PlanTable.OPPORTUNITIES);

        assertThat(deals.size()).isEqualTo(1_682);
        assertThat(ids(deals)).hasSize(400);
        assertThat(book.plan().rows(PlanTable.CONTACTS).size()).isEqualTo(1_253);
        assertThat(result.problems().stream()
                        .filter(problem -> problem.message().endsWith("the history counts"))
                        .map(DataProblem::row))
                .hasSize(12)
                .contains(21L, 51L, 53L, 67L);
        PlanRows people = book.plan().rows(PlanTable.PEOPLE);
        assertThat(IntStream.range(0, people.size())
                        .filter(row -> people.day(row, "left").isPresent())
                        .mapToObj(row -> people.text(row, "person")))
                .containsExactly("U008");
    }

    @Test
    void dealsOfNoAccountCountToo() {
        ImportResult result = read("crm", "crm");
        PlanRows deals = result.book().orElseThrow().plan().rows(PlanTable.OPPORTUNITIES);

        assertThat(deals.size()).isEqualTo(8_800);
        Map<String, Long> stages = IntStream.range(0, deals.size())
                .mapToObj(row -> deals.text(row, "stage"))
                .collect(Collectors.groupingBy(stage -> stage, TreeMap::new, Collectors.counting()));
        assertThat(stages.toString()).isEqualTo("{Engaging=1589, Lost=2473, Prospecting=500, Won=4238}");
        assertThat(said(result))
                .contains(
                        "sales_pipeline.csv: 1,425 rows of no account; they count in sums of the book, and in those of no account");
    }

    private static Path resource(String name) {
        try {
            return Path.of(SalesSystemsTest.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double weighted(PlanRows deals) {
        return IntStream.range(0, deals.size())
                .filter(row -> !deals.text(row, "stage").startsWith("Closed"))
                .mapToDouble(row -> deals.number(row, "amount", 0) * deals.number(row, "probability", 0))
                .sum();
    }

    private static List<String> states(PlanRows deals, String deal) {
        return IntStream.range(0, deals.size())
                .filter(row -> deals.text(row, "opportunity_id").equals(deal))
                .mapToObj(row -> String.join(
                        " ",
                        deals.cell(row, "at"),
                        deals.cell(row, "stage"),
                        deals.cell(row, "amount"),
                        deals.cell(row, "closes")))
                .toList();
    }

    private static List<String> stages(Book book, Stage.Outcome outcome) {
        return book.plan().stages().all().stream()
                .filter(stage -> stage.outcome() == outcome)
                .map(Stage::name)
                .toList();
    }

    private static Set<String> ids(PlanRows deals) {
        Set<String> ids = new TreeSet<>();
        IntStream.range(0, deals.size()).forEach(row -> ids.add(deals.text(row, "opportunity_id")));
        return ids;
    }

    private static Set<String> accountsOf(Book book) {
        Set<String> ids = new LinkedHashSet<>();
        IntStream.range(0, book.accounts().size())
                .forEach(row -> ids.add(book.accounts().id(row)));
        return ids;
    }

    private static List<String> said(ImportResult result) {
        return result.problems().stream()
                .map(problem -> problem.file() + ": " + problem.message())
                .toList();
    }

    private static ImportResult read(String data, String mapping) {
        ImportResult result = Folder.read(Data.folder(data), MAPPINGS.resolve(mapping + ".json"));
        assertThat(result.problems().stream().filter(DataProblem::isError)).isEmpty();
        return result;
    }

    private static JsonNode expected(String file) {
        try {
            return new JsonMapper().readTree(Data.folder(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode figure(JsonNode expected, String name) {
        for (JsonNode figure : expected.path("figures")) {
            if (figure.path("figure").asText().equals(name)) {
                return figure.path("value");
            }
        }
        throw new AssertionError("there is no figure " + name);
    }

    private static List<String> texts(JsonNode list) {
        return IntStream.range(0, list.size())
                .mapToObj(at -> list.get(at).asText())
                .toList();
    }
}
