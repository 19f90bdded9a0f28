package mainstay.incentive.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import mainstay.book.MainstayException;
import mainstay.incentive.api.Figure;
import mainstay.incentive.api.FigureValues;
import mainstay.incentive.api.IncentiveModel;
import mainstay.incentive.tck.IncentiveRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetReaderTest {

    @Test
    void everyFigureHasTheValueOfTheFileAndSaysWhichFileThatIs() {
        IncentiveModel model = read(ShippedRules.text()
                .replace("\"id\": \"scorecard\"", "\"id\": \"sales-2028\"")
                .replace("1.0.0", "2.1.0")
                .replace("\"cap\": 1.5", "\"cap\": 1.25")
                .replace("\"mix\": 0.2", "\"mix\": 0.25"));

        assertThat(model.id()).isEqualTo("sales-2028");
        FigureValues values = FigureValues.usual(model.figures());
        assertThat(values.get("cap")).isEqualTo(1.25);
        assertThat(values.get("account.mix")).isEqualTo(0.25);
        assertThat(values.get("target.adoptions")).isEqualTo(1);
        assertThat(model.figures()).extracting(Figure::origin).containsOnly("sales-2028@2.1.0");
    }

    /** Rules that pay nothing above a target, or leave measures out, are rules too. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"cap\": 1.5 | \"cap\": 1",
                "\"accelerator\": 1.5 | \"accelerator\": 0",
                "\"net-margin\": 0.6 | \"net-margin\": 0",
                "\"tests\": 0.25 | \"tests\": 0",
                "\"gate\": 0 | \"gate\": 1.2",
                "\"referral\": 1 | \"referral\": 0",
                "\"threshold\": 0.8 | \"threshold\": 0",
            })
    void rulesOfManyKindsKeepTheContract(String shipped, String other) {
        IncentiveModel model = read(changed(shipped, other));

        assertThat(Arrays.stream(IncentiveRule.values()).flatMap(rule -> rule.violationBy(model).stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"cap\": 1.5, | `` | the rules: cap is missing",
                "\"cap\": 1.5 | \"cap\": -1 | the rules: cap is -1; allowed is a factor from 0 to 1000",
                "\"cap\": 1.5 | \"cap\": \"1.5\" | the rules: cap must be a number, not \"1.5\"",
                "\"referral\": 1 | \"referral\": 1.1 | referral is 1.1; allowed is a fraction (0.8 for 80 %) from 0 to 1",
                "\"threshold\" | \"treshold\" | there is no key \"treshold\"; did you mean threshold?",
                "\"mix\" | \"mixx\" | account: there is no key \"mixx\"; did you mean mix?",
                "\"mix\": 0.2, | `` | account: mix is missing",
                "\"net-margin\": 0.6, \"mix\": 0.2, \"input\": 0.2 | \"net-margin\": 0, \"mix\": 0, \"input\": 0 | account: every weight is 0; give one",
                "{ \"net-margin\": 0.6, \"mix\": 0.2, \"input\": 0.2 } | 1 | account: this must be an object in braces, not 1",
                "\"1.0.0\" | \"2\" | version is \"2\"; allowed are three numbers with dots between them, such as 1.0.0",
                "\"version\": \"1.0.0\", | `` | version is missing",
                "\"id\": \"scorecard\" | \"id\": \"Score card\" | id is \"Score card\"; allowed are small letters",
                "\"gate\": 0 | \"gate\": 0, \"gate\": 1 | this is not JSON in line",
            })
    void whatCannotBeUsedIsRefusedWithItsReason(String shipped, String other, String reason) {
        String text = changed(shipped, other);

        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        MainstayException.class, e -> assertThat(e.code()).isEqualTo(MainstayException.Code.BAD_INPUT))
                .hasMessageStartingWith("mine.json: ")
                .hasMessageContaining(reason);
    }

    private static String changed(String shipped, String other) {
        assertThat(ShippedRules.text()).contains(shipped);
        return ShippedRules.text().replace(shipped, other);
    }

    private static IncentiveModel read(String json) {
        return new RuleSetReader().read(json, "mine.json");
    }
}
