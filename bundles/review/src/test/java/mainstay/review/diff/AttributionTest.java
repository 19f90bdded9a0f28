package mainstay.review.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.book.Column;
import mainstay.review.FakeModels;
import mainstay.review.History;
import mainstay.review.Said;
import mainstay.review.decision.ReviewField;
import mainstay.review.rules.Review;
import mainstay.run.LiveResult;
import org.junit.jupiter.api.Test;

/**
 * Where a change comes from, on a book that can be added up by hand: we sell at a margin of a half, a channel team costs
 * 2,160 an account, a shared team 68,000, that of the dearer models 80,000.
 */
class AttributionTest {
    private final ReviewDiff diff = diff();

    private static ReviewDiff diff() {
        Map<String, double[]> earlier = new LinkedHashMap<>();
        earlier.put("gone", new double[] {90_000, 40_000});
        earlier.put("grown", new double[] {200_000, 100_000});
        earlier.put("large", new double[] {9_000_000, 500_000});
        earlier.put("moved", new double[] {90_000, 60_000});
        Map<String, double[]> later = new LinkedHashMap<>(earlier);
        later.remove("gone");
        later.put("grown", new double[] {200_000, 120_000});
        later.put("new", new double[] {90_000, 50_000});
        History history = new History();
        Review before = history.next(earlier);
        Map<String, String> changes = Map.of("margin.default", "0.6");
        LiveResult data = History.run(History.book(later), FakeModels.usual(), Map.of());
        LiveResult models = History.run(History.book(later), FakeModels.dearer(), Map.of());
        LiveResult end = History.run(History.book(later), FakeModels.dearer(), changes);
        Review after = history.next(
                end,
                Said.overridden("moved", ReviewField.COVERAGE, "shared", "2030-01-01"),
                Said.overridden("grown", ReviewField.COVERAGE, "shared", "2030-01-01"));
        return ReviewDiff.of(
                before, after, Optional.of(new AttributionRuns(history.result(0), data, models, end, end)));
    }

    @Test
    void theProfitOfEachAccountIsTakenApartToTheCent() {
        List<String> chosen = List.of(
                "account_id",
                "change",
                "profit_before",
                "profit",
                "profit_moved",
                "from_data",
                "from_model",
                "from_parameters",
                "from_teams",
                "from_decisions");
        List<Column> columns = diff.accounts().columns().stream()
                .filter(column -> chosen.contains(column.name()))
                .toList();

        assertThat(ReviewDiffTest.table(columns, diff.accounts().size()))
                .containsExactly(
                        String.join(" | ", chosen),
                        // 250,000 - 68,000; then the dearer team; then 300,000 of gross profit make it large: - 288,000
                        "large | demoted, moved | 182000.0 | 12000.0 | -170000.0 | 0.0 | -12000.0 | -158000.0 | 0.0 | 0.0",
                        // 30,000 - 2,160; a tenth of 60,000; a shared team of 80,000 in the place of a channel team
                        "moved | promoted, moved | 27840.0 | -44000.0 | -71840.0 | 0.0 | 0.0 | 6000.0 | 0.0 | -77840.0",
                        // 50,000 - 2,160; half of 20,000 more; a tenth of 120,000; the same decision
                        "grown | moved | 47840.0 | -8000.0 | -55840.0 | 10000.0 | 0.0 | 12000.0 | 0.0 | -77840.0",
                        "new | new | 0.0 | 27840.0 | 27840.0 | 22840.0 | 0.0 | 5000.0 | 0.0 | 0.0",
                        "gone | lost | 17840.0 | 0.0 | -17840.0 | -17840.0 | 0.0 | 0.0 | 0.0 | 0.0");
    }

    @Test
    void everyMeasureIsTakenApart() {
        assertThat(ReviewDiffTest.table(diff.bridge().columns(), diff.bridge().size()))
                .containsExactly(
                        "measure | before | from_data | from_model | from_parameters | from_teams | from_decisions | after | change",
                        "expected_profit | 275520.0 | 15000.0 | -12000.0 | -135000.0 | 0.0 | -155680.0 | -12160.0 |"
                                + " -287680.0",
                        "gross_profit | 350000.0 | 15000.0 | 0.0 | 73000.0 | 0.0 | 0.0 | 438000.0 | 88000.0",
                        "cost_to_serve | 74480.0 | 0.0 | 12000.0 | 208000.0 | 0.0 | 155680.0 | 450160.0 | 375680.0",
                        "sales_target | 700000.0 | 30000.0 | 0.0 | 0.0 | 0.0 | 0.0 | 730000.0 | 30000.0",
                        "heads | 0.23 | 0.0 | 0.0 | 0.8 | 0.0 | 0.38 | 1.41 | 1.18",
                        "accounts | 4.0 | 0.0 | 0.0 | 0.0 | 0.0 | 0.0 | 4.0 | 0.0",
                        "large_accounts | 0.0 | 0.0 | 0.0 | 1.0 | 0.0 | 0.0 | 1.0 | 1.0",
                        "tier A | 2.0 | 0.0 | 0.0 | 1.0 | 0.0 | 0.0 | 3.0 | 1.0",
                        "tier B | 2.0 | 0.0 | 0.0 | -1.0 | 0.0 | 0.0 | 1.0 | -1.0",
                        "tier C+ | 0.0 | 0.0 | 0.0 | 0.0 | 0.0 | 0.0 | 0.0 | 0.0",
                        "tier C | 0.0 | 0.0 | 0.0 | 0.0 | 0.0 | 0.0 | 0.0 | 0.0",
                        "coverage channel | 3.0 | 0.0 | 0.0 | 0.0 | 0.0 | -2.0 | 1.0 | -2.0",
                        "coverage dedicated | 0.0 | 0.0 | 0.0 | 1.0 | 0.0 | 0.0 | 1.0 | 1.0",
                        "coverage shared | 1.0 | 0.0 | 0.0 | -1.0 | 0.0 | 2.0 | 2.0 | 1.0");
        assertThat(diff.bridge().change("expected_profit").isKnown()).isTrue();
    }
}
