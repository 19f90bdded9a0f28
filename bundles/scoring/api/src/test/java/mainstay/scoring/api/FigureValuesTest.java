package mainstay.scoring.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FigureValuesTest {
    private static final Figure DISCOUNT =
            new Figure("discount", 0.1, "a fraction", 0, 1, "what a year of waiting costs", "default");

    @Test
    void aFigureThatNobodyChangedHasItsUsualValue() {
        assertThat(FigureValues.usual(List.of(DISCOUNT)).get("discount")).isEqualTo(0.1);
    }

    @Test
    void aMistypedFigureIsAnsweredWithTheNearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FigureValues(Map.of("discount", 0.1, "years", 5.0)).get("dicsount"))
                .withMessage("there is no figure \"dicsount\"; did you mean discount?");
    }

    @Test
    void whereNoneIsNearThoseThatThereAreAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FigureValues(Map.of("years", 5.0, "discount", 0.1)).get("x"))
                .withMessage("there is no figure \"x\"; there are discount, years");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FigureValues.usual(List.of()).get("x"))
                .withMessage("there is no figure \"x\"; the model has no figures");
    }

    @Test
    void aFigureAllowsFiniteNumbersOfItsRange() {
        assertThat(DISCOUNT.allows(0) && DISCOUNT.allows(1)).isTrue();
        assertThat(DISCOUNT.allows(-0.1) || DISCOUNT.allows(1.1) || DISCOUNT.allows(Double.NaN))
                .isFalse();
    }
}
