package mainstay.intake.draft;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mainstay.intake.source.Source;

/**
 * Which of the tables of a source holds the wallets, and which the accounts.
 *
 * @param tables all of them
 * @param accounts the one with the accounts; that of the wallets where no other has them
 * @param wallets the one with the amounts
 */
record TableRoles(List<TableProfile> tables, TableProfile accounts, TableProfile wallets) {
    /** Takes the table that looks most like amounts for the wallets, and the longest that names their accounts for those. */
    static TableRoles of(List<TableProfile> tables, Source source) {
        TableProfile wallets = tables.stream()
                .filter(table -> table.rows() > 0)
                .max(Comparator.comparingInt(TableRoles::walletScore).thenComparingLong(TableProfile::rows))
                .filter(table -> walletScore(table) > 0)
                .orElseThrow(() -> noWallets(tables, source));
        return new TableRoles(tables, accounts(tables, wallets), wallets);
    }

    /** How much a table looks like one with amounts. */
    private static int walletScore(TableProfile table) {
        int lines = table.unexplainedNumbers().size();
        int known = (table.has("account_id") || table.has("name") ? 2 : 0) + (table.has("line") ? 3 : 0);
        if (hasAmounts(table)) {
            return known > 0 ? 10 + known : 0;
        }
        return lines > 1 ? Math.min(lines, 4) + known : 0;
    }

    static boolean hasAmounts(TableProfile table) {
        return table.has("spend") || table.has("revenue");
    }

    private static TableProfile accounts(List<TableProfile> tables, TableProfile wallets) {
        return tables.stream()
                .filter(table ->
                        table != wallets && table.rows() > 0 && accountId(table).isPresent())
                .filter(table -> accountId(table).orElseThrow().isUnique(table.rows()))
                .filter(table -> shared(table, wallets))
                .max(Comparator.comparingLong(TableProfile::rows))
                .orElse(wallets);
    }

    /** Whether the ids, or names, of the wallets are those of a table. */
    private static boolean shared(TableProfile accounts, TableProfile wallets) {
        ColumnProfile theirs = accountId(wallets).orElse(null);
        return theirs != null
                && (among(theirs, accountId(accounts).orElse(null))
                        || among(theirs, accounts.column("name").orElse(null)));
    }

    /** Whether more than half of what a column holds is in another. */
    static boolean among(ColumnProfile some, ColumnProfile all) {
        return all != null
                && some.distinct().stream().filter(all.distinct()::contains).count() * 2
                        > some.distinct().size();
    }

    /** The column that names the account of a row. */
    static Optional<ColumnProfile> accountId(TableProfile table) {
        return table.column("account_id").or(() -> table.column("name"));
    }

    private static RuntimeException noWallets(List<TableProfile> tables, Source source) {
        String seen = tables.stream()
                .map(table -> table.table.file() + " ("
                        + table.columns.stream()
                                .map(column -> column.header)
                                .limit(20)
                                .collect(Collectors.joining(", "))
                        + ")")
                .collect(Collectors.joining("; "));
        return Source.bad(
                source.path() + " has no table that looks like accounts with amounts; a column that identifies the"
                        + " account and one with numbers are needed. Seen were "
                        + (seen.isEmpty() ? "no tables" : seen)
                        + ". Write the mapping by hand, or name the columns as they are called in import --template");
    }
}
