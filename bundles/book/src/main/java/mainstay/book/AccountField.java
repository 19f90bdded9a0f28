package mainstay.book;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of the accounts table that Mainstay knows; a book may carry further ones, as text. */
public enum AccountField {
    /** What identifies the account; unique in the book. */
    ACCOUNT_ID("account_id"),
    /** The name that people use; need not be unique. */
    NAME("name"),
    /** The account above it: head office of a branch. */
    PARENT_ID("parent_id"),
    /** Its industry, in the words of the book. */
    INDUSTRY("industry"),
    /** Where it is, in the words of the book; plans of teams may use it as the pool. */
    REGION("region"),
    /** Whether its branches decide for themselves. */
    PURCHASING("purchasing", List.of("centralized", "decentralized")),
    /** Whether it matters beyond its profit. */
    STRATEGIC("strategic", List.of("true", "false")),
    /** The state of our relationship with it. */
    RELATIONSHIP("relationship", List.of("none", "limited", "developing", "good", "strong", "defensive", "declining")),
    /** Expected yearly growth of its wallet: a fraction from -1 to 10. */
    GROWTH("growth", Range.of(-1, 10, "a fraction (0.35 for 35 %)")),
    /** How well we fit its needs: a rating from 0 to 5. */
    FIT("fit", Range.of(0, 5, "a rating")),
    /** How willing it is to work with us as a partner: a rating from 0 to 5. */
    WILLINGNESS("willingness", Range.of(0, 5, "a rating")),
    /** How feasible it is to serve it as a large account: a rating from 0 to 5. */
    FEASIBILITY("feasibility", Range.of(0, 5, "a rating")),
    /** How satisfied it is: a rating from 0 to 10. */
    SATISFACTION("satisfaction", Range.of(0, 10, "a rating")),
    /** The share of customers like it that we keep from year to year: a fraction from 0 to 1. */
    RETENTION("retention", Range.of(0, 1, "a fraction (0.35 for 35 %)")),
    /** The part of its earnings that a dedicated team realises: a fraction from 0 to 1; where none is given, the parameter's. */
    CAPTURE_DEDICATED("capture_dedicated", Range.of(0, 1, "a fraction (0.35 for 35 %)")),
    /** The same of a shared team. */
    CAPTURE_SHARED("capture_shared", Range.of(0, 1, "a fraction (0.35 for 35 %)")),
    /** The same of the channel. */
    CAPTURE_CHANNEL("capture_channel", Range.of(0, 1, "a fraction (0.35 for 35 %)"));

    private static final String CAPTURE = "capture_";

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

    /** The header of the column, as users write it, such as {@code parent_id}. */
    public String column() {
        return column;
    }

    /**
     * The words that are allowed, in the order in which messages list them; empty when any text is allowed,
     * and for a number.
     */
    public List<String> words() {
        return words;
    }

    /** The numbers that are allowed; empty when this is a text. */
    public Optional<Range> range() {
        return Optional.ofNullable(range);
    }

    /**
     * Whether the column holds numbers ({@link Accounts#number}) rather than texts ({@link Accounts#text}).
     */
    public boolean isNumber() {
        return range != null;
    }

    /** The field that says which part of an account's earnings a coverage realises; empty for a coverage that has none. */
    public static Optional<AccountField> capture(String coverage) {
        return named(CAPTURE + coverage);
    }

    /** The field with this header, which must match exactly; empty when there is none. */
    public static Optional<AccountField> named(String column) {
        return Arrays.stream(values())
                .filter(field -> field.column.equals(column))
                .findFirst();
    }
}
