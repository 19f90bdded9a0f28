package mainstay.reporting.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SheetNamesTest {
    private final SheetNames names = new SheetNames();

    @Test
    void anIdBecomesWords() {
        assertThat(names.take("priority-list")).isEqualTo("Priority list");
    }

    @Test
    void theTablesOfABookKeepTheirNames() {
        assertThat(names.take("accounts")).isEqualTo("accounts");
        assertThat(names.take("wallets")).isEqualTo("wallets");
    }

    @Test
    void nothingIsTakenTwiceWhateverTheCase() {
        assertThat(names.take("title")).isEqualTo("Title");
        assertThat(names.take("TITLE")).isEqualTo("TITLE 2");
        assertThat(names.take("title")).isEqualTo("Title 3");
    }

    @Test
    void aNameHasAtMost31CharactersAlsoWithItsNumber() {
        assertThat(IntStream.range(0, 12).mapToObj(copy -> names.take("a-very-long-name-for-a-single-sheet")))
                .allSatisfy(name -> assertThat(name.length()).isLessThanOrEqualTo(31))
                .doesNotHaveDuplicates();
    }

    @Test
    void noCharacterIsLeftThatAWorkbookRefuses() {
        assertThat(names.take("'a/b\\c?d*e[f]g:h'\u001b")).isEqualTo("A b c d e f g h");
        assertThat(names.take("///")).isEqualTo("Sheet");
        assertThat(names.take("history")).isEqualTo("Sheet 2");
    }
}
