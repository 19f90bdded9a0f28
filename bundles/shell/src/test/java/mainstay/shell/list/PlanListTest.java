package mainstay.shell.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.listing.PlanColumns;
import org.junit.jupiter.api.Test;

class PlanListTest {
    private static final String[] LINES = {"PC", "server", "PC", "notebook"};
    private static final double[] FREED = {10, 50, 30, 5};
    private static final PlanList BARRIERS = new PlanList(
            "barriers",
            PlanColumns.of(
                    LINES.length,
                    List.of(
                            Column.text("line", row -> LINES[row]),
                            Column.number("freed", Kind.MONEY, row -> FREED[row]))),
            List.of("line", "freed"),
            List.of("freed"));

    @Test
    void theListKeepsItsOrderAndOnlyWhatIsWanted() {
        assertThat(shown(null, null, null)).containsExactly("PC 10.0", "server 50.0", "PC 30.0", "notebook 5.0");
        assertThat(shown("freed > 9", null, 2)).containsExactly("PC 10.0", "server 50.0");
    }

    @Test
    void rowsWithTheSameTextArePutTogetherTheHeaviestFirst() {
        assertThat(shown(null, "line", null))
                .containsExactly(
                        "server 1.0 50.0 0.5263157894736842 0.5263157894736842",
                        "PC 2.0 40.0 0.42105263157894735 0.9473684210526315",
                        "notebook 1.0 5.0 0.05263157894736842 1.0");
        assertThat(shown("freed < 40", "line", 1)).containsExactly("PC 2.0 40.0 0.8888888888888888 0.8888888888888888");
    }

    @Test
    void numbersPutNothingTogether() {
        assertThatThrownBy(() -> shown(null, "freed", null))
                .hasMessage(
                        "--by puts together barriers that have the same text, and freed is a number; texts are line");
    }

    @Test
    void theAccountThatAllRowsHaveGivesWayToWhatDiffers() {
        PlanList list =
                new PlanList("deals", PlanColumns.of(0, List.of()), List.of("deal", "account_id", "amount"), List.of());

        assertThat(list.ofOneAccount().shownInTable()).containsExactly("deal", "amount", "account_id");
        assertThat(BARRIERS.ofOneAccount().shownInTable()).containsExactly("line", "freed");
    }

    @Test
    void anEmptyListSaysWhy() {
        assertThat(view("freed > 99", null, null).notes())
                .containsExactly("none of the 4 barriers matches the condition");
    }

    private static List<String> shown(String where, String by, Integer top) {
        CommandOutput.Rows rows = view(where, by, top);
        return IntStream.range(0, rows.size())
                .mapToObj(row -> String.join(
                        " ",
                        rows.columns().stream()
                                .map(column -> column.kind() == Kind.TEXT
                                        ? column.text(row)
                                        : String.valueOf(column.number(row)))
                                .toList()))
                .toList();
    }

    private static CommandOutput.Rows view(String where, String by, Integer top) {
        ListQuery query = new ListQuery(
                top == null ? OptionalInt.empty() : OptionalInt.of(top),
                Optional.ofNullable(where),
                Optional.ofNullable(by),
                Optional.empty());
        return BARRIERS.view(query, List.of(), List.of());
    }
}
