package mainstay.intake.shape;

import java.util.List;
import java.util.function.Consumer;
import mainstay.intake.mapping.Condition;
import mainstay.intake.mapping.NumberFormat;
import mainstay.intake.table.DerivedTable;
import mainstay.intake.table.Row;
import mainstay.intake.table.SourceTable;

/** The rows of a table that meet conditions. */
public final class FilteredTable extends DerivedTable {
    private final RowConditions conditions;

    private FilteredTable(SourceTable table, RowConditions conditions) {
        super(table);
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
}
