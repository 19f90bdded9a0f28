package mainstay.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LeversTest {

    @Test
    void theLeverOnEarningsIsTheSmallestThatMovesTheAccount() {
        Random random = new Random(7);
        for (int trial = 0; trial < 10_000; trial++) {
            Offer wanted = new Offer(
                    "shared", random.nextDouble() * 1e5, 0.1 + random.nextDouble(), random.nextDouble() * 1e4);

            double needed = Levers.toPay(wanted, 0).earned();

            assertThat(wanted.pays(needed)).isTrue();
            assertThat(wanted.pays(needed - 0.01)).as("a cent less").isFalse();
        }
    }

    @Test
    void theLeverOnTeamCostIsTheGreatestCostAtWhichTheCoveragePays() {
        Offer wanted = new Offer("dedicated", 288_000, 1, 10_000);

        double affordable = Levers.toPay(wanted, 100_000).costPerAccount();

        assertThat(affordable).isEqualTo(90_000);
        assertThat(new Offer("dedicated", affordable, 1, 10_000).pays(100_000)).isTrue();
    }

    @Test
    void whenNotEvenAFreeTeamPaysThereIsNoLeverOnTeamCost() {
        assertThat(Levers.toPay(new Offer("dedicated", 288_000, 1, 10_000), 9_999)
                        .costPerAccount())
                .isNaN();
    }

    @Test
    void aCoverageThatRealisesNothingHasNoLeverOnEarnings() {
        assertThat(Levers.toPay(new Offer("dedicated", 288_000, 0, 0), 100).earned())
                .isNaN();
    }

    @Test
    void beatingAnotherCoverageTakesMoreCapture() {
        Offer shared = new Offer("shared", 68_000, 0.9, 0);
        Offer channel = new Offer("channel", 2_160, 0.5, 0);

        double needed = Levers.toBeat(shared, channel, 0).earned();

        assertThat(shared.profit(needed)).isGreaterThanOrEqualTo(channel.profit(needed));
        assertThat(shared.profit(needed - 1)).isLessThan(channel.profit(needed - 1));
        assertThat(Levers.toBeat(channel, channel, 0).earned()).isNaN();
    }
}
