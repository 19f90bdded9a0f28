package mainstay.intake.workbook;

import java.util.List;
import mainstay.intake.source.SourceFile;

/** A workbook: sheets of rows. Nothing is kept open between two reads. */
public interface Workbook {
    /** The most rows that a sheet has. */
    int MOST_ROWS = 1 << 20;

    /** The most columns that a sheet has. */
    int MOST_COLUMNS = 1 << 14;

    /** The most sheets that are read. */
    int MOST_SHEETS = 1_000;

    /**
     * Opens a workbook, whatever its name.
     *
     * @throws mainstay.book.MainstayException when it is none, is encrypted, is damaged, or is made to do harm
     */
    static Workbook open(SourceFile file) {
        return switch (WorkbookKind.of(file)) {
            case PACKAGE -> OfficePackage.workbook(file);
            case COMPOUND -> XlsWorkbook.open(file);
            case NONE -> throw WorkbookKind.noWorkbook(file);
        };
    }

    /** The name of the file, as the user knows it. */
    String file();

    /** The sheets that hold cells, in order. */
    List<Sheet> sheets();

    /**
     * Hands over the rows of a sheet, in order, until the visitor has enough. Rows without any cell may be left out.
     *
     * @param width how many columns are wanted; of cells further right at least the first of each row is handed over
     */
    void scan(Sheet sheet, int width, Visitor visitor);

    /**
     * A sheet.
     *
     * @param name what its tab says
     * @param hidden whether a user does not see it
     * @param part where it stands in the file
     */
    record Sheet(String name, boolean hidden, String part) {}

    /** Takes rows until it has enough. */
    @FunctionalInterface
    interface Visitor {

        /** Takes a row, which is filled again for the next; whether the next is wanted too. */
        boolean visit(SheetRow row);
    }
}
