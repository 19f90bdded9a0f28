package mainstay.intake.read.rows;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mainstay.book.WalletField;
import mainstay.intake.table.SourceTable;

/** What was read of the wallets table, a record a row and line, before it is checked for duplicates or summed. */
public final class WalletTable {
    final SourceTable table;
    final TextNumbers lines = new TextNumbers();
    final IntList accounts = new IntList();
    final IntList lineOf = new IntList();
    final IntList rows = new IntList();
    final Map<WalletField, DoubleList> values = new EnumMap<>(WalletField.class);
    final Map<WalletField, DoubleList> divisors = new EnumMap<>(WalletField.class);
    final BitSet bad = new BitSet();

    WalletTable(SourceTable table) {
        this.table = table;
    }

    public int size() {
        return rows.size();
    }

    /** The product lines. */
    public List<String> lineNames() {
        return IntStream.range(0, lines.size()).mapToObj(lines::get).toList();
    }

    /** The records as they were read, for the checks. */
    public CheckedWallets toCheck() {
        Map<WalletField, double[]> read = new EnumMap<>(WalletField.class);
        values.forEach((field, list) -> read.put(field, list.toArray()));
        return new ReadWallets(accounts.toArray(), lineOf.toArray(), read, null, rows.toArray()).toCheck(this);
    }

    Grouping grouping(int accountCount) {
        return Grouping.of(accounts.toArray(), accountCount, lineOf.toArray(), lines.size());
    }
}
