package mainstay.scoring.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import mainstay.book.MainstayException;
import mainstay.scoring.api.Contribution;
import mainstay.scoring.api.Receipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifetimeModelTest {
    private static final double NONE = Double.NaN;

    @Test
    void aValueIsWhatItComesToByHand() {
        Given book = Given.profits(100)
                .with("growth", 0.1)
                .with("retention", 0.9)
                .with("acquisition_cost", 50)
                .under("years", 3);

        assertThat(book.value(0))
                .isCloseTo(-50 + 100 / 1.1 + 0.9 * 110 / 1.21 + 0.81 * 121 / 1.331, within(1e-9))
                .isCloseTo(196.363636363636, within(1e-9));
    }

    @Test
    void whatIsEarnedBesideProfitDoesNotGrowButIsKeptAndDiscountedLikeIt() {
        Given book = Given.profits(100)
                .with("growth", 0.5)
                .with("retention", 0.5)
                .with("cost_improvement", 10)
                .with("referrals", 20)
                .with("price_premium", -5)
                .under("years", 2)
                .under("discount", 0.25);

        assertThat(book.value(0)).isEqualTo(125 / 1.25 + 0.5 * (150 + 25) / 1.5625);
    }

    @Test
    void theScoreIsTheMidRankPercentileOfTheValue() {
        assertThat(Given.profits(-5, 10, 10, 100, NONE).scores()).containsExactly(12.5, 50, 50, 87.5, NONE);
    }

    @Test
    void aSmallAccountThatStaysAndGrowsIsWorthMoreThanALargerOneThatLeaves() {
        Given book = Given.profits(100, 70).with("growth", -0.2, 0.3).with("retention", 0.3, 0.95);

        assertThat(book.scores()).containsExactly(25, 75);
    }

    @Test
    void whereTheBookHasNoNumberTheFigureCountsAndTheReceiptSaysSo() {
        Given book = Given.profits(100, 100)
                .with("growth", NONE, 0.2)
                .with("retention", NONE, 0.7)
                .with("acquisition_cost", NONE, 30)
                .with("cost_improvement", 1, 2)
                .with("referrals", 1, 2)
                .with("price_premium", 1, 2)
                .under("growth", 0.2)
                .under("acquisition-cost", 30)
                .under("retention", 0.7);

        assertThat(book.with("referrals", 1, 1)
                        .with("cost_improvement", 2, 2)
                        .with("price_premium", 2, 2)
                        .scores())
                .containsExactly(50, 50);
        assertThat(book.scorer().receipt(0).notes())
                .containsExactly(
                        "over 5 years, discounted at 10 % a year",
                        "assumed, because the book has no number: growth 0.2, retention 0.7, acquisition_cost 30");
        assertThat(book.scorer().receipt(1).notes()).containsExactly("over 5 years, discounted at 10 % a year");
    }

    @Test
    void aBookWithoutAnyFurtherColumnIsScoredByTheFigures() {
        Given book = Given.profits(100).under("years", 1).under("discount", 0);

        assertThat(book.value(0)).isEqualTo(100);
        assertThat(book.under("acquisition-cost", 7).value(0)).isEqualTo(93);
        assertThat(book.under("cost-improvement", 7).value(0)).isEqualTo(107);
        assertThat(book.under("referrals", 7).value(0)).isEqualTo(107);
        assertThat(book.under("price-premium", 7).value(0)).isEqualTo(107);
    }

    @Test
    void theReceiptListsWhatTheValueIsMadeOf() {
        Given book = Given.profits(100, 200)
                .with("growth", 0.1, 0.1)
                .with("retention", 0.9, 0.9)
                .with("referrals", 0, 40);

        Receipt receipt = book.scorer().receipt(1);

        assertThat(receipt.score()).isEqualTo(75);
        assertThat(receipt.contributions())
                .containsExactly(new Contribution(
                        "lifetime-value",
                        List.of(
                                new Contribution.Input("expected_profit", 200, NONE),
                                new Contribution.Input("growth", 0.1, NONE),
                                new Contribution.Input("retention", 0.9, NONE),
                                new Contribution.Input("referrals", 40, NONE),
                                new Contribution.Input("lifetime_value", book.value(1), 75)),
                        75,
                        1));
        assertThat(receipt.points()).isEqualTo(75);
    }

    @Test
    void anAccountWithoutExpectedProfitHasNoScoreAndTheReceiptSaysSo() {
        Receipt receipt = Given.profits(NONE, 1).scorer().receipt(0);

        assertThat(receipt.score()).isNaN();
        assertThat(receipt.contributions()).isEmpty();
        assertThat(receipt.notes()).containsExactly("no score: expected_profit is missing");
    }

    @ParameterizedTest
    @CsvSource({"discount, 0.2", "years, 1", "retention, 0.1", "growth, -0.9", "acquisition-cost, 400"})
    void anotherFigureGivesAnotherValue(String figure, double value) {
        Given book = Given.profits(100).with("growth", NONE).with("retention", NONE);

        assertThat(book.under(figure, value).value(0)).isLessThan(book.value(0));
    }

    @Test
    void discountingAndTheNumberOfYearsDecideBetweenSoonAndLate() {
        Given book = Given.profits(100, 60).with("growth", 0, 0.5).with("retention", 0.9, 0.9);

        assertThat(book.under("years", 1).scores()).containsExactly(75, 25);
        assertThat(book.under("years", 10).scores()).containsExactly(25, 75);
        assertThat(book.under("years", 4).under("discount", 0).scores()).containsExactly(25, 75);
        assertThat(book.under("years", 4).under("discount", 1).scores()).containsExactly(75, 25);
    }

    @Test
    void aPartOfAYearIsRefused() {
        assertThatThrownBy(() -> Given.profits(1).under("years", 2.5).scorer())
                .isInstanceOf(MainstayException.class)
                .hasMessage("the lifetime value needs a whole number of years, not 2.5; set a whole number:"
                        + " params scoring.lifetime.years 5");
    }

    @Test
    void anAmountTooLargeForANumberIsRefusedAndTheAccountNamed() {
        Given book = Given.profits(1, 1).with("referrals", 0, 1e308).with("price_premium", 0, 1e308);

        assertThatThrownBy(book::scorer)
                .isInstanceOf(MainstayException.class)
                .hasMessageStartingWith("the lifetime value of account 2 of the book is too large a number");
    }

    @Test
    void randomBooksAreValuedAndRankedAsByAPlainLoop() {
        SplittableRandom random = new SplittableRandom(23);
        for (int round = 0; round < 100; round++) {
            PlainOracle oracle = PlainOracle.chance(random, 40);
            Given book = oracle.book();
            double[] values = oracle.values();
            double[] scores = book.scores();
            for (int account = 0; account < values.length; account++) {
                assertThat(scores[account]).isEqualTo(Double.valueOf(PlainOracle.percentile(values, account)));
                if (!Double.isNaN(values[account])) {
                    assertThat(book.value(account))
                            .isCloseTo(values[account], within(1e-9 * Math.max(1, Math.abs(values[account]))));
                }
            }
        }
    }
}
