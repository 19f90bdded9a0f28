package mainstay.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import mainstay.intake.text.Dialect;
import mainstay.intake.workbook.CellName;
import mainstay.intake.workbook.SheetRow;
import mainstay.intake.workbook.Workbook;

/** A table in a sheet of a workbook. */
public final class SheetTable implements SourceTable {
    private static final int SHOWN = 40;

    private final Workbook workbook;
    private final Workbook.Sheet sheet;
    private final SheetHeader header;
    private final String rejectsFile;
    private final Dialect dialect;
    private final List<String> found;
    private long hiddenRows;
    private String outside = "";

    /**
     * A table whose header is known.
     *
     * @param rejectsFile the name of the CSV file that rejected rows go to
     * @param dialect how that file is written
     * @param found what was found out when the header was looked for
     */
    SheetTable(
            Workbook workbook,
            Workbook.Sheet sheet,
            SheetHeader header,
            String rejectsFile,
            Dialect dialect,
            List<String> found) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.header = header;
        this.rejectsFile = rejectsFile;
        this.dialect = dialect;
        this.found = List.copyOf(found);
    }

    @Override
    public String file() {
        return name(workbook, sheet);
    }

    /** A sheet as the user knows it. */
    static String name(Workbook workbook, Workbook.Sheet sheet) {
        return workbook.file() + " sheet " + sheet.name();
    }

    /** The name of the workbook. */
    public String workbook() {
        return workbook.file();
    }

    /** The name of the sheet. */
    public String sheet() {
        return sheet.name();
    }

    @Override
    public String rejectsFile() {
        return rejectsFile;
    }

    @Override
    public List<String> header() {
        return header.cells();
    }

    @Override
    public long headerRow() {
        return header.row();
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(found);
        if (header.row() > 1) {
            notes.add(file() + ": the header is row " + header.row());
        }
        if (hiddenRows > 0) {
            notes.add(file() + ": " + hiddenRows + (hiddenRows == 1 ? " hidden row is" : " hidden rows are")
                    + " read like the others");
        }
        return notes;
    }

    @Override
    public void forEach(Consumer<Row> reader) {
        Row row = new Row();
        hiddenRows = 0;
        workbook.scan(sheet, header.first() + header().size(), cells -> {
            if (cells.number() > header.row()) {
                fill(row, cells);
                if (!row.isBlank() || hasFault(row)) {
                    hiddenRows += cells.hidden() ? 1 : 0;
                    reader.accept(row);
                }
            }
            return true;
        });
    }

    @Override
    public String cellsExpected(Row row) {
        return "the header has the columns " + header.span() + ", and " + outside
                + " is outside of it; add a header, or" + " delete the cell";
    }

    private void fill(Row row, SheetRow cells) {
        row.begin(cells.number(), cells.number() - header.row());
        int width = header().size();
        int stray = -1;
        for (int cell = 0; cell < cells.count(); cell++) {
            int column = cells.column(cell) - header.first();
            if (column >= 0 && column < width) {
                pad(row, column);
                add(row, cells, cell);
            } else if (cells.to(cell) > cells.from(cell) || !isCovered(cells.fault(cell))) {
                stray = stray < 0 ? cell : stray;
            }
        }
        pad(row, width);
        if (stray >= 0) {
            row.add(cells.text(stray));
            outside = "cell " + CellName.of(cells.column(stray), cells.number()) + " (\"" + shown(cells.text(stray))
                    + "\")";
        }
    }

    private static void add(Row row, SheetRow cells, int cell) {
        row.add(cells.chars(), cells.from(cell), cells.to(cell) - cells.from(cell));
        if (cells.isNumber(cell)) {
            row.markNumber();
        }
        if (cells.fault(cell) != null) {
            row.markFault(cells.fault(cell));
        }
    }

    private static void pad(Row row, int width) {
        while (row.cells() < width) {
            row.add("");
        }
    }

    /** A row that holds nothing but cells that others cover is blank. */
    private static boolean hasFault(Row row) {
        for (int cell = 0; cell < row.cells(); cell++) {
            if (row.fault(cell) != null && !isCovered(row.fault(cell))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCovered(String fault) {
        return fault != null && fault.contains(" is covered by the merged cells ");
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
