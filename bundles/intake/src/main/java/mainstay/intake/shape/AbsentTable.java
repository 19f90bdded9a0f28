package mainstay.intake.shape;

import java.util.List;
import java.util.function.Consumer;
import mainstay.intake.table.Row;
import mainstay.intake.table.SourceTable;
import mainstay.intake.text.Dialect;

/**
 * A table that is not there and need not be: it has a header and no rows.
 *
 * @param file the file that it would stand in
 * @param header the headers that it would have
 */
public record AbsentTable(String file, List<String> header) implements SourceTable {

    /** Copies the headers. */
    public AbsentTable {
        header = List.copyOf(header);
    }

    @Override
    public void forEach(Consumer<Row> reader) {
        // There are none.
    }

    @Override
    public Dialect dialect() {
        return Dialect.PLAIN;
    }

    @Override
    public List<String> notes() {
        return List.of(file + " is not there; the tables that it belongs to are read without it");
    }
}
