package mainstay.plan.pay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.Period;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.TextColumn;
import mainstay.plan.calendar.PeriodPart;
import mainstay.plan.calendar.WorkingDays;
import mainstay.plan.targets.AccountHolders;

/**
 * The two ledgers of the sales of a period until a day: what is credited, which adds up to the sales, and what is counted again to
 * those who led to sales of others, which is never added to it. A sale of a period that lies in this one only in part counts for the
 * part of its working days that does; returns count with their sign.
 */
public final class SalesLedgers {
    private static final String NOBODY = "";

    private final Map<String, List<LedgerEntry>> credited = new TreeMap<>();
    private final Map<String, List<LedgerEntry>> referred = new TreeMap<>();
    private final Map<String, Map<Integer, Double>> dealt = new HashMap<>();
    private final double[] dealtInAll;
    private final DoubleColumn revenue;
    private final DoubleColumn cost;
    private double sold;
    private int withoutCost;

    private SalesLedgers(Book book, Period period, LocalDate day, WorkingDays calendar) {
        PlanRows sales = book.plan().rows(PlanTable.SALES);
        this.revenue = sales.numbers("revenue");
        this.cost = sales.numbers("cost");
        this.dealtInAll = new double[book.accounts().size()];
        fill(sales, new SaleCredits(book), period, day, calendar);
        bearUnsold(AccountHolders.of(book, day));
    }

    /**
     * The ledgers of a book.
     *
     * @param day sales after it are not seen
     */
    public static SalesLedgers of(Book book, Period period, LocalDate day, WorkingDays calendar) {
        return new SalesLedgers(book, period, day, calendar);
    }

    private void fill(PlanRows sales, SaleCredits credits, Period period, LocalDate day, WorkingDays calendar) {
        TextColumn periods = sales.texts("period");
        TextColumn referrals = sales.texts("referred_by");
        LocalDate last = day.isBefore(period.last()) ? day : period.last();
        Map<String, Period> known = new HashMap<>();
        Map<String, Double> parts = new HashMap<>();
        for (int account = 0; account < dealtInAll.length; account++) {
            for (int sale = sales.start(account); sale < sales.start(account + 1); sale++) {
                Period of = known.computeIfAbsent(
                        periods.get(sale), text -> Period.parse(text).orElseThrow());
                double part =
                        parts.computeIfAbsent(of.text(), text -> PeriodPart.of(calendar, of, period.first(), last));
                if (part > 0) {
                    enter(sale, account, part, credits.of(sale, account, of), referrals.get(sale));
                }
            }
        }
    }

    private void enter(int sale, int account, double part, Map<String, Double> credits, String referral) {
        sold += part * revenue.get(sale);
        withoutCost += Double.isNaN(cost.get(sale)) ? 1 : 0;
        credits.forEach((person, credit) -> {
            LedgerEntry entry = new LedgerEntry(sale, account, part, credit);
            credited.computeIfAbsent(person, of -> new ArrayList<>()).add(entry);
            double amount = Math.abs(credit * part * revenue.get(sale));
            dealt.computeIfAbsent(person, of -> new TreeMap<>()).merge(account, amount, Double::sum);
            dealtInAll[account] += amount;
        });
        double ofOthers = 1 - credits.getOrDefault(referral, 0.0);
        if (!referral.isEmpty() && ofOthers > 0) {
            referred.computeIfAbsent(referral, of -> new ArrayList<>())
                    .add(new LedgerEntry(sale, account, part, ofOthers));
        }
    }

    /** An account that bought nothing is borne by its holder. */
    private void bearUnsold(AccountHolders holders) {
        for (int account = 0; account < dealtInAll.length; account++) {
            if (dealtInAll[account] == 0) {
                dealt.computeIfAbsent(holders.holder(account), of -> new TreeMap<>())
                        .put(account, 1.0);
                dealtInAll[account] = 1;
            }
        }
    }

    /** The sales that are credited to a person, in the order of the book. */
    public List<LedgerEntry> credited(String person) {
        return credited.getOrDefault(person, List.of());
    }

    /** The sales of others that are counted again to a person who led to them, in the order of the book. */
    public List<LedgerEntry> referred(String person) {
        return referred.getOrDefault(person, List.of());
    }

    /**
     * The part, from 0 to 1, that a person bears of the cost to serve of each account: as the person's credited revenue, returns taken
     * as revenue, is to that of all; the whole where the person holds an account that bought nothing.
     */
    public Map<Integer, Double> borne(String person) {
        Map<Integer, Double> parts = new TreeMap<>();
        dealt.getOrDefault(person, Map.of())
                .forEach((account, amount) -> parts.put(account, amount / dealtInAll[account]));
        return parts;
    }

    /** What was sold in the period until the day, in currency, less what came back. */
    public double sold() {
        return sold;
    }

    /** What is credited of that, to whomever: the same, to the cent. */
    public double credited() {
        return credited.values().stream()
                .flatMap(List::stream)
                .mapToDouble(this::revenue)
                .sum();
    }

    /** What is credited to nobody, because nothing tells who held the account, in currency. */
    public double uncredited() {
        return credited(NOBODY).stream().mapToDouble(this::revenue).sum();
    }

    /** The gross profit that is counted again, in currency, of sales whose cost is known. */
    public double countedAgain() {
        return referred.values().stream()
                .flatMap(List::stream)
                .mapToDouble(this::profit)
                .filter(profit -> !Double.isNaN(profit))
                .sum();
    }

    /** How many sales have no cost, so that their gross profit is not known. */
    public int withoutCost() {
        return withoutCost;
    }

    /** The revenue of an entry, in currency. */
    public double revenue(LedgerEntry entry) {
        return entry.part() * entry.period() * revenue.get(entry.sale());
    }

    /** The gross profit of an entry, in currency; {@code NaN} where the sale has no cost. */
    public double profit(LedgerEntry entry) {
        return entry.part() * entry.period() * (revenue.get(entry.sale()) - cost.get(entry.sale()));
    }
}
