package mainstay.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mainstay.book.ColumnTable;
import mainstay.book.DoubleColumn;
import org.junit.jupiter.api.Test;

class ReviewedAccountsTest {
    private final ReviewedAccounts accounts =
            new History().next(History.accounts(new Random(7), 40)).accounts();

    /** Under these names, in this order, stand the columns of every review that was ever stored. */
    @Test
    void columnsHaveTheNamesOfStoredReviewsInTheirOrder() {
        assertThat(accounts.table().texts().keySet())
                .containsExactly(
                        "account_id",
                        "name",
                        "tier",
                        "tier_of_run",
                        "coverage",
                        "coverage_of_run",
                        "team",
                        "contribution",
                        "move",
                        "reason",
                        "removal_proposed");
        assertThat(accounts.table().numbers().keySet())
                .containsExactly(
                        "rank",
                        "value",
                        "revenue",
                        "expected_revenue",
                        "gross_profit",
                        "earned",
                        "cost_to_serve",
                        "expected_profit",
                        "heads",
                        "score",
                        "large",
                        "clock",
                        "low_reviews",
                        "automated");
    }

    @Test
    void aTableThatLacksAColumnIsRefused() {
        Map<String, DoubleColumn> numbers = new LinkedHashMap<>(accounts.table().numbers());
        numbers.remove("low_reviews");

        assertThatThrownBy(() -> new ReviewedAccounts(
                        new ColumnTable(accounts.size(), accounts.table().texts(), numbers)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("low_reviews");
    }

    @Test
    void theFirstDifferenceNamesColumnAccountAndBothValues() {
        ReviewedAccountsBuilder builder = ReviewedAccountsBuilder.of(accounts, List.of());
        builder.put(ReviewNumberColumn.CLOCK, 4, 7);
        builder.put(ReviewTextColumn.TEAM, 5, "other");
        assertThat(accounts.firstDifference(builder.build()))
                .hasValue("clock of account " + accounts.id(4) + " was \""
                        + accounts.number(ReviewNumberColumn.CLOCK, 4) + "\" and is \"7.0\"");

        builder.put(ReviewTextColumn.TEAM, 4, "other");
        assertThat(accounts.firstDifference(builder.build()))
                .hasValue("team of account " + accounts.id(4) + " was \"" + accounts.text(ReviewTextColumn.TEAM, 4)
                        + "\" and is \"other\"");
        assertThat(accounts.firstDifference(
                        ReviewedAccountsBuilder.of(accounts, List.of()).build()))
                .isEmpty();
    }

    @Test
    void everyTierHasAWordAndEveryWordItsTier() {
        assertThat(Tier.words()).containsExactly("A", "B", "C+", "C", "removed");
        for (Tier tier : Tier.values()) {
            assertThat(Tier.of(tier.word())).isEqualTo(tier);
        }
        assertThat(Tier.ofRuns()).extracting(Tier::indexInRun).containsExactly(0, 1, 2, 3);
        assertThat(Tier.REMOVED.indexInRun()).isEqualTo(-1);
        assertThatThrownBy(() -> Tier.of("D")).hasMessage("no tier D");
    }

    @Test
    void aMoveIsUpOrDownOrNone() {
        assertThat(AccountMove.between(Tier.B, Tier.A)).hasValue(AccountMove.PROMOTED);
        assertThat(AccountMove.between(Tier.C_PLUS, Tier.C)).hasValue(AccountMove.DEMOTED);
        assertThat(AccountMove.between(Tier.C, Tier.REMOVED)).hasValue(AccountMove.DEMOTED);
        assertThat(AccountMove.between(Tier.C, Tier.C)).isEmpty();
    }
}
