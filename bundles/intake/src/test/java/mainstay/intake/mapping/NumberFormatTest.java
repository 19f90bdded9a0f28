package mainstay.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormatTest {
    private static final NumberFormat ALL =
            new NumberFormat('.', ",", List.of("$", "USD"), true, NumberFormat.NEGATIVES);

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "(0.25) ~ -0.25",
                "( 1,000.5 ) ~ -1000.5",
                "($1,000) ~ -1000",
                "$(1,000) ~ -1000",
                "(1,000) USD ~ -1000",
                "0.25- ~ -0.25",
                "$5- ~ -5",
                "\u22120.25 ~ -0.25",
                "(35%) ~ -0.35",
                "-0.25 ~ -0.25",
                "1e-3 ~ 0.001",
                "7 ~ 7",
            })
    void numbersBelowZeroAreReadInTheFormsThatTheMappingTells(String cell, double expected) {
        assertThat(ALL.parse(cell.toCharArray(), 0, cell.length())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(-1)", "-1-", "(1", "1)", "()", "-", "(1)-", "\u2212-1", "((1))"})
    void aNumberIsNotBelowZeroTwice(String cell) {
        assertThatThrownBy(() -> ALL.parse(cell.toCharArray(), 0, cell.length()))
                .isInstanceOf(NumberFormatException.class);
    }

    @Test
    void whatTheMappingDoesNotTellIsNotRead() {
        NumberFormat one = new NumberFormat('.', "", List.of(), false, List.of("1-"));

        assertThat(one.parse("1-".toCharArray(), 0, 2)).isEqualTo(-1);
        assertThatThrownBy(() -> one.parse("(1)".toCharArray(), 0, 3)).isInstanceOf(NumberFormatException.class);
    }
}
