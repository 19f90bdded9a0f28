package mainstay.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CounterfactualsTest {

    @Test
    void theLeverOnEarningsIsTheSmallestThatMovesTheAccount() {
        Random random = new Random(7);
        for (int trial = 0; trial < 10_000; trial++) {
            CoverageOption wanted = new CoverageOption(
                    "shared", random.nextDouble() * 1e5, 0.1 + random.nextDouble(), random.nextDouble() * 1e4);

            double needed = Counterfactuals.toPay(wanted, 0).earned();

            assertThat(wanted.pays(needed)).isTrue();
            assertThat(wanted.pays(needed - 0.01 / wanted.capture()))
                    .as("a cent of profit less")
                    .isFalse();
        }
    }

    @Test
    void theLeverOnTeamCostIsTheGreatestCostAtWhichTheCoveragePays() {
        CoverageOption wanted = new CoverageOption("dedicated", 288_000, 1, 10_000);

        double affordable = Counterfactuals.toPay(wanted, 100_000).costPerAccount();

        assertThat(affordable).isEqualTo(90_000);
        assertThat(new CoverageOption("dedicated", affordable, 1, 10_000).pays(100_000))
                .isTrue();
    }

    @Test
    void whenNotEvenAFreeTeamPaysThereIsNoLeverOnTeamCost() {
        assertThat(Counterfactuals.toPay(new CoverageOption("dedicated", 288_000, 1, 10_000), 9_999)
                        .costPerAccount())
                .isNaN();
    }

    @Test
    void aCoverageThatRealisesNothingHasNoLeverOnEarnings() {
        assertThat(Counterfactuals.toPay(new CoverageOption("dedicated", 288_000, 0, 0), 100)
                        .earned())
                .isNaN();
    }

    @Test
    void beatingAnotherCoverageTakesMoreCapture() {
        CoverageOption shared = new CoverageOption("shared", 68_000, 0.9, 0);
        CoverageOption channel = new CoverageOption("channel", 2_160, 0.5, 0);

        double needed = Counterfactuals.toBeat(shared, channel, 0).earned();

        assertThat(shared.profit(needed)).isGreaterThanOrEqualTo(channel.profit(needed));
        assertThat(shared.profit(needed - 1)).isLessThan(channel.profit(needed - 1));
        assertThat(Counterfactuals.toBeat(channel, channel, 0).earned()).isNaN();
    }
}
