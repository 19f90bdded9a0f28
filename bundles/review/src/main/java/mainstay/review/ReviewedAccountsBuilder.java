package mainstay.review;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mainstay.book.ColumnTable;
import mainstay.book.DoubleColumn;
import mainstay.book.TextColumn;

/** Accounts of a review that are being filled, cell by cell. */
public final class ReviewedAccountsBuilder {
    private final int rows;
    private final List<CoverageOffer> offers;
    private final Map<ReviewTextColumn, String[]> texts = new EnumMap<>(ReviewTextColumn.class);
    private final Map<ReviewNumberColumn, double[]> numbers = new EnumMap<>(ReviewNumberColumn.class);

    private ReviewedAccountsBuilder(int rows, List<CoverageOffer> offers) {
        this.rows = rows;
        this.offers = List.copyOf(offers);
        for (ReviewTextColumn column : ReviewTextColumn.values()) {
            texts.put(column, new String[rows]);
        }
        for (ReviewNumberColumn column : ReviewNumberColumn.values()) {
            numbers.put(column, new double[rows]);
        }
    }

    /**
     * With nothing in it: every text must be put before it is built.
     *
     * @param offers on which terms accounts can be covered
     */
    public static ReviewedAccountsBuilder of(int rows, List<CoverageOffer> offers) {
        return new ReviewedAccountsBuilder(rows, offers);
    }

    /** With what a review says, to be changed. */
    public static ReviewedAccountsBuilder of(ReviewedAccounts accounts, List<CoverageOffer> offers) {
        ReviewedAccountsBuilder builder = new ReviewedAccountsBuilder(accounts.size(), offers);
        builder.texts.forEach((column, cells) -> {
            for (int row = 0; row < cells.length; row++) {
                cells[row] = accounts.text(column, row);
            }
        });
        builder.numbers.forEach((column, cells) -> {
            for (int row = 0; row < cells.length; row++) {
                cells[row] = accounts.number(column, row);
            }
        });
        return builder;
    }

    /** A text that was put. */
    public String text(ReviewTextColumn column, int row) {
        return texts.get(column)[row];
    }

    /** Puts a text. */
    public void put(ReviewTextColumn column, int row, String text) {
        texts.get(column)[row] = text;
    }

    /** A number that was put; 0 where none was. */
    public double number(ReviewNumberColumn column, int row) {
        return numbers.get(column)[row];
    }

    /** Puts a number. */
    public void put(ReviewNumberColumn column, int row, double number) {
        numbers.get(column)[row] = number;
    }

    /** The tier that was put. */
    public Tier tier(int row) {
        return Tier.of(text(ReviewTextColumn.TIER, row));
    }

    /** Puts a tier. */
    public void put(int row, Tier tier) {
        put(ReviewTextColumn.TIER, row, tier.word());
    }

    /** Whether the automated channel is to serve the account. */
    public boolean isAutomated(int row) {
        return number(ReviewNumberColumn.AUTOMATED, row) == 1;
    }

    /** Adds to the reason of an account, which must have been put; it may be empty. */
    public void addReason(int row, String reason) {
        String before = text(ReviewTextColumn.REASON, row);
        put(ReviewTextColumn.REASON, row, before.isEmpty() ? reason : before + "; " + reason);
    }

    /** Gives an account a coverage that is offered, with what that costs and brings. */
    public void cover(int row, String coverage, String team) {
        CoverageOffer offered = CoverageOffer.find(offers, coverage).orElseThrow();
        put(ReviewTextColumn.COVERAGE, row, coverage);
        put(ReviewTextColumn.TEAM, row, team);
        put(ReviewNumberColumn.COST, row, offered.cost());
        put(ReviewNumberColumn.PROFIT, row, offered.profit(number(ReviewNumberColumn.EARNED, row)));
        put(ReviewNumberColumn.HEADS, row, offered.heads());
    }

    /** The accounts as they were put. */
    public ReviewedAccounts build() {
        Map<String, TextColumn> textColumns = new LinkedHashMap<>();
        texts.forEach((column, cells) -> textColumns.put(column.stored(), TextColumn.of(cells)));
        Map<String, DoubleColumn> numberColumns = new LinkedHashMap<>();
        numbers.forEach((column, cells) -> numberColumns.put(column.stored(), DoubleColumn.of(cells)));
        return new ReviewedAccounts(new ColumnTable(rows, textColumns, numberColumns));
    }
}
