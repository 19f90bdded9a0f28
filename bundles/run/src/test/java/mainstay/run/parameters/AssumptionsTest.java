package mainstay.run.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mainstay.book.Book;
import mainstay.book.MainstayException;
import mainstay.run.FakeModels;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.generation.Models;
import mainstay.scoring.api.Figure;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;
import mainstay.scoring.api.ScoringModel;
import mainstay.testkit.RandomBooks;
import mainstay.testkit.RevenuePercentile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AssumptionsTest {
    private static final Book BOOK = RandomBooks.named("a book", 5, 1);
    private static final List<String> VALUES = List.of("0.5", "0.6", "7", "70", "mon-sat", "2026-05-01", "1,2,3,4,5");
    private static final Models MODELS = models();
    private static final Assumptions USUAL = Assumptions.of(BOOK, MODELS, Map.of(), "a test");

    private static Models models() {
        Models usual = FakeModels.usual();
        List<Models.Provided<ScoringModel>> scorings = Stream.concat(
                        usual.scorings().stream(),
                        Stream.of(new Models.Provided<ScoringModel>(new Steered(), identity())))
                .toList();
        return new Models(0, usual.teamCosts(), scorings, List.of());
    }

    private static ModelIdentity identity() {
        return new ModelIdentity("steered", "test.steered", "1.0.0", "a digest");
    }

    @Test
    void aCostOfTheValueTreeIsThereOnceItIsNamed() {
        Assumptions named = USUAL.with(Map.of("value.cost.logistics", "0.04", "value.cost.rent", "120000"), "a test");

        assertThat(USUAL.find("value.cost.logistics").orElseThrow().value()).isEqualTo("0");
        assertThat(USUAL.valueCosts()).isEmpty();
        assertThat(named.valueCosts()).containsExactly(Map.entry("logistics", 0.04), Map.entry("rent", 120_000.0));
        assertThat(named.parameter("value.cost.rent").description()).startsWith("cost of rent in value trees");
        assertThat(Assumptions.of(BOOK, MODELS, Map.of("value.cost.rent", "7"), "a file")
                        .valueCosts())
                .containsEntry("rent", 7.0);
        assertThatThrownBy(() -> USUAL.with(Map.of("value.cost.rent", "-1"), "a test"))
                .hasMessageContaining("a part of revenue below 1, or an amount of money a year");
        assertThatThrownBy(() -> USUAL.with(Map.of("value.cost", "1"), "a test"))
                .hasMessageContaining("value.cost.NAME");
    }

    /** What the stages read, each by an accessor of its own type. */
    private static List<Object> read(Assumptions assumptions) {
        return List.of(
                assumptions.defaultMargin(),
                assumptions.rollup(),
                List.of(assumptions.onRevenue(), assumptions.onAdopted()),
                assumptions.terms(),
                MODELS.teamCosts().stream()
                        .map(team -> assumptions.team(team.model()))
                        .toList(),
                assumptions.scoringModel(),
                assumptions.scoringFigure("steered", "steepness"),
                assumptions.cuts(),
                assumptions.hysteresis(),
                assumptions.clock(),
                assumptions.removalBelow(),
                PlanParameters.all().stream()
                        .map(parameter ->
                                assumptions.parameter(parameter.name()).value())
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> everyParameterOfTheCatalogueIsRead() {
        return USUAL.all().stream()
                .map(parameter -> DynamicTest.dynamicTest(parameter.name(), () -> {
                    String other = another(parameter);

                    assertThat(read(USUAL.with(Map.of(parameter.name(), other), "a test")))
                            .as(parameter.name() + " = " + other)
                            .isNotEqualTo(read(USUAL));
                }));
    }

    /** A value that is allowed and is not the one in force. */
    private static String another(Parameter parameter) {
        return Stream.concat(parameter.words().stream(), VALUES.stream())
                .filter(value -> !value.equals(parameter.value()))
                .filter(value -> isAllowed(parameter, value))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAllowed(Parameter parameter, String value) {
        try {
            parameter.checked(value);
            return true;
        } catch (MainstayException e) {
            return false;
        }
    }

    @Test
    void whatIsReadIsTheSameWhileNothingIsChanged() {
        assertThat(read(Assumptions.of(BOOK, MODELS, Map.of(), "a test"))).isEqualTo(read(USUAL));
    }

    /** A scoring model with a figure that users may change. */
    private static final class Steered implements ScoringModel {
        private final ScoringModel scores = new RevenuePercentile("steered");

        @Override
        public String id() {
            return scores.id();
        }

        @Override
        public String description() {
            return scores.description();
        }

        @Override
        public List<Figure> figures() {
            return List.of(new Figure("steepness", 1, "a factor", 0, 10, "how steep", "default"));
        }

        @Override
        public Scorer prepare(ScoringInput input) {
            return scores.prepare(input);
        }
    }
}
