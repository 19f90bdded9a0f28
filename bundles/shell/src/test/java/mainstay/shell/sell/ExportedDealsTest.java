package mainstay.shell.sell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.intake.Intake;
import mainstay.intake.api.ImportRequest;
import mainstay.plan.pipeline.ClosePushes;
import mainstay.plan.pipeline.DealStates;
import mainstay.plan.pipeline.Deals;
import mainstay.plan.pipeline.OpenDeals;
import mainstay.plan.pipeline.PipelineMoves;
import mainstay.plan.pipeline.PipelineMoves.Move;
import mainstay.plan.pipeline.PipelineMoves.Sum;
import mainstay.plan.pipeline.PipelineTerms;
import mainstay.plan.pipeline.ProbabilityBasis;
import mainstay.plan.pipeline.PushUnit;
import mainstay.plan.pipeline.StageRates;
import mainstay.plan.pipeline.WinRate;
import mainstay.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deals that come from sales systems through the mappings that ship: what is to be said of them is known. */
class ExportedDealsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @ParameterizedTest
    @CsvSource({"salesforce, STATED", "hubspot, STAGE"})
    void openDealsAreWeightedAsTheSystemDoes(String system, ProbabilityBasis basis) {
        Book book = book("process/" + system + "-shape/linked", system);
        DealStates states = Deals.of(book.plan()).on(DAY);
        PipelineTerms usual = PipelineTerms.USUAL;
        OpenDeals open = OpenDeals.of(
                states,
                StageRates.of(states),
                book.plan(),
                new PipelineTerms(basis, usual.least(), usual.prior(), usual.push(), usual.fresh()));
        double[] amounts = IntStream.range(0, open.size())
                .mapToDouble(open::amount)
                .filter(amount -> !Double.isNaN(amount))
                .toArray();
        double weighted = IntStream.range(0, open.size())
                .mapToDouble(open::weighted)
                .filter(amount -> !Double.isNaN(amount))
                .sum();

        JsonNode expected = expected(system);
        assertThat(Arrays.stream(amounts).sum())
                .isEqualTo(figure(expected, "open pipeline").asDouble());
        assertThat(weighted).isEqualTo(figure(expected, "weighted pipeline").asDouble(), within(0.005));
    }

    @ParameterizedTest
    @CsvSource({"salesforce", "hubspot"})
    void aClosingThatRewritesTheCloseDateIsNoPush(String system) {
        JsonNode pushes = figure(expected(system), "pushes before closing");

        assertThat(pushes(system, PushUnit.DAY).values().stream()
                        .mapToInt(count -> count)
                        .sum())
                .isEqualTo(pushes.path("any").asInt());
        assertThat(pushes(system, PushUnit.MONTH).values().stream()
                        .mapToInt(count -> count)
                        .sum())
                .isEqualTo(pushes.path("month").asInt());
        assertThat(pushes(system, PushUnit.QUARTER).values().stream()
                        .mapToInt(count -> count)
                        .sum())
                .isEqualTo(pushes.path("quarter").asInt());
        Map<String, Integer> told = new TreeMap<>();
        figures(expected(system), "pushes before closing")
                .path("deals")
                .properties()
                .forEach(deal -> told.put(deal.getKey(), deal.getValue().asInt()));
        assertThat(pushes(system, PushUnit.DAY)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"salesforce, overdue and open", "hubspot, overdue and open"})
    void openDealsPastTheirCloseDateAreFlagged(String system, String name) {
        Book book = book("process/" + system + "-shape/linked", system);
        DealStates states = Deals.of(book.plan()).on(DAY);
        List<String> overdue = new ArrayList<>();
        for (int deal : states.open()) {
            if (states.closes(deal) < DAY.toEpochDay()) {
                overdue.add(states.deals().rows().text(states.row(deal), "opportunity_id"));
            }
        }

        assertThat(overdue)
                .containsExactly(figure(expected(system), name).get(0).asText());
    }

    @ParameterizedTest
    @CsvSource({"salesforce", "hubspot"})
    void wonAndLostAreCountedOnceEach(String system) {
        Book book = book("process/" + system + "-shape/linked", system);
        WinRate rate = StageRates.of(Deals.of(book.plan()).on(DAY)).book();
        JsonNode told = figure(expected(system), "won ÷ (won + lost)");

        assertThat(rate.won()).isEqualTo(told.get(0).asInt());
        assertThat(rate.decided()).isEqualTo(told.get(1).asInt());
    }

    @Test
    void dealsOfNoAccountBoundTheWinRateToo() {
        StageRates rates = StageRates.of(Deals.of(book("crm", "crm").plan()).on(LocalDate.of(2017, 12, 31)));

        assertThat(rates.book()).isEqualTo(new WinRate(4_238, 2_473, 2_089));
    }

    @ParameterizedTest
    @CsvSource({"2026-07-31, 2026-08-31", "2026-08-31, 2026-09-30"})
    void movesOfAMonthCloseToTheCent(LocalDate from, LocalDate to) {
        Path mapping = root().resolve("bundles/intake/src/test/resources/mainstay/intake/acceldata.json");
        Deals deals =
                Deals.of(read(SharedData.folder("process/acceldata"), mapping).plan());
        Map<Move, Sum> bridge = PipelineMoves.of(deals, from, to, PipelineMoves.between(from, to))
                .bridge(row -> true);
        double closing = Arrays.stream(Move.values())
                .mapToDouble(move -> move.sign() * bridge.get(move).amount())
                .sum();

        assertThat(closing).isEqualTo(bridge.get(Move.CLOSING).amount(), within(0.005));
        assertThat(bridge.get(Move.WON).deals()).isPositive();
    }

    private static Map<String, Integer> pushes(String system, PushUnit unit) {
        DealStates states = Deals.of(
                        book("process/" + system + "-shape/linked", system).plan())
                .on(DAY);
        Map<String, Integer> pushes = new TreeMap<>();
        for (int deal = 0; deal < states.deals().count(); deal++) {
            int count = ClosePushes.of(states, deal, unit).count();
            if (count > 0) {
                pushes.put(states.deals().rows().text(states.row(deal), "opportunity_id"), count);
            }
        }
        return pushes;
    }

    private static Book book(String data, String mapping) {
        return read(
                SharedData.folder(data),
                root().resolve("launcher/src/main/distribution/examples/mappings/" + mapping + ".json"));
    }

    private static Book read(Path data, Path mapping) {
        return Intake.read(new ImportRequest(data, Optional.of(mapping), Optional.empty(), false))
                .book()
                .orElseThrow();
    }

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (at.getParent() != null && !Files.exists(at.resolve(".ci/run"))) {
            at = at.getParent();
        }
        return at;
    }

    private static JsonNode expected(String system) {
        try {
            return new JsonMapper()
                    .readTree(SharedData.folder("process/" + system + "-shape")
                            .resolve("expected.json")
                            .toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode figure(JsonNode expected, String name) {
        return figures(expected, name).path("value");
    }

    /** The figure whose name begins so. */
    private static JsonNode figures(JsonNode expected, String name) {
        for (JsonNode figure : expected.path("figures")) {
            if (figure.path("figure").asText().startsWith(name)) {
                return figure;
            }
        }
        throw new AssertionError("there is no figure " + name);
    }
}
