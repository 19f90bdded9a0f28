package mainstay.intake.read.bind;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mainstay.book.Range;
import mainstay.book.WalletField;
import mainstay.intake.mapping.FieldMapping;
import mainstay.intake.mapping.TableMapping;

/** Which columns of a table of wallets are money. */
final class MoneyHeaders {

    private MoneyHeaders() {}

    /** The headers of amounts, and of what is divided by an amount, so that a ratio stays what it is. */
    static Set<String> of(TableMapping wallets) {
        Set<String> money = new HashSet<>();
        for (WalletField field : WalletField.values()) {
            if (field.range().equals(Range.money())) {
                FieldMapping told = wallets.fields().getOrDefault(field.column(), FieldMapping.column(field.column()));
                amounts(told, wallets).forEach(money::add);
            }
        }
        wallets.fields().values().stream()
                .filter(field -> field.per().filter(money::contains).isPresent())
                .flatMap(field -> amounts(field, wallets))
                .toList()
                .forEach(money::add);
        return money;
    }

    private static Stream<String> amounts(FieldMapping field, TableMapping wallets) {
        if (field.kind() != FieldMapping.Kind.COLUMN) {
            return Stream.empty();
        }
        List<String> lines = wallets.lines().isEmpty() ? List.of("") : wallets.lines();
        return Stream.concat(Stream.of(field.text()), field.minus().stream())
                .flatMap(header -> lines.stream().map(line -> header.replace("{line}", line)));
    }
}
