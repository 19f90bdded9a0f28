package mainstay.intake.table;

import java.util.List;
import java.util.function.Consumer;
import mainstay.book.DataProblem;
import mainstay.intake.text.Dialect;

/** A table to be read: a header and rows under it. It can be read more than once. */
public interface SourceTable {

    /** The file it stands in, as the user knows it. */
    String file();

    /** The name of the CSV file that rejected rows of it go to. */
    default String rejectsFile() {
        return file();
    }

    /** The table as it stands in its file, without columns that were added. */
    default SourceTable written() {
        return this;
    }

    /** The header's cells as they stand. */
    List<String> header();

    /** Hands over each row that is not blank, in order; the row object is filled again for the next. */
    void forEach(Consumer<Row> reader);

    /** How it is written, for writing rows of it again. */
    Dialect dialect();

    /** The row of the header. */
    default long headerRow() {
        return 1;
    }

    /** What was found out about it that the user may want to check; all of it only when its rows have been read. */
    default List<String> notes() {
        String difference = dialect().difference();
        return difference.isEmpty() ? List.of() : List.of(file() + ": " + difference);
    }

    /** The file that a row stands in: the table's, unless it was made of several. */
    default String fileOf(long row) {
        return file();
    }

    /** The number that a row has in the file it stands in. */
    default long rowOf(long row) {
        return row;
    }

    /** What a column is called in its file, for messages. */
    default String shown(int column) {
        return header().get(column).replace("\uFEFF", "").strip();
    }

    /** What is wrong with the table beside single cells; all of it only when its rows have been read. */
    default List<DataProblem> problems() {
        return List.of();
    }

    /** How a row's number of cells differs from the header's, in words. */
    default String cellsExpected(Row row) {
        return "the row has " + count(row.cells()) + ", the header has " + count(header().size());
    }

    private static String count(int cells) {
        return cells == 1 ? "1 cell" : cells + " cells";
    }
}
