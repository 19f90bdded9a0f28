package mainstay.plan.pay;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
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
    private static final PersonLedger EMPTY = new PersonLedger();
    /** What is left of 1 by the order of adding. */
    private static final double NOTHING = 1e-9;

    private final Map<String, PersonLedger> people = new HashMap<>();
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
        fill(sales, new SaleCredits(book), AccountHolders.of(book, day), period, day, calendar);
    }

    /**
     * The ledgers of a book.
     *
     * @param day sales after it are not seen
     */
    public static SalesLedgers of(Book book, Period period, LocalDate day, WorkingDays calendar) {
        return new SalesLedgers(book, period, day, calendar);
    }

    private void fill(
            PlanRows sales,
            SaleCredits credits,
            AccountHolders holders,
            Period period,
            LocalDate day,
            WorkingDays calendar) {
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
            if (dealtInAll[account] == 0) {
                bearUnsold(account, holders.holder(account));
            }
        }
    }

    private void enter(int sale, int account, double part, Map<String, Double> credits, String referral) {
        sold += part * revenue.get(sale);
        withoutCost += Double.isNaN(cost.get(sale)) ? 1 : 0;
        credits.forEach((name, credit) -> {
            PersonLedger person = ledger(name);
            double amount = Math.abs(credit * part * revenue.get(sale));
            person.credit(new LedgerEntry(sale, account, part, credit));
            person.deal(account, amount);
            dealtInAll[account] += amount;
        });
        double ofOthers = referral.isEmpty() ? 0 : 1 - credits.getOrDefault(referral, 0.0);
        if (ofOthers > 0) {
            ledger(referral).refer(new LedgerEntry(sale, account, part, ofOthers));
        }
    }

    private PersonLedger ledger(String person) {
        return people.computeIfAbsent(person, of -> new PersonLedger());
    }

    /** An account that bought nothing is borne by its holder. */
    private void bearUnsold(int account, String holder) {
        ledger(holder).deal(account, 1);
        dealtInAll[account] = 1;
    }

    /** The sales that are credited to a person, in the order of the book. */
    public List<LedgerEntry> credited(String person) {
        return Collections.unmodifiableList(people.getOrDefault(person, EMPTY).credited());
    }

    /** The sales of others that are counted again to a person who led to them, in the order of the book. */
    public List<LedgerEntry> referred(String person) {
        return Collections.unmodifiableList(people.getOrDefault(person, EMPTY).referred());
    }

    /**
     * The part, from 0 to 1, that a person bears of the cost to serve of each account: as the person's credited revenue, returns taken
     * as revenue, is to that of all; the whole where the person holds an account that bought nothing.
     */
    public Map<Integer, Double> borne(String person) {
        return people.getOrDefault(person, EMPTY).partsOf(dealtInAll);
    }

    /** The sales that are credited to any of some people, each once with the parts of all of them, in the order of the book. */
    public List<LedgerEntry> credited(Collection<String> some) {
        Map<Integer, LedgerEntry> once = new TreeMap<>();
        some.forEach(person -> credited(person)
                .forEach(entry -> once.merge(
                        entry.sale(),
                        entry,
                        (one, other) ->
                                new LedgerEntry(one.sale(), one.account(), one.period(), one.part() + other.part()))));
        return List.copyOf(once.values());
    }

    /** The sales to which any of some people led, as far as none of these people is credited with them, in the order of the book. */
    public List<LedgerEntry> referred(Collection<String> some) {
        Map<Integer, Double> own = new HashMap<>();
        credited(some).forEach(entry -> own.put(entry.sale(), entry.part()));
        return some.stream()
                .flatMap(person -> referred(person).stream())
                .map(entry -> new LedgerEntry(
                        entry.sale(), entry.account(), entry.period(), 1 - own.getOrDefault(entry.sale(), 0.0)))
                .filter(entry -> entry.part() > NOTHING)
                .sorted(Comparator.comparingInt(LedgerEntry::sale))
                .toList();
    }

    /** The part, from 0 to 1, that some people together bear of the cost to serve of each account. */
    public Map<Integer, Double> borne(Collection<String> some) {
        Map<Integer, Double> parts = new TreeMap<>();
        some.forEach(person -> borne(person).forEach((account, part) -> parts.merge(account, part, Double::sum)));
        return parts;
    }

    /** What was sold in the period until the day, in currency, less what came back. */
    public double sold() {
        return sold;
    }

    /** What is credited of that, to whomever: the same, to the cent. */
    public double credited() {
        return entries(PersonLedger::credited).mapToDouble(this::revenue).sum();
    }

    /** What is credited to nobody, because nothing tells who held the account, in currency. */
    public double uncredited() {
        return credited(NOBODY).stream().mapToDouble(this::revenue).sum();
    }

    /** The gross profit that is counted again, in currency, of sales whose cost is known. */
    public double countedAgain() {
        return entries(PersonLedger::referred)
                .mapToDouble(this::profit)
                .filter(profit -> !Double.isNaN(profit))
                .sum();
    }

    /** Those of all people, in the order of their ids. */
    private Stream<LedgerEntry> entries(Function<PersonLedger, List<LedgerEntry>> ledger) {
        return new TreeMap<>(people).values().stream().map(ledger).flatMap(List::stream);
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
