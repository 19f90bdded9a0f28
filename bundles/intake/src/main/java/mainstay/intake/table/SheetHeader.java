package mainstay.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mainstay.intake.source.Source;
import mainstay.intake.workbook.CellName;
import mainstay.intake.workbook.SheetRow;

/**
 * A row of a sheet that is, or may be, its header.
 *
 * @param row its number, from 1
 * @param first the column of its first cell, from 0
 * @param cells its cells from there on, as they stand; empty ones between others are empty texts
 * @param faults why cells of it cannot be used
 */
record SheetHeader(long row, int first, List<String> cells, List<String> faults) {

    /** Copies the lists. */
    SheetHeader {
        cells = List.copyOf(cells);
        faults = List.copyOf(faults);
    }

    /** A row as a header. */
    static SheetHeader of(SheetRow row) {
        Map<Integer, String> texts = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        for (int cell = 0; cell < row.count(); cell++) {
            if (row.fault(cell) != null) {
                faults.add(row.fault(cell));
            }
            if (!row.text(cell).isBlank()) {
                texts.put(row.column(cell), row.text(cell));
            }
        }
        if (texts.isEmpty()) {
            return new SheetHeader(row.number(), 0, List.of(), faults);
        }
        int first = texts.keySet().iterator().next();
        List<String> cells = new ArrayList<>();
        texts.forEach((column, text) -> {
            while (cells.size() < column - first) {
                cells.add("");
            }
            cells.add(text);
        });
        return new SheetHeader(row.number(), first, cells, faults);
    }

    /** How many of these columns it has, as headers are compared. */
    long countOf(Iterable<String> names) {
        List<String> own = cells.stream().map(Headers::key).toList();
        long count = 0;
        for (String name : names) {
            count += own.contains(Headers.key(name)) ? 1 : 0;
        }
        return count;
    }

    /** Refuses a header with cells that cannot be used. */
    SheetHeader sound(String table) {
        if (!faults.isEmpty()) {
            throw Source.bad(table + ": the header is row " + row + ", and its " + faults.get(0)
                    + (faults.get(0).contains("merged") ? "; a header is one row with a name in every column" : ""));
        }
        return this;
    }

    /** The columns it spans, as letters. */
    String span() {
        return CellName.column(first) + " to " + CellName.column(first + cells.size() - 1);
    }
}
