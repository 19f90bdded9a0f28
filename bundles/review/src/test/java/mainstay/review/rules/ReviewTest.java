package mainstay.review.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mainstay.book.AccountField;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.Column;
import mainstay.book.DoubleColumn;
import mainstay.book.MainstayException;
import mainstay.book.Wallet;
import mainstay.review.AccountMove;
import mainstay.review.FakeModels;
import mainstay.review.History;
import mainstay.review.PlainTiers;
import mainstay.review.ReviewNumberColumn;
import mainstay.review.ReviewTextColumn;
import mainstay.review.ReviewTotals;
import mainstay.review.ReviewedAccounts;
import mainstay.review.Said;
import mainstay.review.decision.ReviewEvent;
import mainstay.review.decision.ReviewField;
import mainstay.review.diff.AccountChanges;
import mainstay.review.diff.AttributionRuns;
import mainstay.review.diff.ChangeParts;
import mainstay.review.diff.ChangeSource;
import mainstay.review.diff.MeasureBridge;
import mainstay.review.diff.ReviewDiff;
import mainstay.review.diff.TeamTargets;
import mainstay.run.LiveResult;
import mainstay.run.parameters.Parameters;
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
                ReviewedAccounts sheet = review.accounts();
                for (int row = 0; row < sheet.size(); row++) {
                    String id = sheet.id(row);
                    assertThat(sheet.text(ReviewTextColumn.TIER, row)).as(id).isEqualTo(tiers.get(id));
                    assertThat(sheet.number(ReviewNumberColumn.AUTOMATED, row) == 1)
                            .isEqualTo(automated.get(id));
                    assertThat(sheet.number(ReviewNumberColumn.CLOCK, row))
                            .isEqualTo(Double.valueOf(clocks.get(id) == null ? Double.NaN : clocks.get(id)));
                    if (automated.get(id)) {
                        assertThat(sheet.text(ReviewTextColumn.COVERAGE, row)).isEqualTo("none");
                        assertThat(sheet.number(ReviewNumberColumn.PROFIT, row)).isZero();
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

        assertThat(describe(history.next(accounts), "gap")).isEqualTo("C+ channel 2.0: C+ has 2 reviews to reach B");
        assertThat(describe(history.next(accounts), "gap"))
                .isEqualTo("C+ channel 1.0: C+ has 1 review left to reach B");
        assertThat(describe(history.next(accounts), "gap"))
                .isEqualTo("C none NaN: did not reach B in 2 reviews, so it moves from C+ to the automated channel");
        assertThat(describe(history.next(accounts), "gap"))
                .startsWith("C none NaN: ")
                .endsWith("stays with the automated channel until it reaches B");
        accounts.put("gap", new double[] {9_000_000, 500_000});
        assertThat(describe(history.next(accounts), "gap")).startsWith("A shared NaN: from C to A: ");
    }

    private static String describe(Review review, String id) {
        ReviewedAccounts sheet = review.accounts();
        int row = sheet.find(id).orElseThrow();
        return sheet.text(ReviewTextColumn.TIER, row) + " " + sheet.text(ReviewTextColumn.COVERAGE, row) + " "
                + sheet.number(ReviewNumberColumn.CLOCK, row) + ": " + sheet.text(ReviewTextColumn.REASON, row);
    }

    @Test
    void whatIsTwiceRunningInDeprioritizeIsProposedForRemovalAndStaysRemovedOnceADepartmentAgreed() {
        Map<String, double[]> accounts = new LinkedHashMap<>();
        accounts.put("big", new double[] {900_000, 800_000});
        accounts.put("low", new double[] {1_000, 10});
        accounts.put("mid", new double[] {90_000, 80_000});
        History history = new History();
        assertThat(history.next(accounts).accounts().isRemovalProposed(1)).isFalse();

        Review second = history.next(accounts, Said.agreed("low", ReviewField.TIER, "sales"));
        assertThat(second.accounts().isRemovalProposed(1)).isTrue();
        assertThat(second.accounts().text(ReviewTextColumn.REMOVAL_PROPOSED, 1))
                .isEqualTo("in deprioritize in 2.0 consecutive reviews"); // the number as stored reviews have it
        assertThat(second.decisions().proposals().get(0).responseText()).isEqualTo("sales agrees (because)");
        assertThat(describe(second, "low")).startsWith("removed none");

        assertThat(describe(history.next(accounts), "low"))
                .isEqualTo("removed none NaN: was removed and is still in deprioritize");
        accounts.put("low", new double[] {5_000_000, 2_000_000});
        assertThat(describe(history.next(accounts), "low")).contains("returns: its contribution is grow");
    }

    @Test
    void whoeverLeavesIsToldByFigureAndNobodyWithMoreAtStakeThanThatIsProposed() {
        Map<String, double[]> accounts = new LinkedHashMap<>();
        accounts.put("big", new double[] {9_000_000, 8_000_000});
        accounts.put("low", new double[] {1_000, 10});
        accounts.put("mid", new double[] {900_000, 800_000});
        accounts.put("small", new double[] {30_000, 3_000});
        accounts.put("vast", new double[] {90_000_000, 80_000_000});
        History history = new History();
        history.next(accounts);

        Review review = history.next(accounts);
        RemovalCuts cuts = RemovalCuts.of(review);

        assertThat(rows(cuts))
                .containsExactly("in force: any | 2.0 | 31000.0 | small, low", "below 20,000 | 1.0 | 1000.0 | low");
        assertThat(cuts.sentences())
                .containsExactly(
                        "proposed removals: 31,000 of account value is at stake; they are many because the cuts of deprioritize are medians"
                                + " (params cut.contribution), which half of all accounts are below",
                        "proposed removals with a figure of account value instead: 1 below 20,000 (params review.removal.below)");
        LiveResult careful =
                History.run(History.book(accounts), FakeModels.usual(), Map.of(Parameters.REMOVAL_BELOW, "30000"));
        assertThat(rows(RemovalCuts.of(history.next(careful)))).startsWith("in force: 30000 | 1.0 | 1000.0 | low");
        assertThat(RemovalCuts.of(new History().next(accounts)).size()).isZero();
    }

    private static List<String> rows(RemovalCuts cuts) {
        List<Column> columns = cuts.columns();
        return IntStream.range(0, cuts.size())
                .mapToObj(row -> columns.get(0).text(row) + " | "
                        + columns.get(1).number(row) + " | " + columns.get(2).number(row) + " | "
                        + columns.get(5).text(row))
                .toList();
    }

    @Test
    void capturesOfSingleAccountsAreFrozenAndCountAlsoForCoveragesThatAreDecidedOn() {
        Map<String, double[]> accounts = new LinkedHashMap<>();
        accounts.put("a", new double[] {900_000, 800_000});
        accounts.put("b", new double[] {900_000, 800_000});
        Map<String, List<Wallet>> wallets = new LinkedHashMap<>();
        accounts.forEach((id, of) -> wallets.put(id, List.of(Wallet.of("disks", of[0], of[1]))));
        Book book = BookBuilder.small(wallets, new BookBuilder("history"))
                .accounts(AccountField.CAPTURE_CHANNEL, DoubleColumn.of(0.5, Double.NaN))
                .build();

        Review review = new History()
                .next(
                        History.run(book, FakeModels.usual(), Map.of()),
                        Said.overridden("a", ReviewField.COVERAGE, "channel", "2030-01-01"),
                        Said.overridden("b", ReviewField.COVERAGE, "channel", "2030-01-01"));

        assertThat(review.accounts().number(ReviewNumberColumn.PROFIT, 0)).isEqualTo(400_000 * 0.5 - 2_160);
        assertThat(review.accounts().number(ReviewNumberColumn.PROFIT, 1)).isEqualTo(400_000 - 2_160);
        assertThat(review.profitTerms().sentence()).endsWith("; 1 account has its own (columns capture_…)");
    }

    @Test
    void aProposalTakesEffectWhenADepartmentAgreesAndNoneContests() {
        Map<String, double[]> accounts = new LinkedHashMap<>();
        accounts.put("a", new double[] {900_000, 800_000});
        accounts.put("b", new double[] {90_000, 80_000});
        ReviewEvent proposed = Said.proposed("b", ReviewField.COVERAGE, "shared");
        ReviewEvent agreed = Said.agreed("b", ReviewField.COVERAGE, "sales");
        ReviewEvent contested = Said.contested("b", ReviewField.COVERAGE, "finance");
        ReviewEvent settled = Said.agreed("b", ReviewField.COVERAGE, "finance");

        assertThat(coverage(accounts, proposed)).isEqualTo("channel");
        assertThat(coverage(accounts, proposed, agreed)).isEqualTo("shared");
        assertThat(coverage(accounts, proposed, agreed, contested)).isEqualTo("channel");
        assertThat(coverage(accounts, proposed, agreed, contested, settled)).isEqualTo("shared");
        assertThat(coverage(accounts, proposed, agreed, proposed)).isEqualTo("channel"); // a new proposal begins anew
    }

    private static String coverage(Map<String, double[]> accounts, ReviewEvent... changes) {
        Review review = new History().next(accounts, changes);
        ReviewedAccounts sheet = review.accounts();
        int row = sheet.find("b").orElseThrow();
        double cost = sheet.text(ReviewTextColumn.COVERAGE, row).equals("shared") ? 68_000 : 2_160;
        assertThat(sheet.number(ReviewNumberColumn.PROFIT, row)).isEqualTo(40_000 - cost);
        return sheet.text(ReviewTextColumn.COVERAGE, row);
    }

    @Test
    void anOverrideCountsInReviewsThatFollowUntilItExpires() {
        Map<String, double[]> accounts = new LinkedHashMap<>();
        accounts.put("a", new double[] {900_000, 800_000});
        accounts.put("b", new double[] {90_000, 20_000});
        History history = new History();
        ReviewEvent override = Said.overridden("b", ReviewField.TIER, "A", "2026-06-30");

        assertThat(tier(history.next(accounts, override))).isEqualTo("A");
        assertThat(tier(history.next(accounts))).isEqualTo("A"); // opened on 2026-04-01
        assertThat(tier(history.next(accounts))).isNotEqualTo("A"); // opened on 2026-07-01
    }

    private static String tier(Review review) {
        return review.accounts()
                .text(ReviewTextColumn.TIER, review.accounts().find("b").orElseThrow());
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
            LiveResult start = history.result(0);
            LiveResult data = History.run(History.book(later), FakeModels.usual(), Map.of());
            LiveResult models = History.run(History.book(later), FakeModels.dearer(), Map.of());
            LiveResult end = History.run(History.book(later), FakeModels.dearer(), parameters);
            String some = later.keySet().iterator().next();
            Review after = history.next(end, Said.overridden(some, ReviewField.COVERAGE, "dedicated", "2030-01-01"));

            ReviewDiff diff =
                    ReviewDiff.of(before, after, Optional.of(new AttributionRuns(start, data, models, end, end)));

            MeasureBridge bridge = diff.bridge();
            for (int measure = 0; measure < bridge.size(); measure++) {
                ChangeParts change = bridge.change(measure);
                double parts = Stream.of(ChangeSource.values())
                        .mapToDouble(change::part)
                        .sum();
                assertThat(change.before() + parts)
                        .as(bridge.name(measure))
                        .isCloseTo(change.after(), within(1e-6 * Math.max(1, Math.abs(change.after()))));
            }
            AccountChanges changes = diff.accounts();
            assertThat(sum(column(changes.columns(), "profit_moved"), changes.size()))
                    .isCloseTo(
                            Stream.of("from_data", "from_model", "from_parameters", "from_teams", "from_decisions")
                                    .mapToDouble(name -> sum(column(changes.columns(), name), changes.size()))
                                    .sum(),
                            within(1e-4));
            ChangeParts target = bridge.change(ReviewTotals.TARGET);
            TeamTargets teams = diff.teams();
            assertThat(sum(column(teams.columns(), "target"), teams.size())).isCloseTo(target.after(), within(1e-4));
            assertThat(sum(column(teams.columns(), "target_before"), teams.size()))
                    .isCloseTo(target.before(), within(1e-4));
            assertThat(sum(
                            column(diff.tiers().columns(), "accounts"),
                            diff.tiers().size()))
                    .isEqualTo(bridge.change(ReviewTotals.ACCOUNTS).after() + changes.count(AccountMove.LOST));
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
        history.next(accounts, Said.overridden("a", ReviewField.TIER, "B", "2030-01-01"));
        ReviewBasis opening = history.next(accounts).basis();
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
    void theSameBookGivesTheSameAccountsOnAnyNumberOfThreads() {
        Book book = History.book(History.accounts(new Random(5), 2_000));
        ReviewedAccounts one = opened(book, new Batches(1, 1 << 14));

        for (int threads : new int[] {2, 3, 8}) {
            assertThat(one.firstDifference(opened(book, new Batches(threads, 64))))
                    .as("%s threads", threads)
                    .isEmpty();
        }
    }

    private static ReviewedAccounts opened(Book book, Batches batches) {
        return new History()
                .next(History.run(book, FakeModels.usual(), Map.of(), batches))
                .accounts();
    }
}
