package mainstay.plan.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Stages;
import mainstay.book.TextColumn;
import org.junit.jupiter.api.Test;

class SupplierSharesTest {
    private static final double CLOSE = 1e-12;

    @Test
    void amountsOfMoneyAreSharesOfTheSpend() {
        SupplierShares shares = amounts("spend", 200);

        assertThat(shares.share("PC", "us", "2026")).isCloseTo(0.15, within(CLOSE));
        assertThat(shares.share("PC", "them", "2026")).isCloseTo(0.35, within(CLOSE));
        assertThat(shares.share("PC", "others", "2026")).isCloseTo(0.5, within(CLOSE));
    }

    @Test
    void amountsAboveTheSpendAreSharesOfTheirSum() {
        SupplierShares shares = amounts("spend", 50);

        assertThat(shares.share("PC", "us", "2026")).isCloseTo(0.3, within(CLOSE));
        assertThat(shares.share("PC", "others", "2026")).isCloseTo(0, within(CLOSE));
    }

    @Test
    void unitsAreSharesOfAllUnits() {
        assertThat(amounts("units", 200).share("PC", "them", "2026")).isCloseTo(0.7, within(CLOSE));
    }

    @Test
    void whatIsGivenForOthersIsOfOthers() {
        SupplierShares shares = SupplierShares.of(
                rows(Map.of("supplier", new String[] {"others", "us"}), new double[] {0.2, 0.3}, "share"),
                0,
                line -> Double.NaN);

        assertThat(shares.suppliers("PC")).containsExactly("us", "others");
        assertThat(shares.share("PC", "others", "2026")).isCloseTo(0.7, within(CLOSE));
    }

    private static SupplierShares amounts(String of, double spend) {
        return SupplierShares.of(
                rows(
                        Map.of("supplier", new String[] {"us", "them"}, "of", new String[] {of, of}),
                        new double[] {30, 70},
                        "amount"),
                0,
                line -> spend);
    }

    private static PlanRows rows(Map<String, String[]> texts, double[] numbers, String column) {
        PlanRows.Draft draft = new PlanRows.Draft(PlanTable.SHARES, new int[] {0, 0})
                .put("line", TextColumn.of("PC", "PC"))
                .put("period", TextColumn.of("2026", "2026"))
                .put(column, DoubleColumn.of(numbers));
        texts.forEach((name, cells) -> draft.put(name, TextColumn.of(Arrays.asList(cells))));
        Book book = BookBuilder.small(Map.of("a", List.of()), new BookBuilder("test"))
                .plan(List.of(draft), Stages.USUAL)
                .build();
        return book.plan().rows(PlanTable.SHARES);
    }
}
