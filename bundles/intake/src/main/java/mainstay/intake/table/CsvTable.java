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
    private final List<String> header;

    private CsvTable(SourceFile file, FileScan survey, Dialect dialect) {
        this.file = file;
        this.survey = survey;
        this.dialect = dialect;
        this.header = readHeader();
    }

    private CsvTable(CsvTable same, SourceFile file) {
        this.file = file;
        this.survey = same.survey;
        this.dialect = same.dialect;
        this.header = same.header;
    }

    /** The same table, which tells how far it has been read. */
    public CsvTable watched(ImportProgress progress) {
        return new CsvTable(this, file.watched(progress));
    }

    /**
     * Opens a table.
     *
     * @param given what the mapping tells about how it is written
     * @param wanted the names of columns that it should have, which tell the right delimiter
     */
    public static CsvTable open(SourceFile file, DialectHint given, Set<String> wanted) {
        try {
            FileScan survey = FileScan.of(file.place().get(), given.quote().orElse(Dialect.PLAIN.quote()));
            return new CsvTable(file, survey, DialectFinder.find(file, survey, given, wanted));
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
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public void forEach(Consumer<Row> reader) {
        boolean[] headerSeen = new boolean[1];
        scan(row -> {
            if (headerSeen[0]) {
                reader.accept(row);
            }
            headerSeen[0] = true;
            return true;
        });
    }

    private List<String> readHeader() {
        List<String> cells = new ArrayList<>();
        scan(row -> {
            for (int cell = 0; cell < row.cells(); cell++) {
                cells.add(row.raw(cell));
            }
            return false;
        });
        if (cells.isEmpty()) {
            throw Source.bad(file.name() + " is empty; it needs a header and rows under it");
        }
        return List.copyOf(cells);
    }

    /** Hands over rows that are not blank until the visitor has enough. */
    private void scan(RowVisitor visitor) {
        Row row = new Row();
        RowHandler filler = new RowHandler(row, file.name());
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
