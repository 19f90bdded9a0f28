package mainstay.intake.read.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanField;
import mainstay.intake.read.reject.Problems;

/** What must hold in a row beside each cell, and among the rows of one account and line. */
final class RowChecks {
    /** How far sums may be from 1, as fractions are rounded. */
    static final double TOLERANCE = 1e-9;

    private static final int ROWS_SHOWN = 5;

    private final PlanFaults faults;

    RowChecks(PlanFaults faults) {
        this.faults = faults;
    }

    void check(ReadPlanTable read) {
        switch (read.table()) {
            case SHARES -> {
                either(read);
                sums(read, "share", List.of("line", "period", "of"));
            }
            case BARRIERS -> {
                sums(read, "blocks", List.of("line"));
                sums(read, "opens", List.of("line"));
            }
            case OPPORTUNITIES -> {
                order(read, "opened", "closes");
                order(read, "opened", "closed");
                oneAccount(read);
            }
            case ACTIONS -> order(read, "start", "due");
            case TARGETS -> whose(read);
            default -> {
                // nothing beside its cells
            }
        }
    }

    private void either(ReadPlanTable read) {
        for (int row = 0; row < read.size(); row++) {
            boolean hasNone = Double.isNaN(read.number(row, "share")) && Double.isNaN(read.number(row, "amount"));
            if (hasNone && !read.bad().get(row)) {
                faults.error(read, row, "share", "", "share and amount are both missing; the row needs one of them");
            }
        }
    }

    private void whose(ReadPlanTable read) {
        for (int row = 0; row < read.size(); row++) {
            int at = row;
            List<String> told = new ArrayList<>();
            if (!read.accountId(at).isEmpty()) {
                told.add(PlanField.ACCOUNT_ID);
            }
            Stream.of("team", "person")
                    .filter(column -> !read.text(at, column).isEmpty())
                    .forEach(told::add);
            boolean isUnread = told.isEmpty() && read.bad().get(row);
            if (told.size() != 1 && !isUnread) {
                faults.error(
                        read,
                        row,
                        told.isEmpty() ? PlanField.ACCOUNT_ID : told.get(1),
                        "",
                        "a target is that of an account, of a team or of a person; this one has "
                                + (told.isEmpty() ? "none of them" : String.join(" and ", told)));
            }
        }
    }

    private void order(ReadPlanTable read, String start, String end) {
        DoubleColumn starts = read.numbers().get(start);
        DoubleColumn ends = read.numbers().get(end);
        for (int row = 0; starts != null && ends != null && row < read.size(); row++) {
            if (ends.get(row) < starts.get(row)) {
                faults.error(
                        read,
                        row,
                        end,
                        DayText.written(ends.get(row)),
                        end + " " + DayText.written(ends.get(row)) + " is before " + start + " "
                                + DayText.written(starts.get(row)));
            }
        }
    }

    /** All states of a deal are those of one account. */
    private void oneAccount(ReadPlanTable read) {
        int[] deals = read.deals();
        int[] first = new int[deals.length];
        int known = 0;
        for (int row = 0; row < deals.length; row++) {
            if (deals[row] == known) {
                first[known++] = row;
            }
            int before = first[deals[row]];
            boolean isOther = read.accounts()[before] != read.accounts()[row];
            if (isOther && !hasUnknownAccount(read, before) && !hasUnknownAccount(read, row)) {
                faults.error(
                        read,
                        row,
                        PlanField.ACCOUNT_ID,
                        read.accountId(row),
                        "opportunity " + Problems.shown(read.text(row, "opportunity_id")) + " is one of account "
                                + read.accountId(before)
                                + " in row " + read.rows()[before] + "; all its rows must be of one account");
            }
        }
    }

    /** Whether a row names an account that there is not. */
    private static boolean hasUnknownAccount(ReadPlanTable read, int row) {
        return read.accounts()[row] < 0 && !read.accountId(row).isEmpty();
    }

    /** The row with which a sum passes 1 is the error. */
    private void sums(ReadPlanTable read, String measure, List<String> key) {
        DoubleColumn values = read.numbers().get(measure);
        if (values == null) {
            return;
        }
        Map<List<String>, List<Integer>> groups = new HashMap<>();
        Map<List<String>, Double> sums = new HashMap<>();
        for (int row = 0; row < read.size(); row++) {
            double value = values.get(row);
            if (Double.isNaN(value) || value == 0 || read.bad().get(row) || read.accounts()[row] < 0) {
                continue;
            }
            int at = row;
            List<String> group = Stream.concat(
                            Stream.of(read.accountId(row)), key.stream().map(column -> cell(read, at, column)))
                    .toList();
            List<Integer> rows = groups.computeIfAbsent(group, added -> new ArrayList<>());
            rows.add(row);
            double sum = sums.merge(group, value, Double::sum);
            if (sum > 1 + TOLERANCE) {
                tooMuch(read, measure, group, sum, rows);
                sums.merge(group, -value, Double::sum);
                rows.remove(rows.size() - 1);
            }
        }
    }

    private static String cell(ReadPlanTable read, int row, String column) {
        String text = read.text(row, column);
        return column.equals("of") && text.isEmpty() ? "spend" : text;
    }

    private void tooMuch(ReadPlanTable read, String measure, List<String> group, double sum, List<Integer> rows) {
        int row = rows.get(rows.size() - 1);
        String before = rows.subList(0, rows.size() - 1).stream()
                .limit(ROWS_SHOWN)
                .map(other -> Integer.toString(read.rows()[other]))
                .collect(Collectors.joining(", "));
        faults.error(
                read,
                row,
                measure,
                plain(read.number(row, measure)),
                measure + " of " + group.stream().map(Problems::shown).collect(Collectors.joining(", "))
                        + " adds up to " + plain(sum)
                        + (before.isEmpty()
                                ? ""
                                : " with " + (rows.size() == 2 ? "row " : "rows ") + before
                                        + (rows.size() - 1 > ROWS_SHOWN ? ", …" : ""))
                        + "; allowed: 1 at most");
    }

    static String plain(double value) {
        return new BigDecimal(value)
                .round(new MathContext(12))
                .stripTrailingZeros()
                .toPlainString();
    }
}
