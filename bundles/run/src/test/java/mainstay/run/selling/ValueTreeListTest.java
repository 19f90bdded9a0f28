package mainstay.run.selling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import mainstay.book.Period;
import mainstay.plan.valuetree.TreeNode;
import mainstay.plan.valuetree.TreeVariant;
import mainstay.run.SharedResults;
import mainstay.run.listing.PlanColumns;
import mainstay.testkit.SharedData;
import org.junit.jupiter.api.Test;

class ValueTreeListTest {

    @Test
    void aMonthThatHasNotEndedCountsByTheWorkingDaysOfTheCalendar() {
        double usual = profitUntilTheMiddleOfFebruary(Map.of());
        double withHolidays = profitUntilTheMiddleOfFebruary(Map.of("programme.holidays", "2026-02-09..2026-02-13"));

        // 10 of 20 working days; with a week of holidays 5 of 15.
        assertThat(usual).isPositive();
        assertThat(withHolidays).isCloseTo(usual * 2 / 3, within(0.005));
    }

    /** What goods cost to move is a part of what is sold; the rent of a quarter is 90 of 365 days of that of a year. */
    @Test
    void costsWithANameAddUpAtEachLevel() {
        Map<String, String> parameters = Map.of("value.cost.logistics", "0.04", "value.cost.rent", "36500");
        ValueTreeList list = ValueTreeList.ofSales(
                SharedResults.of(SharedData.book("process/picc"), parameters),
                Period.parse("2026").orElseThrow(),
                Period.parse("2027-Q1").orElseThrow(),
                OptionalInt.empty(),
                TreeVariant.SYMMETRIC,
                LocalDate.of(2027, 12, 31));

        assertThat(amount(list, "cost-of-rent")).isCloseTo(36_500 - 9_000, within(1e-6));
        assertThat(amount(list, "contribution"))
                .isCloseTo(
                        amount(list, "gross-profit") + amount(list, "cost-of-rent") + amount(list, "cost-of-logistics"),
                        within(1e-6));
        assertThat(list.conclusions().get(0)).startsWith("contribution: ").endsWith("leaves 0");
        for (TreeLevel level : TreeLevel.values()) {
            PlanColumns rows = list.leaves(level);
            assertThat(IntStream.range(0, rows.size())
                            .mapToDouble(row -> rows.column("cost_of_rent").number(row))
                            .sum())
                    .as(level.word())
                    .isCloseTo(27_500, within(1e-6));
        }
    }

    @Test
    void whatHasNoPartInAFallHasAShareOfNothingWithoutASign() {
        ValueTreeList list = ValueTreeList.ofSales(
                SharedResults.of(SharedData.book("process/picc"), Map.of()),
                Period.parse("2026").orElseThrow(),
                Period.parse("2027-Q1").orElseThrow(),
                OptionalInt.empty(),
                TreeVariant.SYMMETRIC,
                LocalDate.of(2027, 12, 31));
        PlanColumns rows = list.listing().columns();
        List<Double> shares = IntStream.range(0, rows.size())
                .mapToObj(row -> rows.column("share_of_change").number(row))
                .toList();

        assertThat(list.tree().total().change()).isNegative();
        assertThat(shares).contains(0.0).doesNotContain(-0.0);
    }

    private static double amount(ValueTreeList list, String node) {
        return list.tree().nodes().stream()
                .filter(each -> each.id().equals(node))
                .mapToDouble(TreeNode::amount)
                .sum();
    }

    private static double profitUntilTheMiddleOfFebruary(Map<String, String> parameters) {
        return ValueTreeList.ofSales(
                        SharedResults.of(SharedData.book("process/picc"), parameters),
                        Period.parse("2026-01").orElseThrow(),
                        Period.parse("2026-02").orElseThrow(),
                        OptionalInt.empty(),
                        TreeVariant.SYMMETRIC,
                        LocalDate.of(2026, 2, 13))
                .tree()
                .total()
                .after();
    }
}
