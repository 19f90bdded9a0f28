package mainstay.intake.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mainstay.book.AccountField;

/** Why each table and each column was taken for what it was. */
final class DraftReasons {
    private static final List<String> NO_FIELDS =
            List.of("rate", "quantity", "date", "status", "contact", "record", "not_ours", "own_revenue", "firm");

    private final TableRoles roles;
    /** Columns that look like a field and are left out. */
    private final List<ColumnProfile> leftOut;

    DraftReasons(TableRoles roles, List<ColumnProfile> leftOut) {
        this.roles = roles;
        this.leftOut = leftOut;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (TableProfile table : roles.tables()) {
            if (isJoined(table)) {
                lines.add(table.table.file() + ": its columns are joined to those of "
                        + roles.wallets().table.file());
                continue;
            }
            if (table != roles.accounts() && table != roles.wallets()) {
                lines.add(table.table.file() + ": left out; it is not taken for accounts or wallets");
                continue;
            }
            for (ColumnProfile column : table.columns) {
                lines.add(line(table, column));
            }
        }
        return lines;
    }

    private boolean isJoined(TableProfile table) {
        return table != roles.accounts()
                && table != roles.wallets()
                && roles.wallets().has("key of " + table.table.file());
    }

    private String line(TableProfile table, ColumnProfile column) {
        String use = table.role(column)
                .filter(role -> !leftOut.contains(column) && isUsed(role, table))
                .map(role -> "taken for " + role)
                .orElse("left out");
        return table.table.file() + " column " + column.header + ": " + use + "; " + table.reason(column);
    }

    private boolean isUsed(String role, TableProfile table) {
        if (role.equals("profit")) {
            return table == roles.wallets() && table.has("revenue") && !table.has("margin");
        }
        if (role.equals("cost")) {
            return table == roles.wallets() && table.has("revenue") && !table.has("margin") && !table.has("profit");
        }
        if (NO_FIELDS.contains(role)) {
            return false;
        }
        if (AccountField.named(role).isEmpty()) {
            return table == roles.wallets();
        }
        return table == roles.accounts()
                || TableRoles.accountId(table)
                        .filter(id -> table.role(id).equals(Optional.of(role)))
                        .isPresent();
    }
}
