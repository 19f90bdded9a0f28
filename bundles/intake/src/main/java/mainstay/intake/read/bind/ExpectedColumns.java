package mainstay.intake.read.bind;

import java.util.LinkedHashSet;
import java.util.Set;
import mainstay.book.AccountField;
import mainstay.book.WalletField;
import mainstay.intake.mapping.FieldMapping;
import mainstay.intake.mapping.TableMapping;

/** Which columns a table should have, by which it is recognised. */
final class ExpectedColumns {
    private static final String ID = AccountField.ACCOUNT_ID.column();

    private ExpectedColumns() {}

    /** All that it may have. */
    static Set<String> all(TableMapping mapping) {
        Set<String> wanted = new LinkedHashSet<>();
        for (AccountField field : AccountField.values()) {
            wanted.add(field.column());
        }
        for (WalletField field : WalletField.values()) {
            wanted.add(field.column());
        }
        wanted.add("line");
        mapping.fields().values().forEach(field -> wanted.add(field.text()));
        wanted.addAll(mapping.lines());
        return wanted;
    }

    /** Those without which the accounts cannot be read. */
    static Set<String> ofAccounts(TableMapping mapping) {
        return required(mapping, Set.of(ID));
    }

    /** Those without which the wallets cannot be read. */
    static Set<String> ofWallets(TableMapping mapping) {
        Set<String> needed = new LinkedHashSet<>(Set.of(ID, WalletField.SPEND.column()));
        if (mapping.lines().isEmpty()) {
            needed.add("line");
        }
        return required(mapping, needed);
    }

    private static Set<String> required(TableMapping mapping, Set<String> needed) {
        Set<String> required = new LinkedHashSet<>();
        if (!mapping.joins().isEmpty()) {
            // Any of them may stand in the other table.
            return required;
        }
        needed.stream()
                .filter(field -> !mapping.fields().containsKey(field))
                .sorted()
                .forEach(required::add);
        mapping.fields().values().stream()
                .filter(field -> !field.optional())
                .forEach(field -> add(required, field, mapping));
        mapping.where().stream()
                .filter(condition -> !condition.optional())
                .forEach(condition -> required.add(condition.column()));
        return required;
    }

    private static void add(Set<String> required, FieldMapping field, TableMapping mapping) {
        if (field.text().contains("{line}")) {
            mapping.lines().forEach(line -> required.addAll(field.headers(line)));
        } else {
            required.addAll(field.headers("{line}"));
        }
    }
}
