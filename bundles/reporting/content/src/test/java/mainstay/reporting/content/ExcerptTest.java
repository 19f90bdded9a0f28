package mainstay.reporting.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.book.MainstayException;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Section;
import mainstay.reporting.api.Table.Field;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    private final Report whole = Reports.priorityList(Given.result(Given.computerMaker(), Map.of()), Given.ASKED);

    @Test
    void anExcerptHasTheChosenSectionsInTheOrderOfTheReportAndNoAssumption() {
        Report some = Excerpt.of(whole, List.of("list", "brief"));

        assertThat(Excerpt.sections(whole)).containsExactly("brief", "glance", "matrices", "list");
        assertThat(some.sections()).extracting(Section::id).containsExactly("brief", "list");
        assertThat(some.assumptions()).isEmpty();
        assertThat(some.notes()).isEmpty();
        assertThat(some.isExcerpt()).isTrue();
        assertThat(whole.isExcerpt()).isFalse();
        assertThat(some.provenance().run()).isEqualTo(whole.provenance().run());
        assertThat(some.tables().get(0).fields()).extracting(Field::formula).allMatch(Optional::isEmpty);
    }

    @Test
    void aListAloneIsOneTable() {
        assertThat(Excerpt.of(whole, List.of("list")).isOneTable()).isTrue();
        assertThat(Excerpt.of(whole, List.of("glance")).isOneTable()).isFalse();
    }

    @Test
    void aSectionThatIsNotThereIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> Excerpt.of(whole, List.of("lits")))
                .isInstanceOf(MainstayException.class)
                .hasMessage("there is no section \"lits\"; did you mean list? Allowed: brief, glance, matrices, list");
    }
}
