package mainstay.book;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The accounts table: one row an account, sorted by account id. */
public final class Accounts {
    /**
     * The further column that tells, of an account that lost rows when only the good ones were taken, how many; empty for
     * accounts that are whole. A book without such accounts does not have it.
     */
    public static final String REJECTED_ROWS = "rejected_rows";

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

    Accounts with(Map<AccountField, DoubleColumn> others) {
        Map<AccountField, DoubleColumn> changed = new EnumMap<>(AccountField.class);
        changed.putAll(numbers);
        changed.putAll(others);
        return new Accounts(texts, changed, extras, origin);
    }

    /** How many accounts there are; 0 in an empty book. Accounts are rows 0 to {@code size() - 1}. */
    public int size() {
        return ids.size();
    }

    /** The id of each account: each once, ascending by {@linkplain TextOrder code point}. */
    public TextColumn ids() {
        return ids;
    }

    /**
     * The id of an account.
     *
     * @param account its row, from 0
     */
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

    /**
     * A column of texts.
     *
     * @return a text for each account; empty where the book has none, and in every row when it lacks the
     *     column or when the field is a number
     */
    public TextColumn text(AccountField field) {
        TextColumn column = texts.get(field);
        return column == null ? TextColumn.constant("", size()) : column;
    }

    /**
     * A column of numbers; an import keeps them within {@link AccountField#range()}.
     *
     * @return a number for each account; {@code NaN} where the book has none, and in every row when it lacks
     *     the column or when the field is a text
     */
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

    /** The file, rows and columns that the accounts were read from; record {@code i} is account {@code i}. */
    public CellOrigin origin() {
        return origin;
    }

    /**
     * Finds an account by its exact id, by binary search.
     *
     * @return its row; empty when the book has no such account
     */
    public OptionalInt find(String id) {
        return TextOrder.find(ids, id);
    }
}
