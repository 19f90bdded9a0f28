package mainstay.shell.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import mainstay.shell.host.Prompt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListCommandsTest {
    @TempDir
    private Path folder;

    private Prompt prompt;

    @BeforeEach
    void aBookIsThere() {
        prompt = Prompt.withBook(folder);
    }

    @Test
    void theListIsSortedCutAndFiltered() {
        assertThat(prompt.run("rank --columns rank,account_id").lines().skip(1))
                .containsExactly("1,big", "2,middle", "3,small");
        assertThat(prompt.run("rank --columns account_id --top 1").lines().skip(1))
                .containsExactly("big");
        assertThat(prompt.run("rank --columns account_id --where 'value < 100000'")
                        .lines()
                        .skip(1))
                .containsExactly("small");
        assertThat(prompt.run("rank --where 'value < 0'")).contains("no account matches");
        assertThatThrownBy(() -> prompt.run("rank --columns rank,rank")).hasMessageContaining("given twice");
        assertThatThrownBy(() -> prompt.run("rank --by valu")).hasMessageContaining("did you mean value?");
    }

    @Test
    void anAccountIsExplainedDownToItsCells() {
        assertThat(prompt.run("explain 'middle & co'"))
                .startsWith("section,item,value,")
                .contains("run");
    }

    @Test
    void segmentsAreShownAsAListOrAMatrix() {
        assertThat(prompt.run("segments tier"))
                .startsWith("segmentation,class,accounts,")
                .contains("tier,A,");
        assertThat(prompt.run("segments tier --against coverage")).contains("dedicated");
        assertThat(prompt.run("segments pareto")).startsWith("measure,accounts_for_50,");
        assertThatThrownBy(() -> prompt.run("segments pareto --matrix")).hasMessageContaining("needs one segmentation");
    }

    @Test
    void otherAssumptionsAreSetAgainstThoseInForce() {
        assertThat(prompt.run("whatif teamcost.dedicated.cost=900000")).contains("big,", "dedicated");
        assertThatThrownBy(() -> prompt.run("whatif margin.default"))
                .hasMessageContaining("\"margin.default\" is not NAME=VALUE");
        assertThatThrownBy(() -> prompt.run("whatif margin.default=0.1 margin.default=0.2"))
                .hasMessage("margin.default is given twice");
    }
}
