package mainstay.plan.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import mainstay.book.Period;
import mainstay.book.PlanRows;

/**
 * Suppliers × lines × periods of one account. A share that is told as an amount is that amount of what is known to be bought:
 * what all amounts of the line and period add up to, or, where they are money, the spend of the book where that is more. What is
 * missing to 1 is of others; it is an estimate where one of its period is.
 *
 * @param shares by line, in each by period; then us, the others of the table from the greatest share, and at last whom nobody
 *     names
 */
public record SupplierShares(List<SupplierShare> shares) {
    private static final String UNITS = "units";

    /** Copies the shares. */
    public SupplierShares {
        shares = List.copyOf(shares);
    }

    /**
     * The shares of an account.
     *
     * @param rows the table of shares
     * @param account its row in the book
     * @param spend what the account spends on a line in a year; {@code NaN} where that is not known
     */
    public static SupplierShares of(PlanRows rows, int account, ToDoubleFunction<String> spend) {
        Map<String, Map<Period, List<Integer>>> cells = new TreeMap<>();
        for (int row = rows.start(account); row < rows.start(account + 1); row++) {
            int at = row;
            rows.period(row, "period")
                    .ifPresent(period -> cells.computeIfAbsent(rows.text(at, "line"), line -> new TreeMap<>(byTime()))
                            .computeIfAbsent(period, of -> new ArrayList<>())
                            .add(at));
        }
        List<SupplierShare> shares = new ArrayList<>();
        cells.forEach((line, periods) -> periods.forEach(
                (period, of) -> shares.addAll(whole(rows, line, period, of, spend.applyAsDouble(line)))));
        return new SupplierShares(shares);
    }

    /** Periods from the earliest to the latest; those with one end from the longest. */
    static Comparator<Period> byTime() {
        return Comparator.comparing(Period::last).thenComparing(Period::first).thenComparing(Period::text);
    }

    private static List<SupplierShare> whole(
            PlanRows rows, String line, Period period, List<Integer> cells, double spend) {
        List<SupplierShare> whole = new ArrayList<>();
        double others = 1;
        double notNamed = 0;
        boolean estimate = false;
        for (int row : cells) {
            double share = share(rows, row, cells, spend);
            if (Double.isNaN(share)) {
                continue;
            }
            estimate |= rows.flag(row, "estimate");
            others -= share;
            String supplier = rows.text(row, "supplier");
            if (supplier.equals(SupplierShare.OTHERS)) {
                notNamed += share;
            } else {
                whole.add(new SupplierShare(line, supplier, period, share, rows.flag(row, "estimate")));
            }
        }
        if (whole.isEmpty() && notNamed == 0) {
            return List.of();
        }
        whole.sort(Comparator.<SupplierShare>comparingInt(of -> of.supplier().equals(SupplierShare.US) ? 0 : 1)
                .thenComparing(Comparator.comparingDouble(SupplierShare::share).reversed())
                .thenComparing(SupplierShare::supplier));
        whole.add(new SupplierShare(line, SupplierShare.OTHERS, period, Math.max(0, others + notNamed), estimate));
        return whole;
    }

    private static double share(PlanRows rows, int row, List<Integer> cells, double spend) {
        double told = rows.number(row, "share");
        double amount = rows.number(row, "amount");
        if (!Double.isNaN(told) || Double.isNaN(amount)) {
            return told;
        }
        String of = rows.text(row, "of");
        double all = 0;
        for (int cell : cells) {
            if (rows.text(cell, "of").equals(of)) {
                all += rows.number(cell, "amount", 0);
            }
        }
        double bought = of.equals(UNITS) || Double.isNaN(spend) ? all : Math.max(all, spend);
        return bought == 0 ? 0 : amount / bought;
    }

    /** The lines, in their order. */
    public List<String> lines() {
        return shares.stream().map(SupplierShare::line).distinct().toList();
    }

    /** The columns of a table of them, from the earliest period to the latest; a period before its estimates. */
    public List<String> columns() {
        return shares.stream()
                .sorted(Comparator.comparing(SupplierShare::period, byTime()).thenComparing(SupplierShare::estimate))
                .map(SupplierShare::column)
                .distinct()
                .toList();
    }

    /** The suppliers of a line, us first and others last, in between the one first who was greatest when it was last told. */
    public List<String> suppliers(String line) {
        Map<String, SupplierShare> latest = new LinkedHashMap<>();
        of(line).forEach(share -> latest.merge(share.supplier(), share, SupplierShares::later));
        return latest.values().stream()
                .sorted(Comparator.comparingInt(SupplierShares::place)
                        .thenComparing(
                                Comparator.comparingDouble(SupplierShare::share).reversed())
                        .thenComparing(SupplierShare::supplier))
                .map(SupplierShare::supplier)
                .toList();
    }

    /** What is told beats what is estimated; then the later counts. */
    private static SupplierShare later(SupplierShare one, SupplierShare other) {
        return other.estimate() && !one.estimate() ? one : other;
    }

    private static int place(SupplierShare share) {
        return share.supplier().equals(SupplierShare.US) ? 0 : share.isOfARival() ? 1 : 2;
    }

    /** The shares of a line, from the earliest period. */
    public List<SupplierShare> of(String line) {
        return shares.stream().filter(share -> share.line().equals(line)).toList();
    }

    /** The share that stands in a cell of the table; {@code NaN} where none does. */
    public double share(String line, String supplier, String column) {
        return shares.stream()
                .filter(share -> share.line().equals(line)
                        && share.supplier().equals(supplier)
                        && share.column().equals(column))
                .mapToDouble(SupplierShare::share)
                .findFirst()
                .orElse(Double.NaN);
    }
}
