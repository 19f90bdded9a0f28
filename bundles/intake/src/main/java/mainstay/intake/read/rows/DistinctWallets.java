package mainstay.intake.read.rows;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import mainstay.book.WalletField;
import mainstay.intake.read.reject.Problems;
import mainstay.intake.read.reject.Rejects;

/** Makes one wallet of each record; a second one of the same account and line is an error. */
public final class DistinctWallets {

    private DistinctWallets() {}

    /** The wallets, each account and line once. */
    public static ReadWallets of(
            WalletTable read, ReadAccounts accounts, String lineHeader, Problems problems, Rejects rejects) {
        Grouping groups = read.grouping(accounts.size());
        BitSet doubled = new BitSet();
        for (int group = 0; group < groups.size(); group++) {
            for (int at = groups.starts[group] + 1; at < groups.starts[group + 1]; at++) {
                int record = groups.order[at];
                String line = read.lines.get(read.lineOf.get(record));
                doubled.set(record);
                rejects.add(read.table, read.rows.get(record));
                problems.error(
                        read.table.file(),
                        read.rows.get(record),
                        lineHeader,
                        line,
                        "line " + line + " of account " + accounts.ids.get(read.accounts.get(record))
                                + " appears twice, first in row " + read.rows.get(groups.first(group))
                                + "; a mapping with \"sum\": true adds them up");
            }
        }
        return without(doubled, read);
    }

    private static ReadWallets without(BitSet doubled, WalletTable read) {
        Map<WalletField, double[]> values = new EnumMap<>(WalletField.class);
        if (doubled.isEmpty()) {
            read.values.forEach((field, list) -> values.put(field, list.toArray()));
            return new ReadWallets(read.accounts.toArray(), read.lineOf.toArray(), values, null, read.rows.toArray());
        }
        int[] kept = IntStream.range(0, read.size())
                .filter(record -> !doubled.get(record))
                .toArray();
        read.values.forEach((field, list) ->
                values.put(field, Arrays.stream(kept).mapToDouble(list::get).toArray()));
        return new ReadWallets(at(kept, read.accounts), at(kept, read.lineOf), values, null, at(kept, read.rows));
    }

    private static int[] at(int[] kept, IntList list) {
        return Arrays.stream(kept).map(list::get).toArray();
    }
}
