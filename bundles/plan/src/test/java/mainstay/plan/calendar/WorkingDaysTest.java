package mainstay.plan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);

    @Test
    void bothEndsCount() {
        assertThat(WorkingDays.USUAL.between(FRIDAY, FRIDAY.plusDays(3))).isEqualTo(2);
        assertThat(WorkingDays.USUAL.between(FRIDAY.plusDays(1), FRIDAY.plusDays(2)))
                .isZero();
        assertThat(WorkingDays.USUAL.between(FRIDAY, FRIDAY.minusDays(1))).isZero();
    }

    @Test
    void holidaysAreNoWorkingDays() {
        WorkingDays days = new WorkingDays(WorkingDays.week("mon-fri").orElseThrow(), Set.of(FRIDAY.plusDays(3)));

        assertThat(days.number(FRIDAY.plusDays(4))).isEqualTo(days.number(FRIDAY) + 1);
        assertThat(days.numberFrom(FRIDAY.plusDays(1))).isEqualTo(days.number(FRIDAY) + 1);
        assertThat(days.day(days.number(FRIDAY) + 1)).isEqualTo(FRIDAY.plusDays(4));
    }

    /** Another way to the same: day by day. */
    @Test
    void anyWeekWithAnyHolidaysIsNumberedAsDaysAreCounted() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Set<DayOfWeek> week = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
            random.ints(random.nextInt(7), 1, 8).forEach(day -> week.add(DayOfWeek.of(day)));
            Set<LocalDate> holidays = new HashSet<>();
            random.ints(random.nextInt(40), -90, 90).forEach(day -> holidays.add(FRIDAY.plusDays(day)));
            WorkingDays days = new WorkingDays(week, holidays);

            LocalDate start = FRIDAY.minusDays(120);
            long number = days.number(start.minusDays(1));
            for (LocalDate day = start; day.isBefore(FRIDAY.plusDays(120)); day = day.plusDays(1)) {
                boolean works = week.contains(day.getDayOfWeek()) && !holidays.contains(day);
                number += works ? 1 : 0;
                assertThat(days.isWorkingDay(day)).isEqualTo(works);
                assertThat(days.number(day)).isEqualTo(number);
                if (works) {
                    assertThat(days.day(number)).isEqualTo(day);
                }
                assertThat(days.between(start, day)).isEqualTo((int) (number - days.number(start.minusDays(1))));
            }
        }
    }

    @Test
    void aWeekIsWrittenAsDaysAndSpans() {
        assertThat(WorkingDays.week("Mon-Fri")).hasValue(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        assertThat(WorkingDays.week("sun-thu"))
                .hasValue(EnumSet.complementOf(EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY)));
        assertThat(WorkingDays.week("tue, sat")).hasValue(EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.SATURDAY));
        assertThat(WorkingDays.week("")).isEmpty();
        assertThat(WorkingDays.week("mon-")).isEmpty();
        assertThat(WorkingDays.week("workdays")).isEmpty();
    }

    @Test
    void holidaysAreWrittenAsDaysAndSpans() {
        assertThat(WorkingDays.holidays("none")).hasValue(Set.of());
        assertThat(WorkingDays.holidays("2026-12-04, 2026-12-24..2026-12-26").orElseThrow())
                .containsExactlyInAnyOrder(
                        FRIDAY, LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 26));
        assertThat(WorkingDays.holidays("2026-12-26..2026-12-24")).isEmpty();
        assertThat(WorkingDays.holidays("2026-02-30")).isEmpty();
        assertThat(WorkingDays.holidays("")).isEmpty();
    }

    @Test
    void aWeekWithoutAWorkingDayIsNone() {
        assertThatThrownBy(() -> new WorkingDays(EnumSet.noneOf(DayOfWeek.class), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
