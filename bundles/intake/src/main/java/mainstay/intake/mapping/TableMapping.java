package mainstay.intake.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import mainstay.intake.table.SheetHint;
import mainstay.intake.text.DialectHint;

/**
 * How one of the two tables is read.
 *
 * @param file the file it stands in, or the key of a JSON file; empty when the mapping does not say
 * @param sheet where it stands in that file, when it is a workbook
 * @param dialect what is told about how it is written
 * @param numbers how its numbers are written
 * @param where which of its rows are read; all conditions must hold
 * @param fields where the fields come from that do not stand in a column of their own name
 * @param merged whether several rows make one record: accounts told by id, wallets summed
 * @param lines the product lines that stand in columns; empty when each row names its own
 * @param joins further tables whose columns are added to each row, one after the other
 */
public record TableMapping(
        Optional<String> file,
        SheetHint sheet,
        DialectHint dialect,
        NumberFormat numbers,
        List<Condition> where,
        Map<String, FieldMapping> fields,
        boolean merged,
        List<String> lines,
        List<JoinMapping> joins) {

    /** A table with our columns. */
    public static final TableMapping PLAIN = new TableMapping(
            Optional.empty(),
            SheetHint.NOTHING,
            DialectHint.NOTHING,
            NumberFormat.PLAIN,
            List.of(),
            Map.of(),
            false,
            List.of(),
            List.of());

    /** Copies the collections. */
    public TableMapping {
        where = List.copyOf(where);
        fields = Map.copyOf(fields);
        lines = List.copyOf(lines);
        joins = List.copyOf(joins);
    }

    /** A table in another file that is written in the same way, with nothing told of its rows and columns. */
    public TableMapping at(Optional<String> otherFile, Optional<String> otherSheet) {
        return new TableMapping(
                otherFile,
                new SheetHint(otherSheet, OptionalLong.empty()),
                dialect,
                numbers,
                List.of(),
                Map.of(),
                false,
                List.of(),
                List.of());
    }

    /** The same table in this file. */
    TableMapping in(String otherFile) {
        return new TableMapping(Optional.of(otherFile), sheet, dialect, numbers, where, fields, merged, lines, joins);
    }
}
