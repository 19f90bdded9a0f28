package mainstay.intake.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import mainstay.book.MainstayException;
import mainstay.intake.api.ImportProgress;
import mainstay.intake.source.Source;
import mainstay.intake.source.SourceFile;
import mainstay.intake.text.Dialect;
import mainstay.intake.text.DialectHint;
import mainstay.intake.text.FileScan;
import mainstay.intake.text.StrictDecoder;

/** A table in a text file with delimiters. */
public final class CsvTable implements SourceTable {
    /** The longest cell that is read, in characters. */
    static final int LONGEST_CELL = 1 << 20;

    private final SourceFile file;
    private final FileScan survey;
    private final Dialect dialect;
    private final long headerRow;
    private final List<String> header;

    private CsvTable(SourceFile file, FileScan survey, DialectFinder.Found found, boolean isTold) {
        this.file = file;
        this.survey = survey;
        this.dialect = found.dialect();
        List<String> cells = new ArrayList<>();
        this.headerRow = readHeader(found.headerRow(), isTold, cells);
        this.header = List.copyOf(cells);
    }

    private CsvTable(CsvTable same, SourceFile file) {
        this.file = file;
        this.survey = same.survey;
        this.dialect = same.dialect;
        this.headerRow = same.headerRow;
        this.header = same.header;
    }

    /** The same table, which tells how far it has been read. */
    public CsvTable watched(ImportProgress progress) {
        return new CsvTable(this, file.watched(progress));
    }

    /** Opens a table of whose place in the file nothing is told. */
    public static CsvTable open(SourceFile file, DialectHint given, Set<String> wanted) {
        return open(file, given, OptionalLong.empty(), wanted);
    }

    /**
     * Opens a table.
     *
     * @param given what the mapping tells about how it is written
     * @param headerRow the row of the header, from 1; when it is empty, it is found
     * @param wanted the names of columns that it should have, which tell the right delimiter
     */
    public static CsvTable open(SourceFile file, DialectHint given, OptionalLong headerRow, Set<String> wanted) {
        try {
            FileScan survey = FileScan.of(file.place().get(), given.quote().orElse(Dialect.PLAIN.quote()));
            DialectFinder.Found found = DialectFinder.find(file, survey, given, headerRow, wanted);
            return new CsvTable(file, survey, found, headerRow.isPresent());
        } catch (IOException e) {
            throw Source.unreadable(file.name(), e);
        }
    }

    @Override
    public String file() {
        return file.name();
    }

    /** What a first look at its bytes found. */
    public FileScan survey() {
        return survey;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public long headerRow() {
        return headerRow;
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(SourceTable.super.notes());
        if (headerRow > 1) {
            notes.add(file() + ": the header is row " + headerRow);
        }
        return notes;
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public void forEach(Consumer<Row> reader) {
        scan(row -> {
            if (row.number() > headerRow) {
                reader.accept(row);
            }
            return true;
        });
    }

    /** Reads the header's cells; its row. */
    private long readHeader(long from, boolean isTold, List<String> cells) {
        long[] found = new long[1];
        scan(row -> {
            if (row.number() < from) {
                return true;
            }
            for (int cell = 0; cell < row.cells(); cell++) {
                cells.add(row.raw(cell));
            }
            found[0] = row.number();
            return false;
        });
        if (cells.isEmpty()) {
            throw Source.bad(file.name()
                    + (isTold
                            ? " has no row " + from + " for the header; correct \"header_row\" in the mapping"
                            : " is empty; it needs a header and rows under it"));
        }
        return found[0];
    }

    /** Hands over rows that are not blank until the visitor has enough. */
    private void scan(RowVisitor visitor) {
        Row row = new Row();
        RowHandler filler = new RowHandler(row, file.name(), headerRow);
        long number = 0;
        try (CsvReader<Row> csv = open(filler);
                CloseableIterator<Row> rows = csv.iterator()) {
            while (rows.hasNext()) {
                number++;
                rows.next();
                if (!row.isBlank() && !visitor.visit(row)) {
                    return;
                }
            }
        } catch (CsvParseException | UncheckedIOException | NoSuchElementException e) {
            throw broken(number + 1, e);
        } catch (IOException e) {
            throw Source.unreadable(file.name(), e);
        }
    }

    private CsvReader<Row> open(RowHandler filler) {
        return CsvReader.builder()
                .fieldSeparator(dialect.delimiter())
                .quoteCharacter(dialect.quote())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .detectBomHeader(false)
                .maxBufferSize(LONGEST_CELL)
                .build(filler, new StrictDecoder(file.open(), dialect.charset()));
    }

    private MainstayException broken(long row, RuntimeException failure) {
        String where = file.name() + " row " + row + ": ";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MainstayException given) {
                return given;
            }
            if (cause instanceof CharConversionException wrong) {
                return Source.bad(where + wrong.getMessage() + "; name the encoding in a mapping, such as"
                        + " \"encoding\": \"windows-1252\"");
            }
        }
        if (failure instanceof UncheckedIOException unread) {
            return Source.unreadable(file.name() + " row " + row, unread.getCause());
        }
        return Source.bad(where + reason(failure));
    }

    private String reason(RuntimeException failure) {
        String given = String.valueOf(failure.getMessage())
                + (failure.getCause() == null ? "" : failure.getCause().getMessage());
        if (given.contains("Unclosed")) {
            return "a quote (" + dialect.quote() + ") is opened and never closed; close it, or double a quote that is"
                    + " part of the text";
        }
        if (given.contains("after closing quote")) {
            return "text follows a closing quote (" + dialect.quote() + "); double a quote that is part of the text";
        }
        if (given.contains("buffer")) {
            return "a cell is longer than " + LONGEST_CELL + " characters; is a quote or a line break missing?";
        }
        return given;
    }

    /** Visits rows until it has enough. */
    private interface RowVisitor {

        /** Whether the next row is wanted too. */
        boolean visit(Row row);
    }
}
