package mainstay.plan.targets;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.Lazy;
import mainstay.book.Period;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.TextColumn;
import mainstay.plan.calendar.PeriodPart;
import mainstay.plan.calendar.WorkingDays;

/**
 * What was sold until a day. A sale of a period that has not ended by then, or that lies in a period only in part, counts for the
 * part of its working days that does; later sales are not seen. Returns count with their sign.
 */
public final class SalesToDate {
    private final PlanRows sales;
    private final WorkingDays calendar;
    private final TextColumn lines;
    private final TextColumn credits;
    private final DoubleColumn revenue;
    private final DoubleColumn cost;
    private final Lazy<Map<String, Map<Integer, Double>>> credited = Lazy.of(this::byPerson);

    private SalesToDate(PlanRows sales, WorkingDays calendar) {
        this.sales = sales;
        this.calendar = calendar;
        this.lines = sales.texts("line");
        this.credits = sales.texts("credit");
        this.revenue = sales.numbers("revenue");
        this.cost = sales.numbers("cost");
    }

    /** The sales of a book, by working days. */
    public static SalesToDate of(Book book, WorkingDays calendar) {
        return new SalesToDate(book.plan().rows(PlanTable.SALES), calendar);
    }

    /** Whether the book has sales of an account. */
    public boolean knows(int account) {
        return sales.start(account) < sales.start(account + 1);
    }

    /**
     * What an account bought in a period until a day, in currency.
     *
     * @param line the product line; empty for all
     * @param measure {@code margin} for revenue − cost, to which a sale without a cost adds nothing; else revenue
     */
    public double sold(int account, String line, String measure, Period period, LocalDate day) {
        double sold = 0;
        for (int row = sales.start(account); row < sales.start(account + 1); row++) {
            if (line.isEmpty() || lines.get(row).equals(line)) {
                double amount = amount(row, measure);
                sold += amount == 0 ? 0 : amount * part(row, period, day);
            }
        }
        return sold;
    }

    /** The same of all accounts, of what counts to a person: the part that the credit of a sale says; {@code NaN} where none does. */
    public double credited(String person, String line, String measure, Period period, LocalDate day) {
        double sold = 0;
        for (Map.Entry<Integer, Double> sale :
                credited.get().getOrDefault(person, Map.of()).entrySet()) {
            int row = sale.getKey();
            if (line.isEmpty() || lines.get(row).equals(line)) {
                sold += sale.getValue() * amount(row, measure) * part(row, period, day);
            }
        }
        return credited.get().containsKey(person) ? sold : Double.NaN;
    }

    /** By person the sales that count to them, and for which part. */
    private Map<String, Map<Integer, Double>> byPerson() {
        Map<String, Map<Integer, Double>> by = new HashMap<>();
        for (int row = 0; row < sales.size(); row++) {
            int at = row;
            Credit.parse(credits.get(row)).forEach((person, part) -> by.computeIfAbsent(person, of -> new TreeMap<>())
                    .put(at, part));
        }
        return by;
    }

    private double amount(int row, String measure) {
        if (!measure.equals(Target.MARGIN)) {
            return revenue.get(row);
        }
        double margin = revenue.get(row) - cost.get(row);
        return Double.isNaN(margin) ? 0 : margin;
    }

    /** The part of a sale that lies in a period and not after a day: by working days, by days where it has none of these. */
    private double part(int row, Period period, LocalDate day) {
        LocalDate last = period.last().isBefore(day) ? period.last() : day;
        return PeriodPart.of(calendar, sales.period(row, "period").orElseThrow(), period.first(), last);
    }
}
