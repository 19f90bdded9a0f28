package mainstay.intake.shape;

import java.util.List;
import java.util.function.Consumer;
import mainstay.intake.mapping.Condition;
import mainstay.intake.mapping.NumberFormat;
import mainstay.intake.table.Row;
import mainstay.intake.table.SourceTable;
import mainstay.intake.text.Dialect;

/** The rows of a table that meet conditions. */
public final class FilteredTable implements SourceTable {
    private final SourceTable table;
    private final RowConditions conditions;

    private FilteredTable(SourceTable table, RowConditions conditions) {
        this.table = table;
        this.conditions = conditions;
    }

    /**
     * The rows that meet all conditions; the table itself when there are none.
     *
     * @throws mainstay.book.MainstayException when the table does not have a column that is looked at
     */
    public static SourceTable of(SourceTable table, List<Condition> conditions) {
        return conditions.isEmpty()
                ? table
                : new FilteredTable(table, new RowConditions(table, conditions, NumberFormat.PLAIN));
    }

    @Override
    public void forEach(Consumer<Row> reader) {
        int width = table.header().size();
        table.forEach(row -> {
            if (row.cells() != width || conditions.passes(row)) {
                reader.accept(row);
            }
        });
    }

    @Override
    public SourceTable written() {
        return table.written();
    }

    @Override
    public String file() {
        return table.file();
    }

    @Override
    public String rejectsFile() {
        return table.rejectsFile();
    }

    @Override
    public List<String> header() {
        return table.header();
    }

    @Override
    public Dialect dialect() {
        return table.dialect();
    }

    @Override
    public long headerRow() {
        return table.headerRow();
    }

    @Override
    public List<String> notes() {
        return table.notes();
    }

    @Override
    public String cellsExpected(Row row) {
        return table.cellsExpected(row);
    }
}
