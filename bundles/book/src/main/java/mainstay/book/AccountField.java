package mainstay.book;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of the accounts table that Mainstay knows; a book may carry further ones, as text. */
public enum AccountField {
    /** What identifies the account; unique in the book. */
    ACCOUNT_ID("account_id"),
    /** What people call it. */
    NAME("name"),
    /** The account above it: head office of a branch. */
    PARENT_ID("parent_id"),
    /** Its industry. */
    INDUSTRY("industry"),
    /** Where it is. */
    REGION("region"),
    /** Whether its branches decide for themselves. */
    PURCHASING("purchasing", List.of("centralized", "decentralized")),
    /** Whether it matters beyond its profit. */
    STRATEGIC("strategic", List.of("true", "false")),
    /** The state of our relationship with it. */
    RELATIONSHIP("relationship", List.of("none", "limited", "developing", "good", "strong", "defensive", "declining")),
    /** Expected yearly growth of its wallet. */
    GROWTH("growth", Range.of(-1, 10, "a fraction (0.35 for 35 %)")),
    /** How well we fit its needs. */
    FIT("fit", Range.of(0, 5, "a rating")),
    /** How willing it is to work with us as a partner. */
    WILLINGNESS("willingness", Range.of(0, 5, "a rating")),
    /** How feasible it is to serve it as a large account. */
    FEASIBILITY("feasibility", Range.of(0, 5, "a rating")),
    /** How satisfied it is. */
    SATISFACTION("satisfaction", Range.of(0, 10, "a rating")),
    /** The share of customers like it that we keep from year to year. */
    RETENTION("retention", Range.of(0, 1, "a fraction (0.35 for 35 %)"));

    private final String column;
    private final List<String> words;
    private final Range range;

    AccountField(String column) {
        this(column, List.of(), null);
    }

    AccountField(String column, List<String> words) {
        this(column, words, null);
    }

    AccountField(String column, Range range) {
        this(column, List.of(), range);
    }

    AccountField(String column, List<String> words, Range range) {
        this.column = column;
        this.words = words;
        this.range = range;
    }

    /** The name of the column, as users write it. */
    public String column() {
        return column;
    }

    /** The words that are allowed; empty when any text is, or when this is a number. */
    public List<String> words() {
        return words;
    }

    /** The numbers that are allowed; empty when this is a text. */
    public Optional<Range> range() {
        return Optional.ofNullable(range);
    }

    /** Whether this is a number. */
    public boolean isNumber() {
        return range != null;
    }

    /** The field with this column name. */
    public static Optional<AccountField> named(String column) {
        return Arrays.stream(values())
                .filter(field -> field.column.equals(column))
                .findFirst();
    }
}
