package mainstay.review.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.MainstayException;
import mainstay.review.FakeModels;
import mainstay.review.History;
import mainstay.review.PlainTiers;
import mainstay.review.ReviewTotals;
import mainstay.review.ReviewedAccounts;
import mainstay.review.decision.ReviewEvent;
import mainstay.review.diff.AttributionRuns;
import mainstay.review.diff.ReviewDiff;
import mainstay.run.RunResult;
import org.junit.jupiter.api.Test;

class ReviewTest {

    @Test
    void tiersOverManyReviewsAreThoseOfAPlainLoop() {
        Random random = new Random(11);
        for (int chain = 0; chain < 20; chain++) {
            History history = new History();
            Map<String, String> tiers = new HashMap<>();
            Map<String, Integer> clocks = new HashMap<>();
            Map<String, Boolean> automated = new HashMap<>();
            Map<String, double[]> accounts = History.accounts(random, 60);
            for (int round = 0; round < 6; round++) {
                Review review = history.next(accounts);
                PlainTiers.next(history.result(round), tiers, clocks, automated);
                ReviewedAccounts sheet = review.sheet();
                for (int row = 0; row < sheet.size(); row++) {
                    String id = sheet.id(row);
                    assertThat(sheet.text(ReviewedAccounts.TIER, row)).as(id).isEqualTo(tiers.get(id));
                    assertThat(sheet.number(ReviewedAccounts.AUTOMATED, row) == 1)
                            .isEqualTo(automated.get(id));
                    assertThat(sheet.number(ReviewedAccounts.CLOCK, row))
                            .isEqualTo(Double.valueOf(clocks.get(id) == null ? Double.NaN : clocks.get(id)));
                    if (automated.get(id)) {
                        assertThat(sheet.text(ReviewedAccounts.COVERAGE, row)).isEqualTo("none");
                        assertThat(sheet.number(ReviewedAccounts.PROFIT, row)).isZero();
                    }
                }
                accounts = changed(accounts, random);
            }
        }
    }

    private static Map<String, double[]> changed(Map<String, double[]> accounts, Random random) {
        Map<String, double[]> changed = new LinkedHashMap<>();
        accounts.forEach((id, of) -> {
            if (random.nextInt(30) > 0) {
                double factor = 0.85 + 0.3 * random.nextDouble();
                changed.put(id, new double[] {of[0], Math.min(of[0], Math.rint(of[1] * factor))});
            }
        });
        return changed;
    }

    @Test
    void theClockRunsOutAfterTwoFurtherReviewsAndTheAccountGoesToTheAutomatedChannel() {
        // "gap" has the greatest white space and hardly any profit
        Map<String, double[]> accounts = new LinkedHashMap<>();
        accounts.put("big", new double[] {1_000_000, 1_000_000});
        accounts.put("gap", new double[] {9_000_000, 6_000});
        accounts.put("mid", new double[] {60_000, 60_000});
        History history = new History();

        assertThat(told(history.next(accounts), "gap")).isEqualTo("C+ channel 2.0: C+ has 2 reviews to reach B");
        assertThat(told(history.next(accounts), "gap")).isEqualTo("C+ channel 1.0: C+ has 1 review left to reach B");
        assertThat(told(history.next(accounts), "gap"))
                .isEqualTo(
                        "C none NaN: from C+ to C+… did not reach B in 2 reviews, so it moves from C+ to the automated"
                                        .replace("from C+ to C+… ", "")
                                + " channel");
        assertThat(told(history.next(accounts), "gap"))
                .startsWith("C none NaN: ")
                .endsWith("stays with the automated channel until it reaches B");
        accounts.put("gap", new double[] {9_000_000, 500_000});
        assertThat(told(history.next(accounts), "gap")).startsWith("A shared NaN: from C to A: ");
    }

    private static String told(Review review, String id) {
        ReviewedAccounts sheet = review.sheet();
        int row = sheet.find(id).orElseThrow();
        return sheet.text(ReviewedAccounts.TIER, row) + " " + sheet.text(ReviewedAccounts.COVERAGE, row) + " "
                + sheet.number(ReviewedAccounts.CLOCK, row) + ": " + sheet.text(ReviewedAccounts.REASON, row);
    }

    @Test
    void whatIsTwiceRunningInDeprioritizeIsProposedForRemovalAndStaysRemovedOnceADepartmentAgreed() {
        Map<String, double[]> accounts = new LinkedHashMap<>();
        accounts.put("big", new double[] {900_000, 800_000});
        accounts.put("low", new double[] {1_000, 10});
        accounts.put("mid", new double[] {90_000, 80_000});
        History history = new History();
        assertThat(history.next(accounts).sheet().removalProposed(1)).isFalse();

        Review second = history.next(accounts, History.said("agree", "low", "tier", Map.of("department", "sales")));
        assertThat(second.sheet().removalProposed(1)).isTrue();
        assertThat(second.docket().proposals().get(0).told()).isEqualTo("sales agrees (because)");
        assertThat(told(second, "low")).startsWith("removed none");

        assertThat(told(history.next(accounts), "low"))
                .isEqualTo("removed none NaN: was removed and is still in deprioritize");
        accounts.put("low", new double[] {5_000_000, 2_000_000});
        assertThat(told(history.next(accounts), "low")).contains("returns: its contribution is grow");
    }

    @Test
    void aProposalTakesEffectWhenADepartmentAgreesAndNoneContests() {
        Map<String, double[]> accounts = new LinkedHashMap<>();
        accounts.put("a", new double[] {900_000, 800_000});
        accounts.put("b", new double[] {90_000, 80_000});
        ReviewEvent proposed = History.said("propose", "b", "coverage", Map.of("value", "shared"));
        ReviewEvent agreed = History.said("agree", "b", "coverage", Map.of("department", "sales"));
        ReviewEvent contested = History.said("contest", "b", "coverage", Map.of("department", "finance"));
        ReviewEvent settled = History.said("agree", "b", "coverage", Map.of("department", "finance"));

        assertThat(coverage(accounts, proposed)).isEqualTo("channel");
        assertThat(coverage(accounts, proposed, agreed)).isEqualTo("shared");
        assertThat(coverage(accounts, proposed, agreed, contested)).isEqualTo("channel");
        assertThat(coverage(accounts, proposed, agreed, contested, settled)).isEqualTo("shared");
        assertThat(coverage(accounts, proposed, agreed, proposed)).isEqualTo("channel"); // a new proposal begins anew
    }

    private static String coverage(Map<String, double[]> accounts, ReviewEvent... changes) {
        Review review = new History().next(accounts, changes);
        ReviewedAccounts sheet = review.sheet();
        int row = sheet.find("b").orElseThrow();
        double cost = sheet.text(ReviewedAccounts.COVERAGE, row).equals("shared") ? 68_000 : 2_160;
        assertThat(sheet.number(ReviewedAccounts.PROFIT, row)).isEqualTo(40_000 - cost);
        return sheet.text(ReviewedAccounts.COVERAGE, row);
    }

    @Test
    void anOverrideCountsInReviewsThatFollowUntilItExpires() {
        Map<String, double[]> accounts = new LinkedHashMap<>();
        accounts.put("a", new double[] {900_000, 800_000});
        accounts.put("b", new double[] {90_000, 20_000});
        History history = new History();
        ReviewEvent override = History.said("override", "b", "tier", Map.of("value", "A", "until", "2026-06-30"));

        assertThat(tier(history.next(accounts, override))).isEqualTo("A");
        assertThat(tier(history.next(accounts))).isEqualTo("A"); // opened on 2026-04-01
        assertThat(tier(history.next(accounts))).isNotEqualTo("A"); // opened on 2026-07-01
    }

    private static String tier(Review review) {
        return review.sheet()
                .text(ReviewedAccounts.TIER, review.sheet().find("b").orElseThrow());
    }

    @Test
    void thePartsOfAChangeAddUpToTheWholeAndTargetsFollowTheAccounts() {
        Random random = new Random(3);
        for (int round = 0; round < 30; round++) {
            Map<String, double[]> accounts = History.accounts(random, 80);
            Map<String, double[]> later = changed(accounts, random);
            later.putAll(History.accounts(random, 5));
            History history = new History();
            Review before = history.next(accounts);
            Map<String, String> parameters = Map.of("capture.shared", "0.9", "target.channel", "5000");
            RunResult start = history.result(0);
            RunResult data = History.run(History.book(later), FakeModels.usual(), Map.of());
            RunResult models = History.run(History.book(later), FakeModels.dearer(), Map.of());
            RunResult end = History.run(History.book(later), FakeModels.dearer(), parameters);
            String some = later.keySet().iterator().next();
            Review after = history.next(
                    end,
                    History.said("override", some, "coverage", Map.of("value", "dedicated", "until", "2030-01-01")));

            ReviewDiff diff = ReviewDiff.of(before, after, Optional.of(new AttributionRuns(start, data, models, end)));

            ReviewDiff.Bridge bridge = diff.bridge();
            for (int measure = 0; measure < bridge.size(); measure++) {
                double parts = 0;
                for (int part = 0; part < ReviewDiff.PARTS.size(); part++) {
                    parts += bridge.part(measure, part);
                }
                assertThat(bridge.before(measure) + parts)
                        .as(bridge.names().get(measure))
                        .isCloseTo(bridge.after(measure), within(1e-6 * Math.max(1, Math.abs(bridge.after(measure)))));
            }
            assertThat(sum(column(diff.columns(), "profit_moved"), diff.size()))
                    .isCloseTo(
                            List.of("from_data", "from_model", "from_parameters", "from_decisions").stream()
                                    .mapToDouble(name -> sum(column(diff.columns(), name), diff.size()))
                                    .sum(),
                            within(1e-4));
            int target = bridge.names().indexOf(ReviewTotals.TARGET);
            assertThat(sum(column(diff.teamColumns(), "target"), diff.teams()))
                    .isCloseTo(bridge.after(target), within(1e-4));
            assertThat(sum(column(diff.teamColumns(), "target_before"), diff.teams()))
                    .isCloseTo(bridge.before(target), within(1e-4));
            assertThat(sum(column(diff.streamColumns(), "accounts"), diff.streams()))
                    .isEqualTo(bridge.after(bridge.names().indexOf(ReviewTotals.ACCOUNTS)) + diff.count("lost"));
        }
    }

    private static double sum(Column column, int rows) {
        return IntStream.range(0, rows).mapToDouble(column::number).sum();
    }

    private static Column column(List<Column> columns, String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatAReviewStandsOnComesBackFromItsFile() {
        History history = new History();
        Map<String, double[]> accounts = Map.of("a", new double[] {900_000, 800_000});
        history.next(accounts, History.said("override", "a", "tier", Map.of("value", "B", "until", "2030-01-01")));
        ReviewBasis opening = history.next(accounts).opening();
        assertThat(opening.overrides()).hasSize(1);

        assertThat(ReviewBasisJson.read("r2", ReviewBasisJson.write(opening))).isEqualTo(opening);
    }

    @Test
    void aReviewOfANewerVersionIsRefusedWithItsFormat() {
        byte[] newer = "{\"format\": 99}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> ReviewBasisJson.read("r9", newer))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("r9")
                .hasMessageContaining("format 99");
    }

    @Test
    void theSameResultGivesTheSameSheetOnAnyNumberOfThreads() {
        Map<String, double[]> accounts = History.accounts(new Random(5), 200);
        List<ReviewedAccounts> sheets = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            sheets.add(new History().next(accounts).sheet());
        }
        assertThat(sheets.get(0).firstDifference(sheets.get(1))).isEmpty();
    }
}
