package mainstay.plan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 2, 13);

    @Test
    void bothEndsCountAndTheWeekendDoesNot() {
        assertThat(WorkingDays.USUAL.between(FRIDAY, FRIDAY.plusDays(3))).isEqualTo(2);
        assertThat(WorkingDays.USUAL.between(FRIDAY.plusDays(1), FRIDAY.plusDays(2)))
                .isZero();
        assertThat(WorkingDays.USUAL.between(FRIDAY, FRIDAY.minusDays(1))).isZero();
    }

    @Test
    void aHolidayIsNoWorkingDay() {
        WorkingDays days = new WorkingDays(WorkingDays.USUAL.week(), Set.of(FRIDAY.plusDays(3)));

        assertThat(days.after(FRIDAY, 1)).isEqualTo(FRIDAY.plusDays(4));
        assertThat(days.after(FRIDAY.plusDays(1), 0)).isEqualTo(FRIDAY.plusDays(4));
    }

    @Test
    void theDaysBetweenAreThoseThatAreCountedOneByOne() {
        WorkingDays days = new WorkingDays(
                EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY),
                Set.of(FRIDAY, FRIDAY.plusDays(1), FRIDAY.plusDays(10)));
        for (int from = -9; from < 20; from++) {
            for (int length = -1; length < 40; length++) {
                LocalDate first = FRIDAY.plusDays(from);
                LocalDate last = first.plusDays(length);
                long counted = first.datesUntil(length < 0 ? first : last.plusDays(1))
                        .filter(days::isWorkingDay)
                        .count();

                assertThat(days.between(first, last)).isEqualTo((int) counted);
            }
        }
    }

    @Test
    void aWeekNeedsAWorkingDay() {
        assertThatThrownBy(() -> new WorkingDays(EnumSet.noneOf(DayOfWeek.class), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
