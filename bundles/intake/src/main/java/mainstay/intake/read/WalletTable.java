package mainstay.intake.read;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import mainstay.book.WalletField;
import mainstay.intake.table.Table;

/** What was read of the wallets table, a record a row and line, before it is checked for duplicates or summed. */
final class WalletTable {
    final Table table;
    final IdIndex lines = new IdIndex();
    final IntList accounts = new IntList();
    final IntList lineOf = new IntList();
    final IntList rows = new IntList();
    final Map<WalletField, DoubleList> values = new EnumMap<>(WalletField.class);
    final Map<WalletField, DoubleList> divisors = new EnumMap<>(WalletField.class);
    final BitSet bad = new BitSet();

    WalletTable(Table table) {
        this.table = table;
    }

    int size() {
        return rows.size();
    }

    Grouping grouping(int accountCount) {
        return Grouping.of(accounts.toArray(), accountCount, lineOf.toArray(), lines.size());
    }
}
