package mainstay.plan.progress;

import java.time.LocalDate;
import java.util.List;
import mainstay.book.Book;
import mainstay.book.Period;
import mainstay.book.PlanTable;
import mainstay.plan.calendar.WorkingDays;
import mainstay.plan.targets.SalesToDate;
import mainstay.plan.targets.Target;
import mainstay.plan.targets.TargetAccounts;
import mainstay.plan.targets.WeightedDeals;

/**
 * What was sold against targets until a day. By the day the part of a target is due that its working days are of those of its
 * period, or the part that last year's sales were by then. Targets of revenue and margin are followed; one whose period is a day is
 * a rate that is reached or not, and no course leads to it.
 */
public final class ProgressToDate {
    private final LocalDate day;
    private final WorkingDays calendar;
    private final Course course;
    private final double tolerance;
    private final List<Target> targets;
    private final TargetAccounts accounts;
    private final SalesToDate sales;
    private final WeightedDeals won;

    /**
     * The progress of a book.
     *
     * @param won the deals that were won by the day, each with the day on which it was won and its whole amount
     * @param tolerance the part by which sales may stay behind, from 0 to 1
     */
    public ProgressToDate(
            Book book,
            LocalDate day,
            WorkingDays calendar,
            TargetAccounts accounts,
            WeightedDeals won,
            Course course,
            double tolerance) {
        this.day = day;
        this.calendar = calendar;
        this.course = course;
        this.tolerance = tolerance;
        this.targets = Target.all(book.plan().rows(PlanTable.TARGETS));
        this.accounts = accounts;
        this.sales = SalesToDate.of(book, calendar);
        this.won = won;
    }

    /** The targets that are followed, in the order of their table. */
    public List<Target> targets() {
        return targets.stream().filter(ProgressToDate::isFollowed).toList();
    }

    /** How many targets are not followed: they are of something else than revenue or margin, or rates. */
    public int leftOut() {
        return targets.size() - targets().size();
    }

    private static boolean isFollowed(Target target) {
        return target.addsUp() && !target.period().isDay();
    }

    /** How a target stands. */
    public TargetProgress of(Target target) {
        List<Integer> about = accounts.of(target);
        boolean known = about.stream().anyMatch(sales::knows);
        double lastYear = course == Course.LAST_YEAR ? lastYear(target, about) : Double.NaN;
        return new TargetProgress(
                target,
                Double.isNaN(lastYear) ? even(target.period()) : lastYear,
                Double.isNaN(lastYear) ? Course.EVEN : Course.LAST_YEAR,
                known ? sold(target, about, target.period(), day) : won(target, about),
                !known,
                tolerance);
    }

    private double even(Period period) {
        if (day.isBefore(period.first())) {
            return 0;
        }
        int all = calendar.between(period.first(), period.last());
        return day.isBefore(period.last()) && all > 0 ? (double) calendar.between(period.first(), day) / all : 1;
    }

    /** The part of last year's sales in the same period that was made by the same day; {@code NaN} where nothing was sold. */
    private double lastYear(Target target, List<Integer> about) {
        if (day.isBefore(target.period().first())) {
            return 0;
        }
        Period period = new Period(
                target.period().text(),
                target.period().first().minusYears(1),
                target.period().last().plusDays(1).minusYears(1).minusDays(1));
        double all = sold(target, about, period, period.last());
        return all > 0 && day.isBefore(target.period().last())
                ? Math.min(1, Math.max(0, sold(target, about, period, day.minusYears(1)) / all))
                : all > 0 ? 1 : Double.NaN;
    }

    private double sold(Target target, List<Integer> about, Period period, LocalDate until) {
        if (!target.person().isEmpty()) {
            return sales.credited(target.person(), target.line(), target.measure(), period, until);
        }
        double sold = 0;
        for (int account : about) {
            sold += sales.sold(account, target.line(), target.measure(), period, until);
        }
        return sold;
    }

    private double won(Target target, List<Integer> about) {
        double sum = 0;
        boolean any = false;
        for (int account : about) {
            any |= won.knows(account);
            sum += target.measure().equals(Target.MARGIN)
                    ? won.margin(account, target.line(), target.period())
                    : won.weighted(account, target.line(), target.period());
        }
        return any ? sum : Double.NaN;
    }
}
