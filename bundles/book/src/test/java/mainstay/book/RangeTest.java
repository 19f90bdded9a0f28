package mainstay.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RangeTest {

    @Test
    void bothEndsAreAllowedAndNothingBeyond() {
        assertThat(Range.share().allows(0)).isTrue();
        assertThat(Range.share().allows(1)).isTrue();
        assertThat(Range.share().allows(1.0001)).isFalse();
        assertThat(Range.share().allows(-0.0001)).isFalse();
    }

    @Test
    void whatIsNoFiniteNumberIsNeverAllowed() {
        assertThat(Range.money().allows(Double.NaN)).isFalse();
        assertThat(Range.money().allows(Double.POSITIVE_INFINITY)).isFalse();
    }

    @Test
    void aRangeReadsAsAPhrase() {
        assertThat(Range.money()).hasToString("an amount of money, 0 or more");
        assertThat(Range.of(-1, 0.5, "a rating")).hasToString("a rating from -1 to 0.5");
    }
}
