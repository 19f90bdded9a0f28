package mainstay.intake.read.bind;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import mainstay.book.MainstayException;
import mainstay.book.TypedNumber;
import mainstay.book.WalletField;
import mainstay.intake.mapping.Mapping;
import mainstay.intake.mapping.TableMapping;
import mainstay.intake.source.Source;
import mainstay.intake.table.Headers;
import mainstay.intake.table.Row;
import mainstay.intake.table.SheetFinder;
import mainstay.intake.table.SheetHint;
import mainstay.intake.table.SourceTable;
import mainstay.intake.text.Dialect;

/**
 * What a workbook tells of its book beside the two tables, in a sheet {@code mapping} with the columns {@code item},
 * {@code line} and {@code value}: the {@code currency}, and the {@code margin} of the book or of a product line.
 */
final class MappingSheet {
    /** What the sheet is called. */
    static final String NAME = "mapping";

    private static final Set<String> COLUMNS = Set.of("item", "line", "value");

    private final SourceTable table;
    private final int item;
    private final int line;
    private final int value;
    private final Map<String, Double> lineMargins = new HashMap<>();
    private String currency = "";
    private double margin = Double.NaN;

    private MappingSheet(SourceTable table) {
        this.table = table;
        Headers headers = new Headers(table);
        this.item = headers.find("item").orElseThrow(() -> lacking("item"));
        this.line = headers.find("line").orElseThrow(() -> lacking("line"));
        this.value = headers.find("value").orElseThrow(() -> lacking("value"));
    }

    /** What the sheet tells; what was told already when there is none. */
    static Mapping of(SheetFinder sheets, Mapping given) {
        if (!sheets.has(NAME)) {
            return given;
        }
        MappingSheet sheet = new MappingSheet(
                sheets.find(new SheetFinder.Wanted(NAME, SheetHint.NOTHING, COLUMNS, COLUMNS, Dialect.PLAIN)));
        sheet.table.forEach(sheet::read);
        return Mapping.plain(sheet.currency, sheet.margin, sheet.lineMargins, TableMapping.PLAIN);
    }

    private void read(Row row) {
        String text = cell(row, value);
        switch (cell(row, item)) {
            case "currency" -> currency = text;
            case "margin" -> margin(row, cell(row, line), text);
            default ->
                throw Source.bad(table.file() + " row " + row.number() + ": there is no item \"" + cell(row, item)
                        + "\"; there are currency and margin");
        }
    }

    private void margin(Row row, String ofLine, String text) {
        double number = number(row, text);
        if (ofLine.isEmpty()) {
            margin = number;
        } else {
            lineMargins.put(ofLine, number);
        }
    }

    private double number(Row row, String text) {
        return TypedNumber.within(WalletField.MARGIN.range(), text)
                .orElseThrow(() -> Source.bad(table.file() + " row " + row.number() + ": the margin \"" + text
                        + "\" is not allowed; it is " + WalletField.MARGIN.range()));
    }

    private static String cell(Row row, int column) {
        return column < row.cells() ? row.raw(column).strip() : "";
    }

    private MainstayException lacking(String column) {
        return Source.bad(table.file() + " has no column " + column
                + "; it describes the book in the columns item, line and value. Add it, or rename the sheet");
    }
}
