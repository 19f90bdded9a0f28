package mainstay.run.selling;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.plan.divisions.DivisionSales;
import mainstay.plan.lines.ProductLines;

/** Who of us sells a division to an account on a day: those who are credited with its sales, and the owners of its deals. */
final class DivisionOwners {
    private static final double DAY_SECONDS = 86_400;

    private final DivisionSales sales;
    private final ProductLines lines;
    private final List<String> divisions;
    private final PlanRows credits;
    private final PlanRows deals;
    private final LocalDate day;
    private final DoubleColumn told;

    DivisionOwners(Book book, DivisionSales sales, LocalDate day) {
        this.sales = sales;
        this.lines = ProductLines.of(book);
        this.divisions = sales.divisions();
        this.credits = book.plan().rows(PlanTable.SALES);
        this.deals = book.plan().rows(PlanTable.OPPORTUNITIES);
        this.day = day;
        this.told = deals.numbers("at");
    }

    /** Whether nothing says which division sells a line. */
    boolean isUnsaid(String line) {
        return lines.division(lines.place(line)).isEmpty();
    }

    /** The owners of a row of the sales of divisions, from A to Z; empty where nobody is known. */
    String of(int row) {
        Map<String, Boolean> ofDivision = new HashMap<>();
        Set<String> owners = new TreeSet<>();
        int account = sales.account(row);
        for (int sale = credits.start(account); sale < credits.start(account + 1); sale++) {
            String credited = credits.text(sale, "credit");
            if (!credited.isEmpty() && isSeen(sale) && isOf(row, credits.text(sale, "line"), ofDivision)) {
                for (String part : credited.split(";", -1)) {
                    int colon = part.indexOf(':');
                    owners.add((colon < 0 ? part : part.substring(0, colon)).strip());
                }
            }
        }
        for (int deal = deals.start(account); deal < deals.start(account + 1); deal++) {
            if (isTold(deal) && isOf(row, deals.text(deal, "line"), ofDivision)) {
                owners.add(deals.text(deal, "owner"));
            }
        }
        owners.remove("");
        return String.join(", ", owners);
    }

    private boolean isSeen(int sale) {
        return credits.period(sale, "period")
                .map(period -> !period.first().isAfter(day))
                .orElse(true);
    }

    private boolean isTold(int deal) {
        return !(told.get(deal) >= (double) day.plusDays(1).toEpochDay() * DAY_SECONDS);
    }

    private boolean isOf(int row, String line, Map<String, Boolean> known) {
        return known.computeIfAbsent(line, name -> {
            int place = lines.place(name);
            return place >= 0 && lines.division(place).equals(divisions.get(sales.division(row)));
        });
    }
}
