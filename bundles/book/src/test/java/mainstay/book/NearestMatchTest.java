package mainstay.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestMatchTest {
    private static final List<String> COLUMNS =
            List.of("value", "revenue", "white_space", "gross_profit", "name", "id", "INDUSTRY");

    @ParameterizedTest
    @CsvSource({
        "valeu, value",
        "VALUE, value",
        "whitespace, white_space",
        "gros_proft, gross_profit",
        "industri, INDUSTRY",
        "nmae, name",
        "di, id",
    })
    void aMistypedNameIsFound(String mistyped, String meant) {
        assertThat(NearestMatch.to(mistyped, COLUMNS)).hasValue(meant);
    }

    @ParameterizedTest
    @CsvSource({"qqq", "''", "turnover", "customer_lifetime"})
    void aNameThatIsLikeNoneIsNotGuessed(String mistyped) {
        assertThat(NearestMatch.to(mistyped, COLUMNS)).isEmpty();
    }

    @Test
    void anErrorNamesTheNearestOrElseTheNextStep() {
        assertThat(MainstayException.unknown(MainstayException.Code.NOT_FOUND, "column", "valeu", COLUMNS, "see help"))
                .hasMessage("there is no column \"valeu\"; did you mean value?");
        assertThat(MainstayException.unknown(MainstayException.Code.NOT_FOUND, "column", "qqq", COLUMNS, "see help"))
                .hasMessage("there is no column \"qqq\"; see help");
    }
}
