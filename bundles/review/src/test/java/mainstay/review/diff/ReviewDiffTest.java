package mainstay.review.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mainstay.book.Column;
import mainstay.review.AccountMove;
import mainstay.review.Tier;
import mainstay.review.rules.Review;
import org.junit.jupiter.api.Test;

/** The tables of a diff, cell by cell, on two reviews that can be added up by hand. */
class ReviewDiffTest {
    private static final Review BEFORE = new GivenAccounts()
            .with("a", "Alpha", Tier.A, "dedicated", 100, 1_000, 1)
            .with("b", Tier.B, "shared", 40.25, 500)
            .with("ba", Tier.C, "channel", -1.5, 10) // is lost before another stays, so that rows need an order
            .with("c", Tier.C, "channel", 10, 80)
            .with("d", Tier.REMOVED, "none", 0, 30)
            .with("e", "Epsilon", Tier.C_PLUS, "channel", 5, 60, 0)
            .review("first");
    private static final Review AFTER = new GivenAccounts()
            .with("a", "Alpha", Tier.A, "dedicated", 120.5, 1_100, 1)
            .with("b", Tier.A, "dedicated", 30.25, 550)
            .with("c", Tier.C, "channel", 12, 90)
            .with("d", Tier.B, "shared", 7.5, 35)
            .with("e", "Epsilon Ltd", Tier.REMOVED, "none", 0, 70, 0)
            .with("f", Tier.C, "none", 0, 20)
            .review("second");

    private final ReviewDiff diff = ReviewDiff.of(BEFORE, AFTER, Optional.empty());

    @Test
    void accountsThatChangedAreListedByHowMuchTheirProfitChanged() {
        assertThat(table(diff.accounts().columns(), diff.accounts().size()))
                .containsExactly(
                        "account_id | name | change | tier_before | tier | team_before | team | coverage_before |"
                                + " coverage | profit_before | profit | profit_moved | from_data | from_model |"
                                + " from_parameters | from_teams | from_decisions | heads_moved | target_moved | reason",
                        "b | the b | promoted, moved | B | A | shared | dedicated | shared | dedicated | 40.25 | 30.25"
                                + " | -10.0 | NaN | NaN | NaN | NaN | NaN | 0.75 | 50.0 | reason of b",
                        "d | the d | new |  | B |  | shared |  | shared | 0.0 | 7.5 | 7.5 | NaN | NaN | NaN | NaN | NaN |"
                                + " 0.25 | 35.0 | reason of d",
                        "e | Epsilon Ltd | lost | C+ |  | channel |  | channel |  | 5.0 | 0.0 | -5.0 | NaN | NaN | NaN"
                                + " | NaN | NaN | -0.125 | -60.0 | ",
                        "ba | the ba | lost | C |  | channel |  | channel |  | -1.5 | 0.0 | 1.5 | NaN | NaN | NaN | NaN | NaN"
                                + " | -0.125 | -10.0 | ",
                        "f | the f | new |  | C |  | none |  | none | 0.0 | 0.0 | 0.0 | NaN | NaN | NaN | NaN | NaN | 0.0 |"
                                + " 20.0 | reason of f");
    }

    @Test
    void anAccountCountsForEachOfItsMoves() {
        assertThat(List.of(AccountMove.values()))
                .extracting(move -> move.word() + " " + diff.accounts().count(move))
                .containsExactly("new 2", "lost 2", "promoted 1", "demoted 0", "moved 1");
    }

    @Test
    void theTargetOfATeamFollowsItsAccounts() {
        assertThat(table(diff.teams().columns(), diff.teams().size()))
                .containsExactly(
                        "team | accounts_before | joined | left | accounts | target_before | moved_in | moved_out |"
                                + " grown | target | heads_before | heads | profit_before | profit",
                        "channel | 3.0 | 0.0 | 2.0 | 1.0 | 150.0 | 0.0 | -70.0 | 10.0 | 90.0 | 0.375 | 0.125 | 13.5 |"
                                + " 12.0",
                        "dedicated | 1.0 | 1.0 | 0.0 | 2.0 | 1000.0 | 550.0 | 0.0 | 100.0 | 1650.0 | 1.0 | 2.0 |"
                                + " 100.0 | 150.75",
                        "none | 0.0 | 1.0 | 0.0 | 1.0 | 0.0 | 20.0 | 0.0 | 0.0 | 20.0 | 0.0 | 0.0 | 0.0 | 0.0",
                        "shared | 1.0 | 1.0 | 1.0 | 1.0 | 500.0 | 35.0 | -500.0 | 0.0 | 35.0 | 0.25 | 0.25 | 40.25 |"
                                + " 7.5");
    }

    @Test
    void accountsGoFromTierToTierInTheOrderOfTiersAndThoseThatAreNewComeLast() {
        assertThat(diff.tiers().classes()).containsExactly("A", "B", "C+", "C", "removed");
        assertThat(table(diff.tiers().columns(), diff.tiers().size()))
                .containsExactly(
                        "from | to | accounts | profit",
                        "A | A | 1.0 | 120.5",
                        "B | A | 1.0 | 30.25",
                        "C+ | lost | 1.0 | 5.0",
                        "C | C | 1.0 | 12.0",
                        "C | lost | 1.0 | -1.5",
                        "new | B | 1.0 | 7.5",
                        "new | C | 1.0 | 0.0");
    }

    @Test
    void accountsGoFromCoverageToCoverageTheRichestFirst() {
        assertThat(diff.coverages().classes()).containsExactly("dedicated", "shared", "channel", "none");
        assertThat(table(diff.coverages().columns(), diff.coverages().size()))
                .containsExactly(
                        "from | to | accounts | profit",
                        "dedicated | dedicated | 1.0 | 120.5",
                        "shared | dedicated | 1.0 | 30.25",
                        "channel | channel | 1.0 | 12.0",
                        "channel | lost | 2.0 | 3.5",
                        "new | shared | 1.0 | 7.5",
                        "new | none | 1.0 | 0.0");
    }

    @Test
    void theBridgeHasEveryMeasureAndWithoutRunsNoParts() {
        assertThat(table(diff.bridge().columns(), diff.bridge().size()))
                .containsExactly(
                        "measure | before | from_data | from_model | from_parameters | from_teams | from_decisions | after | change",
                        "expected_profit | 153.75 | NaN | NaN | NaN | NaN | NaN | 170.25 | 16.5",
                        "gross_profit | 307.5 | NaN | NaN | NaN | NaN | NaN | 340.5 | 33.0",
                        "cost_to_serve | 0.0 | NaN | NaN | NaN | NaN | NaN | 0.0 | 0.0",
                        "sales_target | 1650.0 | NaN | NaN | NaN | NaN | NaN | 1795.0 | 145.0",
                        "heads | 1.625 | NaN | NaN | NaN | NaN | NaN | 2.375 | 0.75",
                        "accounts | 5.0 | NaN | NaN | NaN | NaN | NaN | 5.0 | 0.0",
                        "large_accounts | 1.0 | NaN | NaN | NaN | NaN | NaN | 1.0 | 0.0",
                        "tier A | 1.0 | NaN | NaN | NaN | NaN | NaN | 2.0 | 1.0",
                        "tier B | 1.0 | NaN | NaN | NaN | NaN | NaN | 1.0 | 0.0",
                        "tier C+ | 1.0 | NaN | NaN | NaN | NaN | NaN | 0.0 | -1.0",
                        "tier C | 2.0 | NaN | NaN | NaN | NaN | NaN | 2.0 | 0.0",
                        "coverage channel | 3.0 | NaN | NaN | NaN | NaN | NaN | 1.0 | -2.0",
                        "coverage dedicated | 1.0 | NaN | NaN | NaN | NaN | NaN | 2.0 | 1.0",
                        "coverage shared | 1.0 | NaN | NaN | NaN | NaN | NaN | 1.0 | 0.0",
                        "tier removed | 1.0 | NaN | NaN | NaN | NaN | NaN | 1.0 | 0.0",
                        "without a team | 0.0 | NaN | NaN | NaN | NaN | NaN | 1.0 | 1.0");
        assertThat(diff.bridge().change("expected_profit").isKnown()).isFalse();
    }

    @Test
    void betweenAReviewAndItselfNothingChanges() {
        ReviewDiff same = ReviewDiff.of(AFTER, AFTER, Optional.empty());

        assertThat(same.accounts().size()).isZero();
        for (int measure = 0; measure < same.bridge().size(); measure++) {
            assertThat(same.bridge().change(measure).change()).isZero();
        }
    }

    @Test
    void partsAreWhatIsChangedOneAfterTheOtherAndTheRestComesFromDecisions() {
        ChangeParts parts = ChangeParts.of(10, new RunFigures(12, 15, 13, 20, 16), 18);

        assertThat(parts).isEqualTo(new ChangeParts(10, 3, -2, 7, -4, 4, 18));
        assertThat(parts.change()).isEqualTo(8);
        assertThat(List.of(ChangeSource.values()))
                .extracting(source -> source.word() + " " + parts.part(source))
                .containsExactly("data 3.0", "model -2.0", "parameters 7.0", "teams -4.0", "decisions 4.0");
    }

    /** Numbers to six places, so that 0.1 + 0.2 is 0.3. */
    static List<String> table(List<Column> columns, int rows) {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(" | ", columns.stream().map(Column::name).toList()));
        for (int row = 0; row < rows; row++) {
            int at = row;
            lines.add(String.join(
                    " | ",
                    columns.stream()
                            .map(column -> column.kind().isNumber()
                                    ? Double.toString(rounded(column.number(at)))
                                    : column.text(at))
                            .toList()));
        }
        return lines;
    }

    private static double rounded(double number) {
        return Math.rint(number * 1e6) / 1e6 + 0.0;
    }
}
