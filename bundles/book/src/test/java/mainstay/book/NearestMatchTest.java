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

    @ParameterizedTest
    @CsvSource({"Z, A", "D, A", "'', A", "Cx, C", "A, A+"})
    void aWordThatWouldHaveToChangeWhollyIsNotGuessed(String mistyped, String known) {
        assertThat(NearestMatch.to(mistyped, List.of(known))).isEmpty();
    }

    @Test
    void anotherCaseOfAOneLetterNameIsFound() {
        assertThat(NearestMatch.to("a", List.of("B", "A"))).hasValue("A");
    }

    @Test
    void anErrorOnAShortClosedListShowsTheNearestAndTheWholeList() {
        assertThat(MainstayException.unknown(
                        MainstayException.Code.WRONG_CALL, "format", "tabel", List.of("table", "json")))
                .hasMessage("there is no format \"tabel\"; did you mean table? Allowed: table, json");
        assertThat(MainstayException.unknown(MainstayException.Code.WRONG_CALL, "tier", "Z", List.of("A", "B")))
                .hasMessage("there is no tier \"Z\"; allowed: A, B");
    }

    @Test
    void anErrorOnALongClosedListShowsTheNearestOrElseTheWholeList() {
        List<String> eleven = List.of("a1", "b2", "c3", "d4", "e5", "f6", "g7", "h8", "i9", "j10", "segments");
        assertThat(MainstayException.unknown(MainstayException.Code.WRONG_CALL, "word", "segmets", eleven))
                .hasMessage("there is no word \"segmets\"; did you mean segments?");
        assertThat(MainstayException.unknown(MainstayException.Code.WRONG_CALL, "word", "qqqq", eleven))
                .hasMessage("there is no word \"qqqq\"; allowed: " + String.join(", ", eleven));
    }

    @Test
    void anErrorNamesTheNearestOrElseTheNextStep() {
        assertThat(MainstayException.unknown(MainstayException.Code.NOT_FOUND, "column", "valeu", COLUMNS, "see help"))
                .hasMessage("there is no column \"valeu\"; did you mean value?");
        assertThat(MainstayException.unknown(MainstayException.Code.NOT_FOUND, "column", "qqq", COLUMNS, "see help"))
                .hasMessage("there is no column \"qqq\"; see help");
    }
}
