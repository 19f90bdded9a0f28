package mainstay.plan.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import mainstay.book.Book;
import mainstay.book.Period;
import mainstay.book.PlanTable;
import mainstay.plan.reach.LineReach;
import mainstay.plan.reach.Opening;
import mainstay.plan.reach.Reaches;
import mainstay.testkit.SharedData;
import org.junit.jupiter.api.Test;

class SituationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final double THREAT = 5;
    private static final double CLOSE = 1e-6;

    @Test
    void theInsurerStandsAsItsFileSays() {
        List<Assessment> assessment = assess("process/picc", "picc", DAY);
        JsonNode expected = SharedData.expected("process/picc", "assessment 2026 against 2025")
                .path("value");

        assertThat(expected.size()).isEqualTo(5);
        expected.properties().forEach(line -> {
            Assessment found = line(assessment, line.getKey());
            JsonNode wanted = line.getValue();
            assertThat(found.period()).isEqualTo("2026");
            assertThat(found.before()).isEqualTo("2025");
            assertThat(found.position().id()).isEqualTo(wanted.path("position").asText());
            assertThat(found.ahead())
                    .isEqualTo(wanted.path("ahead").path("supplier").asText());
            assertThat(Double.isNaN(found.behind()) ? 0 : found.behind())
                    .isCloseTo(wanted.path("ahead").path("points").asDouble(), within(CLOSE));
            assertThat(found.trend()).isCloseTo(wanted.path("trend_points").asDouble(), within(CLOSE));
            assertThat(threats(assessment, line.getKey())).isEqualTo(texts(wanted.path("gained_5_points")));
            assertThat(found.room()).isCloseTo(wanted.path("room").asDouble(), within(CLOSE));
            assertThat(found.shut()).isCloseTo(wanted.path("shut").asDouble(), within(CLOSE));
            assertThat(shares("process/picc", "picc").share(line.getKey(), "others", "2026"))
                    .isCloseTo(wanted.path("others").asDouble(), within(CLOSE));
        });
    }

    @Test
    void theChipPackagerStandsAsItsFileSays() {
        List<Assessment> assessment = assess("process/bonder", "halvern", LocalDate.of(2002, 8, 30));

        SharedData.expected("process/bonder", "assessment 2001 against 2000")
                .path("value")
                .properties()
                .forEach(line -> {
                    Assessment found = line(assessment, line.getKey());
                    JsonNode wanted = line.getValue();
                    assertThat(found.position().id())
                            .isEqualTo(wanted.path("position").asText());
                    assertThat(found.ahead())
                            .isEqualTo(wanted.path("supplier_ahead").asText());
                    assertThat(found.behind())
                            .isCloseTo(wanted.path("points_ahead").asDouble(), within(CLOSE));
                    assertThat(found.trend())
                            .isCloseTo(wanted.path("trend_points").asDouble(), within(CLOSE));
                    assertThat(threats(assessment, line.getKey())).isEqualTo(texts(wanted.path("gained_5_points")));
                });
        JsonNode priced = SharedData.expected("process/bonder", "contestable, revenue, white space, closed spend")
                .path("value");
        priced.properties()
                .forEach(line -> assertThat(line(assessment, line.getKey()).room())
                        .isCloseTo(line.getValue().path(2).asDouble(), within(0.005)));
    }

    @Test
    void theShareTableOfTheChipPackagerIsThatOfItsFile() {
        SupplierShares shares = shares("process/bonder", "halvern");
        JsonNode lines =
                SharedData.expected("process/bonder", "share table of halvern").path("value");
        Set<String> expected = new HashSet<>();
        lines.properties().forEach(line -> line.getValue()
                .properties()
                .forEach(supplier -> supplier.getValue().properties().forEach(cell -> {
                    expected.add(line.getKey() + supplier.getKey() + cell.getKey());
                    assertThat(shares.share(line.getKey(), supplier.getKey(), cell.getKey()))
                            .as("%s %s %s", line.getKey(), supplier.getKey(), cell.getKey())
                            .isCloseTo(cell.getValue().asDouble(), within(1e-9));
                })));

        assertThat(shares.shares()).hasSameSizeAs(expected);
        assertThat(shares.columns()).containsExactly("2000", "2001", "2002E", "2003E", "2004E");
        assertThat(shares.suppliers("WB")).containsExactly("us", "Kestner", "Asterbond", "Tokida", "others");
    }

    @Test
    void strengthsWeaknessesChancesAndThreatsFollowFromTheNumbers() {
        List<Finding> findings = Situation.findings(assess("process/picc", "picc", DAY), THREAT);

        assertThat(lines(findings, Finding.Kind.STRENGTH))
                .containsExactlyInAnyOrder("notebook", "PC server", "peripherals");
        assertThat(lines(findings, Finding.Kind.WEAKNESS)).containsExactlyInAnyOrder("PC", "notebook", "PC server");
        assertThat(lines(findings, Finding.Kind.CHANCE)).containsExactly("peripherals", "notebook", "PC", "PC server");
        assertThat(lines(findings, Finding.Kind.THREAT)).containsExactly("PC");
    }

    @Test
    void aGainOfExactlyThePointsOfAThreatIsOne() {
        List<Assessment> assessment = Situation.assess(
                new SupplierShares(
                        List.of(share("PC", "them", "2025", 0.30, false), share("PC", "them", "2026", 0.35, false))),
                List.of(),
                DAY);

        assertThat(Situation.findings(assessment, THREAT))
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.THREAT);
        assertThat(Situation.findings(assessment, THREAT + 0.1)).isEmpty();
    }

    @Test
    void estimatesCountOnlyWhereNothingIsTold() {
        SupplierShares shares = new SupplierShares(List.of(
                share("PC", "us", "2024", 0.2, true),
                share("PC", "us", "2025", 0.3, true),
                share("PC", "us", "2027", 0.9, true)));

        Assessment estimated = Situation.assess(shares, List.of(), DAY).get(0);

        assertThat(estimated.period()).isEqualTo("2025");
        assertThat(estimated.estimate()).isTrue();
        assertThat(estimated.trend()).isCloseTo(10, within(CLOSE));
    }

    @Test
    void aYearIsComparedWithAYearAndAQuarterWithAQuarter() {
        SupplierShares shares = new SupplierShares(List.of(
                share("PC", "us", "2025", 0.2, false),
                share("PC", "us", "2025-Q4", 0.5, false),
                share("PC", "us", "2026", 0.25, false)));

        assertThat(Situation.assess(shares, List.of(), DAY).get(0).before()).isEqualTo("2025");
        assertThat(Situation.assess(shares, List.of(), LocalDate.of(2025, 12, 31))
                        .get(0)
                        .before())
                .isEmpty();
    }

    @Test
    void aLineThatNobodyToldSharesOfIsAssessedByWhatIsSold() {
        LineReach sold = new LineReach(
                "PC",
                100,
                100,
                80,
                30,
                10,
                0.5,
                List.of(
                        new Opening("b", 25, 0, Optional.empty(), false),
                        new Opening("a", 15, 0, Optional.empty(), false)));
        LineReach unsold = new LineReach("services", 100, 100, 10, 0, 10, 0.5, List.of());

        List<Assessment> assessment = Situation.assess(new SupplierShares(List.of()), List.of(unsold, sold), DAY);

        assertThat(assessment).extracting(Assessment::line).containsExactly("PC", "services");
        assertThat(assessment)
                .extracting(Assessment::position)
                .containsExactly(LinePosition.UNKNOWN, LinePosition.ABSENT);
        assertThat(assessment.get(0).share()).isCloseTo(0.3, within(CLOSE));
        assertThat(assessment.get(0).weight()).isCloseTo(40, within(CLOSE));
        assertThat(assessment.get(0).barrier()).isEqualTo("b");
    }

    @Test
    void randomSharesAreAssessedAsByLookingAtEachPair() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            Map<String, Double> before = randomShares(random);
            Map<String, Double> now = randomShares(random);
            List<SupplierShare> cells = new ArrayList<>();
            before.forEach((supplier, share) -> cells.add(share("PC", supplier, "2025", share, false)));
            now.forEach((supplier, share) -> cells.add(share("PC", supplier, "2026", share, false)));

            Assessment found =
                    Situation.assess(new SupplierShares(cells), List.of(), DAY).get(0);

            double ours = now.getOrDefault("us", 0.0);
            long ahead = now.entrySet().stream()
                    .filter(other -> !other.getKey().equals("us") && other.getValue() > ours)
                    .count();
            assertThat(found.position())
                    .isEqualTo(
                            ours == 0 ? LinePosition.ABSENT : ahead == 0 ? LinePosition.LEADS : LinePosition.FOLLOWS);
            for (Gain gain : found.gains()) {
                assertThat(gain.points())
                        .isCloseTo(
                                100 * (now.get(gain.supplier()) - before.getOrDefault(gain.supplier(), 0.0)),
                                within(CLOSE));
            }
            assertThat(found.gains()).hasSize((int) now.keySet().stream()
                    .filter(supplier ->
                            !supplier.equals("us") && now.get(supplier) > before.getOrDefault(supplier, 0.0))
                    .count());
        }
    }

    private static Map<String, Double> randomShares(Random random) {
        Map<String, Double> shares = new TreeMap<>();
        shares.put("x", random.nextInt(30) / 100.0);
        for (String supplier : List.of("us", "y", "z")) {
            if (random.nextInt(4) > 0) {
                shares.put(supplier, random.nextInt(24) / 100.0);
            }
        }
        return shares;
    }

    private static SupplierShare share(String line, String supplier, String period, double share, boolean estimate) {
        return new SupplierShare(line, supplier, Period.parse(period).orElseThrow(), share, estimate);
    }

    private static SupplierShares shares(String data, String id) {
        Book book = SharedData.book(data);
        return SupplierShares.of(book.plan().rows(PlanTable.SHARES), Reaches.account(book, id), line -> Double.NaN);
    }

    private static List<Assessment> assess(String data, String id, LocalDate day) {
        Book book = SharedData.book(data);
        return Situation.assess(shares(data, id), Reaches.of(book, Reaches.account(book, id), day), day);
    }

    private static Assessment line(List<Assessment> assessment, String line) {
        return assessment.stream()
                .filter(row -> row.line().equals(line))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> threats(List<Assessment> assessment, String line) {
        return Situation.findings(assessment, THREAT).stream()
                .filter(finding ->
                        finding.kind() == Finding.Kind.THREAT && finding.line().equals(line))
                .map(Finding::supplier)
                .toList();
    }

    private static List<String> lines(List<Finding> findings, Finding.Kind kind) {
        return findings.stream()
                .filter(finding -> finding.kind() == kind)
                .map(Finding::line)
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
