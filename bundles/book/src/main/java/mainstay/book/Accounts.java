package mainstay.book;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The accounts table: one row an account, sorted by account id. */
public final class Accounts {
    private final Map<AccountField, TextColumn> texts;
    private final Map<AccountField, DoubleColumn> numbers;
    private final Map<String, TextColumn> extras;
    private final CellOrigin origin;
    private final TextColumn ids;

    Accounts(
            Map<AccountField, TextColumn> texts,
            Map<AccountField, DoubleColumn> numbers,
            Map<String, TextColumn> extras,
            CellOrigin origin) {
        this.texts = new EnumMap<>(texts);
        this.numbers = numbers.isEmpty() ? new EnumMap<>(AccountField.class) : new EnumMap<>(numbers);
        this.extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
        this.origin = origin;
        this.ids = texts.get(AccountField.ACCOUNT_ID);
    }

    /** Number of accounts. */
    public int size() {
        return ids.size();
    }

    /** The ids of all accounts. */
    public TextColumn ids() {
        return ids;
    }

    /** The id of an account. */
    public String id(int account) {
        return ids.get(account);
    }

    /** The name of an account; empty when the book gives none. */
    public String name(int account) {
        return text(AccountField.NAME).get(account);
    }

    /** Whether the account matters beyond its profit; false when the book does not say. */
    public boolean strategic(int account) {
        return text(AccountField.STRATEGIC).get(account).equals("true");
    }

    /** A text column; empty texts when the book lacks it. */
    public TextColumn text(AccountField field) {
        TextColumn column = texts.get(field);
        return column == null ? TextColumn.constant("", size()) : column;
    }

    /** A number column; all {@code NaN} when the book lacks it. */
    public DoubleColumn number(AccountField field) {
        DoubleColumn column = numbers.get(field);
        return column == null ? DoubleColumn.missing(size()) : column;
    }

    /** Whether the book has this column at all. */
    public boolean has(AccountField field) {
        return texts.containsKey(field) || numbers.containsKey(field);
    }

    /** The columns that Mainstay does not know, by their header, in the order of the file. */
    public Map<String, TextColumn> extras() {
        return extras;
    }

    /** Where the table was read. */
    public CellOrigin origin() {
        return origin;
    }

    /** The row of the account with this id. */
    public OptionalInt find(String id) {
        return TextOrder.find(ids, id);
    }
}
