package mainstay.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mainstay.book.ColumnTable;
import mainstay.book.DoubleColumn;
import mainstay.book.TextColumn;

/** A sheet that is being filled. */
@SuppressWarnings("ArrayRecordComponent")
public // nobody compares them
record ReviewedAccountsBuilder(List<CoverageOffer> offers, Map<String, String[]> texts, Map<String, double[]> numbers) {

    public static ReviewedAccountsBuilder of(int rows, List<CoverageOffer> offers) {
        ReviewedAccountsBuilder draft =
                new ReviewedAccountsBuilder(offers, new LinkedHashMap<>(), new LinkedHashMap<>());
        ReviewedAccounts.TEXTS.forEach(name -> draft.texts.put(name, new String[rows]));
        ReviewedAccounts.NUMBERS.forEach(name -> draft.numbers.put(name, new double[rows]));
        return draft;
    }

    public static ReviewedAccountsBuilder of(ReviewedAccounts sheet, List<CoverageOffer> offers) {
        ReviewedAccountsBuilder draft = of(sheet.size(), offers);
        draft.texts.forEach((name, rows) -> {
            for (int row = 0; row < rows.length; row++) {
                rows[row] = sheet.text(name, row);
            }
        });
        draft.numbers.forEach((name, rows) -> {
            for (int row = 0; row < rows.length; row++) {
                rows[row] = sheet.number(name, row);
            }
        });
        return draft;
    }

    public String get(String column, int row) {
        return texts.get(column)[row];
    }

    public void put(String column, int row, String text) {
        texts.get(column)[row] = text;
    }

    public double number(String column, int row) {
        return numbers.get(column)[row];
    }

    public void put(String column, int row, double number) {
        numbers.get(column)[row] = number;
    }

    /** Adds to the reason of an account. */
    public void because(int row, String reason) {
        String before = get(ReviewedAccounts.REASON, row);
        put(ReviewedAccounts.REASON, row, before.isEmpty() ? reason : before + "; " + reason);
    }

    /** Gives an account a coverage, with what that costs and brings. */
    public void cover(int row, String coverage, String team) {
        CoverageOffer offered = CoverageOffer.find(offers, coverage).orElseThrow();
        put(ReviewedAccounts.COVERAGE, row, coverage);
        put(ReviewedAccounts.TEAM, row, team);
        put(ReviewedAccounts.COST, row, offered.cost());
        put(ReviewedAccounts.PROFIT, row, offered.profit(number(ReviewedAccounts.EARNED, row)));
        put(ReviewedAccounts.HEADS, row, offered.heads());
    }

    public ReviewedAccounts sheet() {
        Map<String, TextColumn> textColumns = new LinkedHashMap<>();
        texts.forEach((name, rows) -> {
            TextColumn.Builder column = new TextColumn.Builder();
            for (String text : rows) {
                column.add(text);
            }
            textColumns.put(name, column.build());
        });
        Map<String, DoubleColumn> numberColumns = new LinkedHashMap<>();
        numbers.forEach((name, rows) -> numberColumns.put(name, DoubleColumn.of(rows)));
        return new ReviewedAccounts(new ColumnTable(texts.get(ReviewedAccounts.ID).length, textColumns, numberColumns));
    }
}
