package mainstay.reporting.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CellsTest {

    @Test
    void linesOfChineseBreakNeitherInNumbersNorIdsNorBeforeAFullStop() {
        String text = "26个目标中有2个不成立，首先是picc的目标：not-on-list消除前无法达到：请调低目标201,500，或推迟92天。";
        for (int cells = 24; cells < Cells.width(text); cells++) {
            int most = cells;
            List<String> lines = Cells.wrap(text, most);

            assertThat(String.join("", lines)).isEqualTo(text);
            assertThat(String.join(" ", lines)).contains("201,500", "not-on-list", "picc");
            assertThat(lines)
                    .noneMatch(line -> line.startsWith("，") || line.startsWith("。"))
                    .allMatch(line -> Cells.width(line) <= most);
        }
    }

    @Test
    void aLineOfTwoLanguagesIsFilledThoughItHasABlankEarly() {
        assertThat(Cells.wrap("PICC 在优先客户名单上排在第四位", 20)).containsExactly("PICC 在优先客户名单", "上排在第四位");
    }
}
