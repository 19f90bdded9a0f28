package mainstay.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CellOriginTest {
    private static final Map<String, String> COLUMNS = Map.of("spend", "{line} spend");

    @Test
    void aCellIsItsFileRowAndColumn() {
        CellOrigin origin = CellOrigin.ofRows("wallets.csv", COLUMNS, new int[] {2, 17});

        assertThat(origin.cell(1, "spend", "PC")).isEqualTo("wallets.csv row 17, column PC spend");
        assertThat(origin.cell(1, "tied", "PC")).isEmpty();
    }

    @Test
    void aConstantSaysWhatGaveIt() {
        CellOrigin origin = new CellOrigin("w.csv", COLUMNS, Map.of("margin", "mapping: 0.35"), null, new int[] {2});

        assertThat(origin.cell(0, "margin", "PC")).isEqualTo("mapping: 0.35");
    }

    @Test
    void aSumNamesItsFirstRowsAndHowManyThereAre() {
        CellOrigin origin = new CellOrigin(
                "t.csv", COLUMNS, Map.of(), new int[] {0, 3, 10}, new int[] {3, 9, 12, 2, 4, 5, 6, 7, 8, 10});

        assertThat(origin.rowsOf(0)).isEqualTo("rows 3, 9, 12 (3 rows)");
        assertThat(origin.rowsOf(1)).isEqualTo("rows 2, 4, 5, 6, 7, … (7 rows)");
        assertThat(origin.rowCount(1)).isEqualTo(7);
    }

    @Test
    void theRowsMoveWithTheRecords() {
        CellOrigin single =
                CellOrigin.ofRows("w.csv", COLUMNS, new int[] {2, 3, 4}).inOrder(new int[] {2, 0, 1});
        CellOrigin sums = new CellOrigin("t.csv", COLUMNS, Map.of(), new int[] {0, 2, 3}, new int[] {5, 6, 2})
                .inOrder(new int[] {1, 0});

        assertThat(single.rowsOf(0)).isEqualTo("row 4");
        assertThat(sums.rowsOf(0)).isEqualTo("row 2");
        assertThat(sums.rowsOf(1)).isEqualTo("rows 5, 6 (2 rows)");
    }

    @Test
    void anUnknownOriginSaysNothing() {
        assertThat(CellOrigin.UNKNOWN.cell(0, "spend", "PC")).isEmpty();
        assertThat(CellOrigin.UNKNOWN.inOrder(new int[] {1, 0}).rowsOf(0)).isEmpty();
    }
}
