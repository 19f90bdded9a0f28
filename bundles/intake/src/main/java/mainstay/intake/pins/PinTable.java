package mainstay.intake.pins;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.intake.api.CoveragePin;
import mainstay.intake.source.Source;
import mainstay.intake.source.SourceFile;
import mainstay.intake.table.CsvTable;
import mainstay.intake.table.Row;
import mainstay.intake.text.DialectHint;

/** A CSV file with the columns account_id and coverage (the one it must have) or keep_out (the one it must not have). */
public final class PinTable {
    private static final String ACCOUNT = "account_id";
    private static final String COVERAGE = "coverage";
    private static final String KEEP_OUT = "keep_out";

    private final CsvTable table;
    private final int account;
    private final int coverage;
    private final int keepOut;

    private PinTable(CsvTable table) {
        this.table = table;
        List<String> header = table.header().stream().map(String::strip).toList();
        this.account = header.indexOf(ACCOUNT);
        this.coverage = header.indexOf(COVERAGE);
        this.keepOut = header.indexOf(KEEP_OUT);
        if (account < 0 || (coverage < 0 && keepOut < 0)) {
            throw Source.bad(table.file() + ", row 1: the columns must be account_id and coverage or keep_out, not "
                    + String.join(", ", header));
        }
    }

    /**
     * Opens a file.
     *
     * @param name what the user calls it
     * @throws MainstayException if it is not there or has other columns
     */
    public static PinTable open(Path file, String name) {
        if (!Files.isRegularFile(file)) {
            throw new MainstayException(
                    Code.NOT_FOUND,
                    "the pins " + file + " cannot be read (there is no such file); it must be a CSV file with the"
                            + " columns account_id and coverage or keep_out");
        }
        return new PinTable(
                CsvTable.open(SourceFile.at(name, file), DialectHint.NOTHING, Set.of(ACCOUNT, COVERAGE, KEEP_OUT)));
    }

    /**
     * The pins, in the order of the rows.
     *
     * @throws MainstayException if a row is not an account with either a coverage or a keep_out
     */
    public List<CoveragePin> read() {
        List<CoveragePin> pins = new ArrayList<>();
        table.forEach(row -> pins.add(pin(row)));
        return List.copyOf(pins);
    }

    private CoveragePin pin(Row row) {
        String from = table.file() + ", row " + row.number();
        String id = cell(row, account);
        String must = cell(row, coverage);
        String mustNot = cell(row, keepOut);
        if (id.isEmpty() || must.isEmpty() == mustNot.isEmpty()) {
            throw Source.bad(from + ": an account_id and either a coverage or a keep_out are needed, not \""
                    + IntStream.range(0, row.cells()).mapToObj(row::raw).collect(Collectors.joining(",")) + "\"");
        }
        return new CoveragePin(id, must.isEmpty() ? mustNot : must, must.isEmpty(), from);
    }

    private static String cell(Row row, int place) {
        return place >= 0 && place < row.cells() ? row.text(place) : "";
    }
}
