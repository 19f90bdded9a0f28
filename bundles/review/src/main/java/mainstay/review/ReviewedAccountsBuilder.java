package mainstay.review;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import mainstay.book.ColumnTable;
import mainstay.book.DoubleColumn;
import mainstay.book.TextColumn;

/** Accounts of a review that are being filled, cell by cell. */
public final class ReviewedAccountsBuilder {
    private final int rows;
    private final List<CoverageOffer> offers;
    private final Map<ReviewTextColumn, String[]> texts = new EnumMap<>(ReviewTextColumn.class);
    private final Map<ReviewNumberColumn, double[]> numbers = new EnumMap<>(ReviewNumberColumn.class);

    /** By coverage what it realises of single accounts. */
    private final Map<String, DoubleColumn> captures = new TreeMap<>();

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
        builder.captures.putAll(accounts.captures());
        return builder;
    }

    /** Puts what a coverage realises of single accounts; {@code NaN} where its offer's counts. */
    public void putCaptures(Map<String, DoubleColumn> byCoverage) {
        captures.putAll(byCoverage);
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
        cover(row, coverage, team, OptionalDouble.empty());
    }

    /**
     * The same, with the part of its earnings that an adopted plan was made with.
     *
     * @param capture empty for that of the offer
     */
    public void cover(int row, String coverage, String team, OptionalDouble capture) {
        CoverageOffer offered = own(CoverageOffer.find(offers, coverage).orElseThrow(), row);
        put(ReviewTextColumn.COVERAGE, row, coverage);
        put(ReviewTextColumn.TEAM, row, team);
        put(ReviewNumberColumn.COST, row, offered.cost());
        put(ReviewNumberColumn.PROFIT, row, offered.profit(number(ReviewNumberColumn.EARNED, row), capture));
        put(ReviewNumberColumn.HEADS, row, offered.heads());
    }

    private CoverageOffer own(CoverageOffer offer, int row) {
        DoubleColumn own = captures.get(offer.coverage());
        return own == null || Double.isNaN(own.get(row)) ? offer : offer.capturing(own.get(row));
    }

    /**
     * Has the accounts of each team of an adopted plan pay it whole: they share its cost and its people equally. Those that have
     * a coverage without such a team pay for a seat.
     */
    private void payTeams() {
        String[] teams = texts.get(ReviewTextColumn.TEAM);
        Map<String, Integer> served = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            if (isInTeam(row)) {
                served.merge(teams[row], 1, Integer::sum);
            }
        }
        for (int row = 0; row < rows; row++) {
            if (isInTeam(row)) {
                pay(row, served.get(teams[row]));
            }
        }
    }

    private boolean isInTeam(int row) {
        String coverage = text(ReviewTextColumn.COVERAGE, row);
        return !text(ReviewTextColumn.TEAM, row).equals(coverage)
                && CoverageOffer.find(offers, coverage)
                        .filter(CoverageOffer::isPaidWhole)
                        .isPresent();
    }

    private void pay(int row, int accounts) {
        CoverageOffer offered =
                CoverageOffer.find(offers, text(ReviewTextColumn.COVERAGE, row)).orElseThrow();
        double before = number(ReviewNumberColumn.COST, row);
        double cost = offered.teamCost() / accounts;
        if (cost != before) {
            put(ReviewNumberColumn.PROFIT, row, number(ReviewNumberColumn.PROFIT, row) + before - cost);
            put(ReviewNumberColumn.COST, row, cost);
        }
        put(ReviewNumberColumn.HEADS, row, offered.teamHeads() / accounts);
    }

    /** The accounts as they were put, each team paid whole. */
    public ReviewedAccounts build() {
        payTeams();
        Map<String, TextColumn> textColumns = new LinkedHashMap<>();
        texts.forEach((column, cells) -> textColumns.put(column.stored(), TextColumn.of(cells)));
        Map<String, DoubleColumn> numberColumns = new LinkedHashMap<>();
        numbers.forEach((column, cells) -> numberColumns.put(column.stored(), DoubleColumn.of(cells)));
        captures.forEach((coverage, column) -> numberColumns.put(ReviewedAccounts.CAPTURE + coverage, column));
        return new ReviewedAccounts(new ColumnTable(rows, textColumns, numberColumns));
    }
}
