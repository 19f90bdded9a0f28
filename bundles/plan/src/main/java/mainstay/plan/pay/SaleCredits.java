package mainstay.plan.pay;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.Period;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.TextColumn;
import mainstay.plan.targets.AccountHolders;
import mainstay.plan.targets.Credit;

/**
 * Whom each sale counts to: as its credit says; a return without one like the last sale of the account and line before it that has
 * one; else whoever held the account when the period of the sale ended.
 */
final class SaleCredits {
    private final Book book;
    private final PlanRows sales;
    private final TextColumn credits;
    private final TextColumn lines;
    private final DoubleColumn revenue;
    private final Map<String, Map<String, Double>> parsed = new HashMap<>();
    private final Map<LocalDate, AccountHolders> holders = new HashMap<>();

    SaleCredits(Book book) {
        this.book = book;
        this.sales = book.plan().rows(PlanTable.SALES);
        this.credits = sales.texts("credit");
        this.lines = sales.texts("line");
        this.revenue = sales.numbers("revenue");
    }

    /** The parts that count, by person; of a sale that counts to nobody one of 1 with an empty name. */
    Map<String, Double> of(int sale, int account, Period period) {
        Map<String, Double> said = said(sale);
        if (!said.isEmpty()) {
            return said;
        }
        Map<String, Double> returned = revenue.get(sale) < 0 ? ofSaleBefore(sale, account) : Map.of();
        return returned.isEmpty() ? Map.of(holder(account, period.last()), 1.0) : returned;
    }

    private Map<String, Double> said(int sale) {
        return parsed.computeIfAbsent(credits.get(sale), Credit::parse);
    }

    private Map<String, Double> ofSaleBefore(int sale, int account) {
        String line = lines.get(sale);
        for (int row = sale - 1; row >= sales.start(account) && lines.get(row).equals(line); row--) {
            if (revenue.get(row) > 0 && !said(row).isEmpty()) {
                return said(row);
            }
        }
        return Map.of();
    }

    private String holder(int account, LocalDate day) {
        return holders.computeIfAbsent(day, on -> AccountHolders.of(book, on)).holder(account);
    }
}
