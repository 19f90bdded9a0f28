package mainstay.intake.table;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import mainstay.intake.source.Source;

/** Copies each record of the CSV library into one row, without an object a cell. */
final class RowHandler extends CsvCallbackHandler<Row> {
    private static final int MOST_CELLS = 1 << 14;
    private static final int LONGEST_ROW = 1 << 24;

    private final Row row;
    private final String file;
    private final long headerRow;
    private long number;

    RowHandler(Row row, String file, long headerRow) {
        this.row = row;
        this.headerRow = headerRow;
        this.file = file;
    }

    @Override
    protected void beginRecord(long startingLineNumber) {
        number++;
        row.begin(number, number - headerRow);
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        if (row.cells() == MOST_CELLS) {
            throw Source.bad(file + " row " + number + " has more than " + MOST_CELLS + " cells");
        }
        if (row.length() + length > LONGEST_ROW) {
            throw Source.bad(file + " row " + number + " is longer than " + LONGEST_ROW + " characters");
        }
        row.add(buffer, offset, length);
    }

    @Override
    protected Row buildRecord() {
        return row;
    }

    @Override
    protected RecordType getRecordType() {
        return RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
        return row.cells();
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
        throw new IllegalStateException("comments are not asked for");
    }

    @Override
    protected void setEmpty() {
        // An empty line is a row without cells.
    }
}
