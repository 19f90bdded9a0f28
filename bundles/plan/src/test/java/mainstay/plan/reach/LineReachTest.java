package mainstay.plan.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mainstay.book.Book;
import mainstay.testkit.SharedData;
import org.junit.jupiter.api.Test;

class LineReachTest {
    private static final double CENT = 0.005;
    private static final LocalDate JULY = LocalDate.of(2027, 7, 1);

    @Test
    void aBarrierOpensOnItsDayAndNeverWithoutOne() {
        LineReach line = new LineReach(
                "PC",
                100,
                90,
                80,
                30,
                10,
                0.2,
                List.of(
                        new Opening("dated", 25, 0, Optional.of(JULY), false),
                        new Opening("undated", 15, 5, Optional.empty(), false)));

        assertThat(line.reach(JULY.minusDays(1))).isEqualTo(40);
        assertThat(line.reach(JULY)).isEqualTo(65);
        assertThat(line.most()).isEqualTo(85);
        assertThat(line.shut()).isEqualTo(45);
        assertThat(line.openToday()).isEqualTo(10);
        assertThat(line.greatest().map(Opening::barrier)).hasValue("dated");
    }

    @Test
    void whatIsGoneIsOpenAndShutsNothing() {
        LineReach line = new LineReach(
                "PC",
                100,
                90,
                80,
                30,
                10,
                0.2,
                List.of(
                        new Opening("gone", 25, 0, Optional.of(JULY), true),
                        new Opening("undated", 15, 5, Optional.empty(), false)));

        assertThat(line.openToday()).isEqualTo(35);
        assertThat(line.shut()).isEqualTo(20);
        assertThat(line.reach(JULY.minusYears(1))).isEqualTo(65);
    }

    @Test
    void theInsurerReachesWhatItsFileSays() {
        Book book = SharedData.book("process/picc");
        LocalDate day = LocalDate.of(2026, 12, 31);
        List<LineReach> lines = Reaches.of(book, Reaches.account(book, "picc"), day);
        JsonNode expected = SharedData.expected("process/picc", "reach on 2027-12-31 by line")
                .path("value");

        assertThat(lines).hasSize(expected.size());
        for (LineReach line : lines) {
            assertThat(line.reach(LocalDate.of(2027, 12, 31)))
                    .as(line.line())
                    .isCloseTo(expected.path(line.line()).asDouble(-1), within(CENT));
        }
        assertThat(line(lines, "PC server").reach(LocalDate.of(2027, 6, 30)))
                .isCloseTo(
                        SharedData.expected("process/picc", "reach of PC server on 2027-06-30")
                                .path("value")
                                .asDouble(),
                        within(CENT));
    }

    @Test
    void theChipPackagerReachesWhatItsFileSays() {
        Book book = SharedData.book("process/bonder");
        List<LineReach> lines = Reaches.of(book, Reaches.account(book, "halvern"), LocalDate.of(2002, 8, 30));

        SharedData.expected("process/bonder", "reach")
                .path("value")
                .properties()
                .forEach(reach -> {
                    String[] lineAndDay = reach.getKey().split(" ", 2);
                    assertThat(line(lines, lineAndDay[0]).reach(LocalDate.parse(lineAndDay[1])))
                            .as(reach.getKey())
                            .isCloseTo(reach.getValue().asDouble(), within(CENT));
                });
        SharedData.expected("process/bonder", "white space open by line")
                .path("value")
                .properties()
                .forEach(open -> assertThat(line(lines, open.getKey()).open())
                        .isCloseTo(open.getValue().asDouble(), within(CENT)));
    }

    private static LineReach line(List<LineReach> lines, String name) {
        return lines.stream()
                .filter(line -> line.line().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
