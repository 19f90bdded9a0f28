package mainstay.plan.targets;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import mainstay.book.Book;
import mainstay.book.PlanTable;
import mainstay.plan.actions.ActionSchedule;
import mainstay.plan.calendar.WorkingDays;
import mainstay.plan.reach.Reaches;

/** Targets of books in tests, held against wallets as they are written; every account is served as it is priced, for nothing. */
final class Checks {
    private static final HoursTerms USUAL = new HoursTerms(1600, 8, 2);

    private Checks() {}

    static TargetChecks of(Book book, LocalDate day) {
        return of(book, day, List.of(), USUAL, standing -> standing);
    }

    static TargetChecks of(
            Book book,
            LocalDate day,
            List<WeightedDeal> deals,
            HoursTerms terms,
            UnaryOperator<AccountStanding> change) {
        AccountHolders holders = AccountHolders.of(book, day);
        ActionSchedule schedule = ActionSchedule.of(book.plan().rows(PlanTable.ACTIONS), WorkingDays.USUAL, day);
        return new TargetChecks(
                book,
                day,
                WorkingDays.USUAL,
                account -> change.apply(
                        new AccountStanding(Reaches.of(book, account, day), 0, "dedicated", "dedicated", true)),
                new WeightedDeals(deals),
                TeamHours.of(book, schedule, WorkingDays.USUAL, terms, holders));
    }

    /** The check of one target of an account, a team or a person. */
    static TargetCheck check(TargetChecks checks, String whose, String period, String measure, String line) {
        return checks.targets().stream()
                .filter(target -> whose.equals(target.accountId() + target.team() + target.person())
                        && target.period().text().equals(period)
                        && target.measure().equals(measure)
                        && target.line().equals(line))
                .findFirst()
                .map(checks::check)
                .orElseThrow();
    }
}
