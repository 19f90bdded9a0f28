package mainstay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.book.DataProblem;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Stage;
import mainstay.intake.api.ImportResult;
import org.junit.jupiter.api.Test;

/** The mappings for sales systems that ship, on exports whose answers are known. */
class SalesSystemsTest {
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
