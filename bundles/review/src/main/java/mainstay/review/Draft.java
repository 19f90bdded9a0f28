package mainstay.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mainstay.book.ColumnTable;
import mainstay.book.DoubleColumn;
import mainstay.book.TextColumn;

/** A sheet that is being filled. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Draft(List<Offered> offers, Map<String, String[]> texts, Map<String, double[]> numbers) {

    static Draft of(int rows, List<Offered> offers) {
        Draft draft = new Draft(offers, new LinkedHashMap<>(), new LinkedHashMap<>());
        Sheet.TEXTS.forEach(name -> draft.texts.put(name, new String[rows]));
        Sheet.NUMBERS.forEach(name -> draft.numbers.put(name, new double[rows]));
        return draft;
    }

    static Draft of(Sheet sheet, List<Offered> offers) {
        Draft draft = of(sheet.size(), offers);
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

    String get(String column, int row) {
        return texts.get(column)[row];
    }

    void put(String column, int row, String text) {
        texts.get(column)[row] = text;
    }

    double number(String column, int row) {
        return numbers.get(column)[row];
    }

    void put(String column, int row, double number) {
        numbers.get(column)[row] = number;
    }

    /** Adds to the reason of an account. */
    void because(int row, String reason) {
        String before = get(Sheet.REASON, row);
        put(Sheet.REASON, row, before.isEmpty() ? reason : before + "; " + reason);
    }

    /** Gives an account a coverage, with what that costs and brings. */
    void cover(int row, String coverage, String team) {
        Offered offered = Offered.find(offers, coverage).orElseThrow();
        put(Sheet.COVERAGE, row, coverage);
        put(Sheet.TEAM, row, team);
        put(Sheet.COST, row, offered.cost());
        put(Sheet.PROFIT, row, offered.profit(number(Sheet.EARNED, row)));
        put(Sheet.HEADS, row, offered.heads());
    }

    Sheet sheet() {
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
        return new Sheet(new ColumnTable(texts.get(Sheet.ID).length, textColumns, numberColumns));
    }
}
