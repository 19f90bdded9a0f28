package mainstay.intake.table;

import java.util.List;
import mainstay.book.DataProblem;
import mainstay.intake.text.Dialect;

/** A table that is made of another one: what it does not say otherwise is as in that one. */
public abstract class DerivedTable implements SourceTable {
    /** What it is made of. */
    protected final SourceTable table;

    /** Is made of a table. */
    protected DerivedTable(SourceTable table) {
        this.table = table;
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
    public SourceTable written() {
        return table.written();
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
    public String fileOf(long row) {
        return table.fileOf(row);
    }

    @Override
    public long rowOf(long row) {
        return table.rowOf(row);
    }

    @Override
    public List<DataProblem> problems() {
        return table.problems();
    }

    @Override
    public String cellsExpected(Row row) {
        return table.cellsExpected(row);
    }
}
