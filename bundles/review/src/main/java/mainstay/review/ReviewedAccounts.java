package mainstay.review;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import mainstay.book.ColumnTable;
import mainstay.book.DoubleColumn;
import mainstay.book.NumberText;
import mainstay.book.TextColumn;
import mainstay.book.TextOrder;
import mainstay.review.words.ReviewWords;

/** What a review says of each account, a row each, in the order of their ids. */
public final class ReviewedAccounts {
    /** How the names of columns begin that say what a coverage realises of single accounts. */
    static final String CAPTURE = "capture_";

    private final ColumnTable table;
    private final Map<ReviewTextColumn, TextColumn> texts = new EnumMap<>(ReviewTextColumn.class);
    private final Map<ReviewNumberColumn, DoubleColumn> numbers = new EnumMap<>(ReviewNumberColumn.class);

    /**
     * The accounts in a table.
     *
     * @throws IllegalArgumentException if it lacks a column
     */
    public ReviewedAccounts(ColumnTable table) {
        this.table = table;
        for (ReviewTextColumn column : ReviewTextColumn.values()) {
            texts.put(column, table.text(column.stored()));
        }
        for (ReviewNumberColumn column : ReviewNumberColumn.values()) {
            numbers.put(column, table.number(column.stored()));
        }
    }

    /** By coverage what it realises of single accounts, where the book said so; {@code NaN} where the offer's counts. */
    public Map<String, DoubleColumn> captures() {
        Map<String, DoubleColumn> captures = new LinkedHashMap<>();
        table.numbers().forEach((name, column) -> {
            if (name.startsWith(CAPTURE)) {
                captures.put(name.substring(CAPTURE.length()), column);
            }
        });
        return captures;
    }

    /** The columns, as they are stored. */
    public ColumnTable table() {
        return table;
    }

    /** How many accounts there are. */
    public int size() {
        return table.rows();
    }

    /** The texts of a column. */
    public TextColumn column(ReviewTextColumn column) {
        return texts.get(column);
    }

    /** The numbers of a column; {@code NaN} where there is none. */
    public DoubleColumn column(ReviewNumberColumn column) {
        return numbers.get(column);
    }

    /** A text of an account; empty where it has none. */
    public String text(ReviewTextColumn column, int row) {
        return column(column).get(row);
    }

    /** A number of an account; {@code NaN} where it has none. */
    public double number(ReviewNumberColumn column, int row) {
        return column(column).get(row);
    }

    /** The id of an account. */
    public String id(int row) {
        return text(ReviewTextColumn.ACCOUNT_ID, row);
    }

    /** The name of an account; empty when the book gives none. */
    public String name(int row) {
        return text(ReviewTextColumn.NAME, row);
    }

    /** The tier of an account. */
    public Tier tier(int row) {
        return Tier.of(text(ReviewTextColumn.TIER, row));
    }

    /** How many accounts have a tier. */
    public int count(Tier tier) {
        return (int) IntStream.range(0, size()).filter(row -> tier(row) == tier).count();
    }

    /** Whether an account was taken off the list. */
    public boolean isRemoved(int row) {
        return tier(row) == Tier.REMOVED;
    }

    /** Whether the rules propose to remove an account. */
    public boolean isRemovalProposed(int row) {
        return !text(ReviewTextColumn.REMOVAL_PROPOSED, row).isEmpty();
    }

    /** Why an account has its tier and its coverage, in the language of who reads it; empty where nothing but the run decided. */
    public String reason(int row) {
        return ReviewWords.again(text(ReviewTextColumn.REASON, row));
    }

    /** Whether the account is large; not where dedicated coverage is not offered. */
    public boolean isLarge(int row) {
        return number(ReviewNumberColumn.LARGE, row) == 1;
    }

    /** Whether the automated channel serves the account because its clock ran out. */
    public boolean isAutomated(int row) {
        return number(ReviewNumberColumn.AUTOMATED, row) == 1;
    }

    /** The row of an account. */
    public OptionalInt find(String id) {
        return TextOrder.find(column(ReviewTextColumn.ACCOUNT_ID), id);
    }

    /** The row of an account that is on the list; empty where it was taken off, or there is none. */
    public OptionalInt listed(String id) {
        OptionalInt row = find(id);
        return row.isPresent() && isRemoved(row.getAsInt()) ? OptionalInt.empty() : row;
    }

    /** The first place at which other accounts differ from these, as a phrase; bit by bit for numbers. */
    public Optional<String> firstDifference(ReviewedAccounts other) {
        if (size() != other.size()) {
            return Optional.of(NumberText.count(size(), "account")
                    + (size() == 1 ? " is " : " are ")
                    + NumberText.number(other.size()));
        }
        return IntStream.range(0, size())
                .mapToObj(row -> differenceOfTexts(other, row).or(() -> differenceOfNumbers(other, row)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> differenceOfTexts(ReviewedAccounts other, int row) {
        for (ReviewTextColumn column : ReviewTextColumn.values()) {
            String now = other.text(column, row);
            if (!text(column, row).equals(now)) {
                return Optional.of(difference(row, column.stored(), text(column, row), now));
            }
        }
        return Optional.empty();
    }

    private Optional<String> differenceOfNumbers(ReviewedAccounts other, int row) {
        for (ReviewNumberColumn column : ReviewNumberColumn.values()) {
            double was = number(column, row);
            double now = other.number(column, row);
            if (Double.compare(was, now) != 0) {
                return Optional.of(difference(row, column.stored(), Double.toString(was), Double.toString(now)));
            }
        }
        return Optional.empty();
    }

    private String difference(int row, String column, String was, String now) {
        return column + " of account " + id(row) + " was \"" + was + "\" and is \"" + now + "\"";
    }
}
