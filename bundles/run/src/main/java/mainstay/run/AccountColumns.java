package mainstay.run;

import java.util.regex.Pattern;
import mainstay.book.AccountField;
import mainstay.book.Accounts;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.Range;
import mainstay.book.TextColumn;
import mainstay.run.parameters.Parameter;

/** The columns of the accounts table of a book, under their own headings; row {@code i} is account {@code i}. */
public final class AccountColumns extends ColumnsOnDemand {
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,15})?");

    private AccountColumns(Accounts accounts) {
        for (AccountField field : AccountField.values()) {
            allow(field.column(), field::words);
            add(field.column(), () -> known(field, accounts));
        }
        accounts.extras().forEach((header, column) -> add(header, () -> extra(header, column)));
    }

    /** Those of some accounts. */
    public static AccountColumns of(Accounts accounts) {
        return new AccountColumns(accounts);
    }

    private static Column known(AccountField field, Accounts accounts) {
        String name = field.column();
        if (field == AccountField.STRATEGIC) {
            return Column.flag(name, accounts::strategic);
        }
        if (field.isNumber()) {
            Kind kind = field.range().filter(Range::isFraction).isPresent() ? Kind.RATIO : Kind.NUMBER;
            return Column.number(name, kind, accounts.number(field));
        }
        return Column.text(name, field == AccountField.ACCOUNT_ID ? accounts.ids() : accounts.text(field));
    }

    /** A further column is one of numbers when every text in it is a number written plainly: 12.5, but not 0012. */
    private static Column extra(String header, TextColumn column) {
        for (int row = 0; row < column.size(); row++) {
            String text = column.get(row);
            if (!text.isEmpty() && !PLAIN_NUMBER.matcher(text).matches()) {
                return Column.text(header, column);
            }
        }
        return Column.number(header, Kind.NUMBER, row -> Parameter.toNumber(column.get(row)));
    }
}
