package mainstay.plan.valuetree;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.Period;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.TextColumn;
import mainstay.plan.calendar.PeriodPart;
import mainstay.plan.calendar.WorkingDays;
import mainstay.plan.profile.SupplierShare;
import mainstay.plan.profile.SupplierShares;

/**
 * What the accounts of a book bought in two periods. A sale that lies in a period in part, or that has not ended by a day, counts for
 * the part of its working days that does; returns count with their sign. A sale without a cost is left out, since nobody knows what
 * it earned.
 */
public final class SalesOfPeriods implements ValuedAccounts {
    private static final int FEW = 1 << 10;

    private final Book book;
    private final PlanRows sales;
    private final Period before;
    private final Period after;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final int[] starts;
    private int size;
    private int[] lineOf = new int[FEW];
    private final Pairs revenue = new Pairs();
    private final Pairs profit = new Pairs();
    private final Pairs quantity = new Pairs();
    private int counted;
    private int withoutCost;
    private double revenueWithoutCost;

    private SalesOfPeriods(Book book, Period before, Period after) {
        this.book = book;
        this.sales = book.plan().rows(PlanTable.SALES);
        this.before = before;
        this.after = after;
        this.starts = new int[book.accounts().size() + 1];
    }

    /**
     * The sales of a book.
     *
     * @param before the earlier period
     * @param after the later period; both may have days in common
     * @param day what is sold after it is not seen
     */
    public static SalesOfPeriods of(Book book, Period before, Period after, LocalDate day, WorkingDays calendar) {
        SalesOfPeriods sales = new SalesOfPeriods(book, before, after);
        sales.read(day, calendar);
        return sales;
    }

    private void read(LocalDate day, WorkingDays calendar) {
        Map<String, BeforeAfter> known = new HashMap<>();
        TextColumn periods = sales.texts("period");
        TextColumn names = sales.texts("line");
        DoubleColumn costs = sales.numbers("cost");
        DoubleColumn amounts = sales.numbers("revenue");
        DoubleColumn quantities = sales.numbers("quantity");
        for (int account = 0; account + 1 < starts.length; account++) {
            starts[account] = size;
            for (int row = sales.start(account); row < sales.start(account + 1); row++) {
                BeforeAfter part = known.computeIfAbsent(periods.get(row), text -> part(text, day, calendar));
                if (part.before() + part.after() > 0) {
                    add(account, names.get(row), part, amounts.get(row), costs.get(row), quantities.get(row));
                }
            }
        }
        starts[starts.length - 1] = size;
    }

    private BeforeAfter part(String text, LocalDate day, WorkingDays calendar) {
        Period of = Period.parse(text).orElseThrow();
        return new BeforeAfter(part(of, before, day, calendar), part(of, after, day, calendar));
    }

    private static double part(Period of, Period in, LocalDate day, WorkingDays calendar) {
        LocalDate last = in.last().isBefore(day) ? in.last() : day;
        return PeriodPart.of(calendar, of, in.first(), last);
    }

    private void add(int account, String line, BeforeAfter part, double amount, double cost, double units) {
        counted++;
        if (Double.isNaN(cost)) {
            withoutCost++;
            revenueWithoutCost += amount;
            return;
        }
        if (size == starts[account] || !lines.get(lineOf[size - 1]).equals(line)) {
            begin(line);
        }
        revenue.add(size - 1, part, amount);
        profit.add(size - 1, part, amount - cost);
        quantity.add(size - 1, part, units);
    }

    private void begin(String line) {
        if (size == lineOf.length) {
            lineOf = Arrays.copyOf(lineOf, size * 2);
        }
        lineOf[size++] = places.computeIfAbsent(line, name -> {
            lines.add(name);
            return lines.size() - 1;
        });
    }

    @Override
    public int size() {
        return starts.length - 1;
    }

    @Override
    public String id(int row) {
        return book.accounts().id(row);
    }

    @Override
    public ValuedAccount account(int row) {
        List<ValuedLine> bought = new ArrayList<>();
        List<SupplierShare> shares = starts[row] == starts[row + 1] ? List.of() : shares(row);
        for (int at = starts[row]; at < starts[row + 1]; at++) {
            String line = lines.get(lineOf[at]);
            bought.add(new ValuedLine(
                    lineOf[at],
                    revenue.get(at),
                    profit.get(at),
                    quantity.get(at),
                    new BeforeAfter(share(shares, line, before), share(shares, line, after))));
        }
        return new ValuedAccount(BeforeAfter.UNKNOWN, BeforeAfter.UNKNOWN, bought);
    }

    private List<SupplierShare> shares(int account) {
        return SupplierShares.of(book.plan().rows(PlanTable.SHARES), account, line -> Double.NaN).shares().stream()
                .filter(share -> share.supplier().equals(SupplierShare.US))
                .toList();
    }

    private static double share(List<SupplierShare> shares, String line, Period period) {
        for (SupplierShare share : shares) {
            if (share.line().equals(line)
                    && share.period().first().equals(period.first())
                    && share.period().last().equals(period.last())) {
                return share.share();
            }
        }
        return Double.NaN;
    }

    @Override
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** How many sales lie in one of the periods, be it in part. */
    public int counted() {
        return counted;
    }

    /** How many of them are left out, since they have no cost. */
    public int withoutCost() {
        return withoutCost;
    }

    /** What these come to, in currency. */
    public double revenueWithoutCost() {
        return revenueWithoutCost;
    }

    /** Figures in two periods by row. */
    private static final class Pairs {
        private double[] before = new double[FEW];
        private double[] after = new double[FEW];

        void add(int row, BeforeAfter part, double amount) {
            if (row >= before.length) {
                before = Arrays.copyOf(before, row * 2);
                after = Arrays.copyOf(after, row * 2);
            }
            before[row] += part.before() == 0 ? 0 : part.before() * amount;
            after[row] += part.after() == 0 ? 0 : part.after() * amount;
        }

        BeforeAfter get(int row) {
            return new BeforeAfter(before[row], after[row]);
        }
    }
}
