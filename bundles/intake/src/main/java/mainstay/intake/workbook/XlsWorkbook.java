package mainstay.intake.workbook;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import mainstay.book.MainstayException;
import mainstay.intake.source.Source;
import mainstay.intake.source.SourceFile;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.RecordFormatException;

/** A workbook of Excel 97 to 2003, .xls. Its sheets are small (65,536 rows), and are read as a stream all the same. */
final class XlsWorkbook implements Workbook {
    private final SourceFile source;
    private final XlsGlobals globals;

    private XlsWorkbook(SourceFile source, XlsGlobals globals) {
        this.source = source;
        this.globals = globals;
    }

    static Workbook open(SourceFile file) {
        XlsGlobals globals = new XlsGlobals(file.name());
        read(file, globals);
        return new XlsWorkbook(file, globals);
    }

    /** The error for a workbook with a password. */
    static MainstayException encrypted(String file) {
        return Source.bad(file + " is protected by a password; open it in a spreadsheet program, remove the password,"
                + " and save it");
    }

    @Override
    public String file() {
        return source.name();
    }

    @Override
    public List<Sheet> sheets() {
        return globals.sheets();
    }

    @Override
    public void scan(Sheet sheet, int width, Visitor visitor) {
        int number = Integer.parseInt(sheet.part());
        Merges merges = globals.merges(number);
        merges.rewind();
        XlsSheet rows = new XlsSheet(globals, number, width, merges, visitor);
        read(source, rows);
        rows.end();
    }

    private static void read(SourceFile file, AbortableHSSFListener listener) {
        try (InputStream in = file.open();
                POIFSFileSystem opened = new POIFSFileSystem(in)) {
            DirectoryNode root = opened.getRoot();
            if (root.hasEntry("EncryptedPackage")) {
                throw encrypted(file.name());
            }
            if (!root.hasEntry("Workbook") && !root.hasEntry("WORKBOOK")) {
                throw Source.bad(file.name() + " is "
                        + (root.hasEntry("Book")
                                ? "a workbook of Excel 95 or older"
                                : root.hasEntry("WordDocument") ? "a Word document" : "not a workbook")
                        + "; open it in a spreadsheet program and save it as .xlsx");
            }
            HSSFRequest request = new HSSFRequest();
            request.addListenerForAllRecords(listener);
            new HSSFEventFactory().abortableProcessWorkbookEvents(request, root);
        } catch (EncryptedDocumentException e) {
            throw encrypted(file.name());
        } catch (IOException
                | HSSFUserException
                | RecordFormatException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | ClassCastException e) {
            throw broken(file, e);
        }
    }

    private static MainstayException broken(SourceFile file, Exception e) {
        return e instanceof FileNotFoundException missing
                ? Source.unreadable(file.name(), missing)
                : WorkbookFaults.damaged(file.name(), "its records cannot be read");
    }

    /**
     * What is known of a sheet before its rows are read.
     *
     * @param name its name; empty when it holds no cells
     * @param isHidden whether a user does not see it
     * @param merges its merged cells
     * @param hiddenRows the rows that a user does not see, from 1
     */
    record Known(String name, boolean isHidden, Merges merges, BitSet hiddenRows) {

        static List<Sheet> sheets(List<Known> all) {
            List<Sheet> sheets = new ArrayList<>();
            for (int at = 0; at < all.size(); at++) {
                if (!all.get(at).name.isEmpty()) {
                    sheets.add(new Sheet(all.get(at).name, all.get(at).isHidden, Integer.toString(at)));
                }
            }
            return List.copyOf(sheets);
        }
    }
}
