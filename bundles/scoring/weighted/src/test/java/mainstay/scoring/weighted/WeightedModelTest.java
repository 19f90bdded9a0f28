package mainstay.scoring.weighted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import mainstay.book.DoubleColumn;
import mainstay.book.MainstayException;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;
import mainstay.scoring.api.ScoringModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightedModelTest {
    private static final String MODEL = "{'id': 'mine', 'description': 'd', 'criteria': [%s]}";
    private static final String FIT = "{'name': 'fit', 'weight': 1, 'input': 'fit', 'normalise': 'rating'}";

    @Test
    void weighsTheCriteriaAsWritten() {
        Scorer scorer = Written.model(MODEL.formatted(
                        FIT + ", {'name': 'share', 'weight': 3, 'input': 'share', 'normalise': {'from': 8, 'to': 0}}"))
                .prepare(input(Map.of("fit", DoubleColumn.of(5, 0, 2.5), "share", DoubleColumn.of(9, -1, 2))));
        double[] scores = new double[3];
        scorer.score(0, 3, scores);

        assertThat(scores[0]).isEqualTo(25);
        assertThat(scores[1]).isEqualTo(75);
        assertThat(scores[2]).isEqualTo((50 + 3 * 75) / 4.0);
    }

    @Test
    void severalInputsCountByTheirMean() {
        Scorer scorer = Written.model(MODEL.formatted(
                        "{'name': 'both', 'weight': 1, 'inputs': [{'input': 'a', 'normalise': 'rating'}, "
                                + "{'input': 'b', 'normalise': 'rating'}]}"))
                .prepare(input(Map.of("a", DoubleColumn.of(5, 5), "b", DoubleColumn.of(2, Double.NaN))));

        assertThat(scorer.receipt(0).score()).isEqualTo(70);
        assertThat(scorer.receipt(1).score()).isNaN();
    }

    @Test
    void aColumnThatTheBookLacksIsRefusedWithTheNearest() {
        ScoringModel model = Written.model(MODEL.formatted(FIT.replace("'input': 'fit'", "'input': 'fti'")));

        assertThatThrownBy(() -> model.prepare(input(Map.of("fit", DoubleColumn.of(1)))))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("\"fti\"")
                .hasMessageContaining("did you mean fit?");
    }

    @Test
    void aTextThatIsNoJsonIsRefusedByLineAndColumn() {
        assertRefused("{'id': 'mine',\n 'description' 'd'}", "mine.json: this is not JSON in line 2");
    }

    @Test
    void aTextThatBreaksOffIsRefusedInPlainWords() {
        assertThatThrownBy(() -> Written.model("{"))
                .hasMessage("mine.json: this is not JSON in line 1, column 2: "
                        + "Unexpected end-of-input: expected close marker for Object");
    }

    @Test
    void anEmptyTextIsRefused() {
        assertRefused("", "the model: this must be an object in braces, not nothing");
    }

    @Test
    void aMarkOfTheEncodingDoesNoHarm() {
        assertThat(Written.model("\ufeff" + MODEL.formatted(FIT)).id()).isEqualTo("mine");
    }

    @Test
    void aVersionIsAText() {
        String versioned = MODEL.formatted(FIT).replace("'id'", "'version': '1.0.0', 'id'");

        assertThat(Written.model(versioned).id()).isEqualTo("mine");
        assertRefused(versioned.replace("'1.0.0'", "1.0"), "version must be a text in quotes, not 1.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'name': 'a', 'weight': 0, 'input': 'x', 'normalise': 'rating'} | criterion a must weigh from 0.001 to 1,000,000, not 0.0",
                "{'name': 'a', 'weight': -1, 'input': 'x', 'normalise': 'rating'} | criterion a must weigh from 0.001 to 1,000,000, not -1.0",
                "{'name': 'a', 'weight': 1e300, 'input': 'x', 'normalise': 'rating'} | from 0.001 to 1,000,000, not 1.0E300",
                "{'name': 'a', 'weight': '1', 'input': 'x', 'normalise': 'rating'} | weight must be a number",
                "{'name': 'a', 'weight': 1e400, 'input': 'x', 'normalise': 'rating'} | weight must be a number",
                "{'name': 'A b', 'weight': 1, 'input': 'x', 'normalise': 'rating'} | criterion 1: name is \"A b\"",
                "{'name': 'a', 'weigth': 1, 'input': 'x', 'normalise': 'rating'} | did you mean weight?",
                "{'name': 'a', 'weight': 1, 'normalise': 'rating'} | criterion a: input is missing",
                "{'name': 'a', 'weight': 1, 'input': 'x'} | criterion a: normalise is missing",
                "{'name': 'a', 'weight': 1, 'input': 'x', 'normalise': 'log'} | normalise is \"log\"; allowed are",
                "{'name': 'a', 'weight': 1, 'input': 'x', 'normalise': {'from': 1, 'to': 1}} | not from 1.0 to 1.0",
                "{'name': 'a', 'weight': 1, 'input': 'x', 'normalise': {'from': 1}} | to is missing",
                "{'name': 'a', 'weight': 1, 'inputs': []} | with at least one entry",
                "{'name': 'a', 'weight': 1, 'input': 'x', 'inputs': [1]} | give one or the other",
                "{'name': 'a', 'weight': 1, 'inputs': [1]} | input 1: this must be an object in braces, not 1",
                "{'name': 'a', 'name': 'a', 'weight': 1} | Duplicate field 'name'",
                "7 | criterion 1: this must be an object in braces, not 7",
                "`` | criteria must be a list in brackets with at least one entry",
            })
    void whatCannotBeUsedIsRefusedWithItsReason(String criteria, String reason) {
        assertRefused(MODEL.formatted(criteria), reason);
    }

    @Test
    void twoCriteriaOfOneNameAreRefused() {
        assertRefused(MODEL.formatted(FIT + ", " + FIT), "two criteria are called fit");
    }

    @Test
    void anIdThatNobodyCouldTypeIsRefused() {
        assertRefused(MODEL.formatted(FIT).replace("mine", "My Model"), "id is \"My Model\"");
    }

    @Test
    void aTrailingTextIsRefused() {
        assertRefused(MODEL.formatted(FIT) + " {}", "this is not JSON");
    }

    private static void assertRefused(String json, String reason) {
        assertThatThrownBy(() -> Written.model(json))
                .isInstanceOfSatisfying(
                        MainstayException.class, e -> assertThat(e.code()).isEqualTo(MainstayException.Code.BAD_INPUT))
                .hasMessageStartingWith("mine.json: ")
                .hasMessageContaining(reason);
    }

    private static ScoringInput input(Map<String, DoubleColumn> columns) {
        return new ScoringInput() {
            @Override
            public int accounts() {
                return columns.values().iterator().next().size();
            }

            @Override
            public Set<String> columns() {
                return columns.keySet();
            }

            @Override
            public DoubleColumn column(String name) {
                return columns.get(name);
            }

            @Override
            public double figure(String name) {
                throw new IllegalArgumentException("there is no figure " + name);
            }
        };
    }
}
