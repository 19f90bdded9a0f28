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
    void aWeekNeedsAWorkingDay() {
        assertThatThrownBy(() -> new WorkingDays(EnumSet.noneOf(DayOfWeek.class), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
