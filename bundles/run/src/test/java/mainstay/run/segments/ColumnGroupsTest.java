package mainstay.run.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import mainstay.book.Column;
import mainstay.book.Kind;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class ColumnGroupsTest {
    private static final int ROWS = 300;

    @RepeatedTest(5)
    void groupsAreThoseOfAPlainMap(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        int[] region = random.ints(ROWS, 0, 4).toArray();
        int[] year = random.ints(ROWS, 2019, 2024).toArray();
        double[] value = random.doubles(ROWS, -10, 100).toArray();
        Column regions = Column.text("region", row -> region[row] == 0 ? "" : "r" + region[row]);
        Column years = Column.number("since", Kind.NUMBER, row -> year[row] == 2019 ? Double.NaN : year[row]);
        Column values = Column.number("value", Kind.MONEY, row -> value[row]);

        ColumnGroups groups = ColumnGroups.of(List.of(regions, years), List.of(values), "accounts", ROWS);

        Map<String, double[]> plain = new TreeMap<>(Comparator.naturalOrder());
        for (int row = 0; row < ROWS; row++) {
            String key = (region[row] == 0 ? "z" : "r" + region[row]) + (year[row] == 2019 ? 9999 : year[row]);
            double[] sums = plain.computeIfAbsent(key, each -> new double[2]);
            sums[0]++;
            sums[1] += value[row];
        }
        List<Column> columns = groups.columns();
        assertThat(columns).extracting(Column::name).containsExactly("region", "since", "accounts", "value");
        assertThat(groups.size()).isEqualTo(plain.size());
        int group = 0;
        for (Map.Entry<String, double[]> expected : plain.entrySet()) {
            String found =
                    (columns.get(0).undefined(group) ? "z" : columns.get(0).text(group))
                            + (columns.get(1).undefined(group)
                                    ? 9999
                                    : (int) columns.get(1).number(group));
            assertThat(found).isEqualTo(expected.getKey());
            assertThat(columns.get(2).number(group)).isEqualTo(expected.getValue()[0]);
            assertThat(columns.get(3).number(group)).isCloseTo(expected.getValue()[1], within(1e-9));
            group++;
        }
    }
}
