package mainstay.intake.read.rows;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import mainstay.book.Range;
import mainstay.book.WalletField;
import mainstay.intake.read.reject.Problems;
import mainstay.intake.read.reject.Rejects;

/** Makes one wallet of all records of an account and line. */
public final class SummedWallets {
    private final WalletTable read;
    private final Grouping groups;
    private final Problems problems;
    private final Rejects rejects;
    private final WalletsReader source;
    private final BitSet bad = new BitSet();

    private SummedWallets(WalletTable read, Grouping groups, WalletsReader source, Problems problems, Rejects rejects) {
        this.read = read;
        this.groups = groups;
        this.source = source;
        this.problems = problems;
        this.rejects = rejects;
    }

    /** Whether a measure is added up; others must be the same in all rows. */
    static boolean adds(WalletField field) {
        return field == WalletField.SPEND || field == WalletField.REVENUE || field == WalletField.SPEND_3Y;
    }

    /** The wallets whose rows are all good and whose sums are allowed. */
    public static ReadWallets of(
            WalletTable read, int accountCount, WalletsReader source, Problems problems, Rejects rejects) {
        return new SummedWallets(read, read.grouping(accountCount), source, problems, rejects).wallets();
    }

    private ReadWallets wallets() {
        for (int group = 0; group < groups.size(); group++) {
            for (int at = groups.starts[group]; at < groups.starts[group + 1]; at++) {
                bad.set(group, bad.get(group) || read.bad.get(groups.order[at]));
            }
        }
        Map<WalletField, double[]> sums = new EnumMap<>(WalletField.class);
        read.values.keySet().forEach(field -> sums.put(field, sums(field)));
        bad.stream().forEach(this::rejectRows);
        return good(sums);
    }

    private double[] sums(WalletField field) {
        double[] sums = new double[groups.size()];
        for (int group = 0; group < sums.length; group++) {
            double value = value(field, group);
            Range range = field.range();
            boolean missing = Double.isNaN(value) && !field.required();
            if (!missing && !range.allows(value) && !bad.get(group)) {
                error(field, group, value, "the sum is out of range; allowed: " + range);
            }
            sums[group] = value;
        }
        return sums;
    }

    private double value(WalletField field, int group) {
        DoubleList values = read.values.get(field);
        DoubleList divisors = read.divisors.get(field);
        if (divisors != null) {
            double divisor = sum(divisors, group);
            return divisor == 0 ? Double.NaN : sum(values, group) / divisor * source.times(field);
        }
        return adds(field) ? sum(values, group) : same(field, values, group);
    }

    private double same(WalletField field, DoubleList values, int group) {
        double first = values.get(groups.first(group));
        for (int at = groups.starts[group]; at < groups.starts[group + 1]; at++) {
            double other = values.get(groups.order[at]);
            if (Double.compare(other, first) != 0 && !bad.get(group)) {
                error(
                        field,
                        group,
                        other,
                        "it is " + first + " in row " + read.rows.get(groups.first(group)) + "; rows that are summed"
                                + " must have the same one, or the mapping must divide two columns");
            }
        }
        return first;
    }

    /** The sum of a group, smallest first, so that it does not depend on the order of the rows; compensated (Neumaier). */
    private double sum(DoubleList values, int group) {
        double[] terms = new double[groups.starts[group + 1] - groups.starts[group]];
        for (int at = 0; at < terms.length; at++) {
            double value = values.get(groups.order[groups.starts[group] + at]);
            terms[at] = Double.isNaN(value) ? 0 : value;
        }
        Arrays.sort(terms);
        double sum = 0;
        double lost = 0;
        for (double term : terms) {
            double next = sum + term;
            lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
            sum = next;
        }
        return sum + lost;
    }

    private void error(WalletField field, int group, double value, String message) {
        int record = groups.first(group);
        String line = read.lines.get(read.lineOf.get(record));
        problems.error(
                read.table.file(),
                read.rows.get(record),
                source.header(field, line),
                Double.toString(value),
                field.column() + " of line " + line + ": " + message);
        bad.set(group);
    }

    private void rejectRows(int group) {
        for (int at = groups.starts[group]; at < groups.starts[group + 1]; at++) {
            rejects.add(read.table, read.rows.get(groups.order[at]));
        }
    }

    private ReadWallets good(Map<WalletField, double[]> sums) {
        int[] kept = new int[groups.size() - bad.cardinality()];
        int count = 0;
        IntList starts = new IntList();
        IntList rows = new IntList();
        for (int group = bad.nextClearBit(0); group < groups.size(); group = bad.nextClearBit(group + 1)) {
            kept[count++] = group;
            starts.add(rows.size());
            for (int at = groups.starts[group]; at < groups.starts[group + 1]; at++) {
                rows.add(read.rows.get(groups.order[at]));
            }
        }
        starts.add(rows.size());
        int[] accounts = Arrays.stream(kept)
                .map(group -> read.accounts.get(groups.first(group)))
                .toArray();
        int[] lines = Arrays.stream(kept)
                .map(group -> read.lineOf.get(groups.first(group)))
                .toArray();
        Map<WalletField, double[]> values = new EnumMap<>(WalletField.class);
        sums.forEach((field, all) -> values.put(
                field, Arrays.stream(kept).mapToDouble(group -> all[group]).toArray()));
        return new ReadWallets(accounts, lines, values, starts.toArray(), rows.toArray());
    }
}
