package mainstay.plan.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import mainstay.book.Stage;
import mainstay.book.Stage.Outcome;
import mainstay.plan.pipeline.RandomDeals.Deal;
import mainstay.plan.pipeline.RandomDeals.State;
import mainstay.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WinRateTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    @Test
    void openDealsBoundTheRateFromBelowAndAbove() {
        WinRate rate = new WinRate(4_238, 2_473, 2_089);

        assertThat(rate.rate()).isEqualTo(4_238 / 6_711.0);
        assertThat(rate.least()).isEqualTo(4_238 / 8_800.0);
        assertThat(rate.most()).isEqualTo(6_327 / 8_800.0);
        assertThat(rate.lower()).isLessThan(rate.rate()).isGreaterThan(0.61);
        assertThat(rate.upper()).isGreaterThan(rate.rate()).isLessThan(0.65);
    }

    @Test
    void noDecidedDealMakesNoRate() {
        WinRate rate = new WinRate(0, 0, 3);

        assertThat(rate.rate()).isNaN();
        assertThat(rate.lower()).isNaN();
        assertThat(rate.least()).isZero();
        assertThat(rate.most()).isEqualTo(1);
    }

    @Test
    void theRatesOfTheInsurerAreThoseWorkedOut() {
        StageRates rates =
                StageRates.of(Deals.of(SharedData.book("process/picc").plan()).on(DAY));

        JsonNode rate = SharedData.expected("process/picc", "win rate");
        assertThat(rates.book().rate()).isEqualTo(rate.path("value").asDouble());
        assertThat(rates.book().decided()).isEqualTo(rate.path("n").asInt());
        JsonNode bounds = SharedData.expected("process/picc", "win rate bounds").path("value");
        assertThat(rates.book().least()).isEqualTo(bounds.get(0).asDouble(), within(1e-9));
        assertThat(rates.book().most()).isEqualTo(bounds.get(1).asDouble(), within(1e-9));
        JsonNode wilson = SharedData.expected("process/picc", "win rate, Wilson interval (3 of 8)")
                .path("value");
        assertThat(rates.book().lower()).isEqualTo(wilson.get(0).asDouble(), within(1e-6));
        assertThat(rates.book().upper()).isEqualTo(wilson.get(1).asDouble(), within(1e-6));
    }

    @Test
    void theRatesFromEachStageOfTheInsurerAreThoseWorkedOut() {
        Deals deals = Deals.of(SharedData.book("process/picc").plan());
        StageRates rates = StageRates.of(deals.on(DAY));
        JsonNode stages =
                SharedData.expected("process/picc", "win rate from each stage").path("value");

        assertThat(stages).hasSize(4);
        stages.properties().forEach(stage -> {
            int place = deals.stages().stream().map(Stage::name).toList().indexOf(stage.getKey());
            assertThat(rates.won(place)).isEqualTo(stage.getValue().path("won").asInt());
            assertThat(rates.decided(place))
                    .isEqualTo(stage.getValue().path("n").asInt());
            assertThat(rates.rate(place))
                    .isEqualTo(stage.getValue().path("rate").asDouble(), within(1e-9));
            assertThat(rates.drawn(place, 30, 10))
                    .isEqualTo(stage.getValue().path("drawn").asDouble(), within(1e-9));
        });
    }

    @Test
    void aRateOfEnoughDealsIsTakenAsItIs() {
        Deals deals = Deals.of(SharedData.book("process/picc").plan());
        StageRates rates = StageRates.of(deals.on(DAY));

        assertThat(rates.drawn(3, 4, 10)).isEqualTo(0.75);
        assertThat(rates.isDrawn(3, 4)).isFalse();
        assertThat(rates.isDrawn(3, 5)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void ratesAreWhatCountingDealByDealGives(long seed) {
        RandomDeals random = RandomDeals.of(seed);
        LocalDate day = RandomDeals.FIRST.plusDays(30 + seed * 7);
        StageRates rates = StageRates.of(Deals.of(random.book().plan()).on(day));

        for (Outcome outcome : Outcome.values()) {
            long counted = random.deals().stream()
                    .map(deal -> deal.on(day))
                    .filter(state -> state != null && state.stage().outcome() == outcome)
                    .count();
            int found =
                    switch (outcome) {
                        case WON -> rates.book().won();
                        case LOST -> rates.book().lost();
                        case OPEN -> rates.book().open();
                        case ENDED -> rates.ended();
                    };
            assertThat(found).as(outcome.name()).isEqualTo((int) counted);
        }
        for (int place : List.of(0, 1, 3)) {
            List<Deal> reached = random.deals().stream()
                    .filter(deal -> reached(deal, day, place))
                    .toList();
            assertThat(rates.decided(place)).as("decided from " + place).isEqualTo(reached.size());
            assertThat(rates.won(place)).isEqualTo((int) reached.stream()
                    .filter(deal -> deal.on(day).stage().outcome() == Outcome.WON)
                    .count());
        }
    }

    private static boolean reached(Deal deal, LocalDate day, int place) {
        State last = deal.on(day);
        if (last == null
                || (last.stage().outcome() != Outcome.WON && last.stage().outcome() != Outcome.LOST)) {
            return false;
        }
        List<Integer> open = deal.states().stream()
                .filter(state -> !state.day().isAfter(day) && state.isOpen())
                .map(state -> RandomDeals.STAGES.indexOf(state.stage()))
                .toList();
        return !open.isEmpty()
                && (last.stage().outcome() == Outcome.WON || open.stream().anyMatch(each -> each >= place));
    }
}
