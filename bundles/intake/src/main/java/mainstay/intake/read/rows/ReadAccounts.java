package mainstay.intake.read.rows;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import mainstay.book.AccountField;
import mainstay.intake.read.reject.Rejects;
import mainstay.intake.table.SourceTable;

/** The accounts that were read, good and bad, in the order of their first rows. */
public final class ReadAccounts {
    public final SourceTable table;
    public final TextNumbers ids = new TextNumbers();
    public final IntList rows = new IntList();
    public final BitSet bad = new BitSet();
    final Map<AccountField, TextList> texts = new EnumMap<>(AccountField.class);
    final Map<AccountField, DoubleList> numbers = new EnumMap<>(AccountField.class);
    final Map<String, TextList> extras = new LinkedHashMap<>();
    private final Map<String, Integer> byName = new LinkedHashMap<>();
    private boolean named;

    ReadAccounts(SourceTable table) {
        this.table = table;
    }

    /** Number of accounts, bad ones too. */
    public int size() {
        return ids.size();
    }

    /** Marks an account as one that cannot be used, and its row as rejected. */
    void reject(int account, Rejects rejects) {
        bad.set(account);
        rejects.add(table, rows.get(account));
    }

    /** Where an account was read: {@code accounts.csv row 3}. */
    String place(int account) {
        return table.file() + " row " + rows.get(account);
    }

    /** The account with this name; -1 when there is none, -2 when there are several. */
    int named(String name) {
        if (!named) {
            indexNames();
        }
        return byName.getOrDefault(name, -1);
    }

    /** The accounts that are good, by their number. */
    public int[] good() {
        int[] good = new int[size() - bad.cardinality()];
        int next = 0;
        for (int account = bad.nextClearBit(0); account < size(); account = bad.nextClearBit(account + 1)) {
            good[next++] = account;
        }
        return good;
    }

    private void indexNames() {
        TextList names = texts.get(AccountField.NAME);
        for (int account = 0; account < size(); account++) {
            String name = names == null ? ids.get(account) : names.get(account);
            byName.merge(name, account, (first, second) -> -2);
        }
        named = true;
    }
}
