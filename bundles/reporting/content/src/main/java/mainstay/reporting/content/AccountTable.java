package mainstay.reporting.content;

import java.util.List;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.run.LiveResult;

/** Accounts in the order of the prioritised list, each leading to what more there is to tell of it. */
final class AccountTable {
    private static final List<String> CHIEF = List.of(
            "rank",
            "account_id",
            "name",
            "coverage",
            "expected_profit",
            "call",
            "large",
            "value",
            "share_of_wallet",
            "white_space",
            "score",
            "tier",
            "value_relationship");

    private AccountTable() {}

    /** All accounts. */
    static Table of(String id, String title, LiveResult result) {
        int[] order = result.ranking().order();
        List<Field> fields = ListFields.of(result).stream()
                .map(field -> inOrder(field, order))
                .toList();
        return Table.of(id, title, fields, order.length)
                .showing(CHIEF)
                .about("account_id")
                .telling(row -> AccountDetails.of(result, order[row]));
    }

    static Field inOrder(Field field, int[] order) {
        return field.inOrder(order);
    }
}
