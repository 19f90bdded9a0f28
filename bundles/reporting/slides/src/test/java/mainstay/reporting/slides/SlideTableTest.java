package mainstay.reporting.slides;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import org.junit.jupiter.api.Test;

class SlideTableTest {
    private static final String LONG =
            "the coverage of an account is that of the adopted plan once there is one, else that which the policy recommends";

    private static SlideTable table(int rows, Column... columns) {
        List<Field> fields = List.of(columns).stream().map(Field::of).toList();
        return SlideTable.in(Box.BODY, Table.of("table", "Table", fields, rows));
    }

    @Test
    void aColumnInWhichNothingStandsIsLeftOutWithoutAWord() {
        SlideTable shown = table(
                3,
                Column.text("account", row -> "a" + row),
                Column.text("move", row -> ""),
                Column.number("score", Kind.SCORE, row -> Double.NaN),
                Column.number("profit", Kind.MONEY, row -> row));

        assertThat(shown.columns()).isEqualTo(2);
        assertThat(shown.cell(SlideTable.HEAD, 1).text()).isEqualTo("Profit");
        assertThat(shown.notice()).isEmpty();
    }

    @Test
    void longTextsGoOnInASecondLineRatherThanBeCut() {
        SlideTable shown = table(
                40,
                Column.text("name", row -> "teamcost.dedicated.sales.salary"),
                Column.text("from", row -> "changed for book computer-maker"),
                Column.text("meaning", row -> LONG));

        assertThat(shown.rows()).isGreaterThan(6);
        assertThat(shown.height(0)).isGreaterThan(shown.height(SlideTable.HEAD) / 2);
        assertThat(IntStream.range(0, shown.rows())
                        .mapToObj(row -> shown.cell(row, 2).text()))
                .containsOnly(LONG);
    }

    @Test
    void aSubtitleEndsWithASentence() {
        String first = "59 accounts lie in the plane.";
        String second =
                LONG + ", in words that go on and on, so that nobody reads them from the other end of the room.";

        assertThat(FittedText.sentences(Box.SUBTITLE, first + " " + second + " " + second, 14, 12)
                        .text())
                .isEqualTo(first + " " + second);
    }
}
