package mainstay.intake.read.reject;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import mainstay.intake.table.SourceTable;

/** Which rows of which table were left out, and which good rows they refer to. */
public final class Rejects {
    private final Map<SourceTable, BitSet> rows = new LinkedHashMap<>();
    private final Map<SourceTable, BitSet> context = new LinkedHashMap<>();

    /** Leaves a row out. */
    public void add(SourceTable table, long row) {
        rows.computeIfAbsent(table, added -> new BitSet()).set(Math.toIntExact(row));
    }

    /** Keeps a good row, because a rejected one refers to it. */
    public void accompany(SourceTable table, long row) {
        context.computeIfAbsent(table, added -> new BitSet()).set(Math.toIntExact(row));
    }

    /** Whether a row was left out. */
    public boolean has(SourceTable table, int row) {
        BitSet rejected = rows.get(table);
        return rejected != null && rejected.get(row);
    }

    /** Whether a row is to be written. */
    boolean isWanted(SourceTable table, int row) {
        BitSet accompanying = context.get(table);
        return has(table, row) || (accompanying != null && accompanying.get(row));
    }

    /** Whether a table has rows to be written. */
    public boolean has(SourceTable table) {
        return rows.containsKey(table) || context.containsKey(table);
    }
}
