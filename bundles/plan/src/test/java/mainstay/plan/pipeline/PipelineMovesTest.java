package mainstay.plan.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import mainstay.book.Period;
import mainstay.book.Stage.Outcome;
import mainstay.plan.pipeline.PipelineMoves.Move;
import mainstay.plan.pipeline.PipelineMoves.Sum;
import mainstay.plan.pipeline.RandomDeals.Deal;
import mainstay.plan.pipeline.RandomDeals.State;
import mainstay.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineMovesTest {
    private static final LocalDate FROM = LocalDate.of(2026, 12, 31);
    private static final LocalDate TO = LocalDate.of(2027, 3, 31);

    @Test
    void theQuarterOfTheInsurerMovesAsWorkedOut() {
        Map<Move, Sum> bridge = moves(FROM, TO).bridge(row -> true);
        JsonNode expected = SharedData.expected("process/picc", "closing pipeline");

        expected.path("moves").properties().forEach(move -> assertThat(bridge.get(Move.valueOf(
                                move.getKey().toUpperCase(Locale.ROOT).replace(' ', '_')))
                        .amount())
                .as(move.getKey())
                .isEqualTo(move.getValue().asDouble(), within(0.005)));
        assertThat(bridge.get(Move.CLOSING).amount())
                .isEqualTo(expected.path("value").asDouble(), within(0.005));
    }

    @Test
    void fromADayToItselfNothingMoves() {
        Map<Move, Sum> bridge = PipelineMoves.of(
                        deals(), FROM, FROM, Period.parse("2027-Q1").orElseThrow())
                .bridge(row -> true);

        assertThat(bridge.get(Move.OPENING)).isEqualTo(bridge.get(Move.CLOSING)).isEqualTo(new Sum(3, 1_150_000));
        assertThat(bridge.get(Move.NEW).deals() + bridge.get(Move.WON).deals()).isZero();
    }

    @Test
    void aDayBeforeTheFirstIsACallersFault() {
        assertThatThrownBy(() -> moves(TO, FROM)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PipelineMoves moves(LocalDate from, LocalDate to) {
        return PipelineMoves.of(deals(), from, to, PipelineMoves.between(from, to));
    }

    private static Deals deals() {
        return Deals.of(SharedData.book("process/picc").plan());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25})
    void theBridgeIsWhatReplayingTheStatesDayByDayGives(long seed) {
        RandomDeals random = RandomDeals.of(seed);
        LocalDate from = RandomDeals.FIRST.plusDays(10 + seed);
        LocalDate to = from.plusDays(seed * 5 % 70);
        Period period = PipelineMoves.between(from, to.plusDays(seed % 3 * 10));
        Map<Move, Double> replayed = replayed(random, from, to, period);

        Map<Move, Sum> bridge = PipelineMoves.of(Deals.of(random.book().plan()), from, to, period)
                .bridge(row -> true);

        replayed.forEach((move, amount) ->
                assertThat(bridge.get(move).amount()).as(move.name()).isEqualTo(amount, within(1e-6)));
        double closing = bridge.entrySet().stream()
                .mapToDouble(part -> part.getKey().sign() * part.getValue().amount())
                .sum();
        assertThat(closing).isEqualTo(bridge.get(Move.CLOSING).amount(), within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31, 2026-02-28", "2026-02-28, 2026-03-31", "2026-01-10, 2026-04-15"})
    void theBridgeOfFortyThreeThousandStatesClosesToTheCent(LocalDate from, LocalDate to) {
        RandomDeals random = RandomDeals.of(new Random(43), 10_800);
        assertThat(random.deals().stream()
                        .mapToInt(deal -> deal.states().size())
                        .sum())
                .isGreaterThan(43_000);
        Period period = PipelineMoves.between(from, to);

        Map<Move, Sum> bridge = PipelineMoves.of(Deals.of(random.book().plan()), from, to, period)
                .bridge(row -> true);

        replayed(random, from, to, period)
                .forEach((move, amount) -> assertThat(bridge.get(move).amount())
                        .as(move.name())
                        .isPositive()
                        .isEqualTo(amount, within(0.005)));
        assertThat(bridge.entrySet().stream()
                        .mapToDouble(
                                part -> part.getKey().sign() * part.getValue().amount())
                        .sum())
                .isEqualTo(bridge.get(Move.CLOSING).amount(), within(0.005));
    }

    /** Each deal is followed from day to day: when it is in the pipeline, and what it is worth. */
    private static Map<Move, Double> replayed(RandomDeals random, LocalDate from, LocalDate to, Period period) {
        Map<Move, Double> sums = new EnumMap<>(Move.class);
        for (Move move : Move.values()) {
            sums.put(move, 0.0);
        }
        for (Deal deal : random.deals()) {
            follow(deal, from, to, period, sums);
        }
        return sums;
    }

    private static void follow(Deal deal, LocalDate from, LocalDate to, Period period, Map<Move, Double> sums) {
        State first = deal.on(from);
        boolean wasOpen = first != null && first.isOpen();
        boolean stoodThere = isIn(first, period);
        double value = first == null ? Double.NaN : amount(first);
        Outcome outcome = first == null ? null : first.stage().outcome();
        LocalDate ended = null;
        double grown = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            for (State state : deal.states()) {
                if (state.day().equals(day)) {
                    // A new deal is worth what its first amount says; until then nothing.
                    boolean isFirst = Double.isNaN(value) && !Double.isNaN(state.amount());
                    grown += isFirst || Double.isNaN(value) ? 0 : amount(state) - value;
                    value = Double.isNaN(value) && Double.isNaN(state.amount()) ? Double.NaN : amount(state);
                    ended = outcome == state.stage().outcome() ? ended : day;
                    outcome = state.stage().outcome();
                }
            }
        }
        State last = deal.on(to);
        boolean standsThere = isIn(last, period);
        boolean endedMeanwhile = last != null
                && !last.isOpen()
                && (first == null || first.stage().outcome() != last.stage().outcome())
                && ended != null
                && period.contains(ended);
        if (!stoodThere && !standsThere && !endedMeanwhile) {
            return;
        }
        double worth = Double.isNaN(value) ? 0 : value;
        sums.merge(stoodThere ? Move.OPENING : wasOpen ? Move.PULLED_IN : Move.NEW, worth - grown, Double::sum);
        sums.merge(Move.GROWN, Math.max(0, grown), Double::sum);
        sums.merge(Move.SHRUNK, Math.max(0, -grown), Double::sum);
        sums.merge(standsThere ? Move.CLOSING : left(last, period), worth, Double::sum);
    }

    private static Move left(State last, Period period) {
        return switch (last.stage().outcome()) {
            case WON -> Move.WON;
            case LOST -> Move.LOST;
            case ENDED -> Move.REMOVED;
            case OPEN -> last.closes() != null && last.closes().isAfter(period.last()) ? Move.PUSHED_OUT : Move.REMOVED;
        };
    }

    private static boolean isIn(State state, Period period) {
        return state != null && state.isOpen() && state.closes() != null && period.contains(state.closes());
    }

    private static double amount(State state) {
        return Double.isNaN(state.amount()) ? 0 : state.amount();
    }
}
