package mainstay.run.selling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import mainstay.book.Period;
import mainstay.plan.valuetree.TreeVariant;
import mainstay.run.SharedResults;
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
