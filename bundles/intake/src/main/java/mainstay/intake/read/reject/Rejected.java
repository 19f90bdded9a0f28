package mainstay.intake.read.reject;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mainstay.book.DataProblem;
import mainstay.intake.mapping.TableMapping;
import mainstay.intake.table.Row;
import mainstay.intake.table.SourceTable;

/** Writes rejected rows as they stood, with what is wrong with them in a last column. */
public final class Rejected {
    /** The last column, which is not read when the rows are imported again. */
    public static final String COLUMN = "problem";

    private static final String NOT_LISTED = "a problem that is no longer listed; correct the others and import again";

    private Rejected() {}

    /** The rejected rows of a table, with the good rows that they refer to. */
    public static byte[] rows(SourceTable table, TableMapping mapping, Rejects rejects, List<DataProblem> problems) {
        Map<Long, String> messages = new HashMap<>();
        for (DataProblem problem : problems) {
            if (problem.isError() && problem.file().equals(table.file())) {
                String text = (problem.column().isEmpty() ? "" : problem.column() + ": ") + problem.message();
                messages.merge(problem.row(), text, (first, second) -> first + " | " + second);
            }
        }
        int before = table.written().header().indexOf(COLUMN);
        int kept = before >= 0 && before == table.written().header().size() - 1 ? before : Integer.MAX_VALUE;
        StringWriter text = new StringWriter();
        // Where the mapping tells the row of the header, it stands there again.
        mapping.sheet().headerRow().ifPresent(row -> text.write("\r\n".repeat(Math.toIntExact(row - 1))));
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(table.dialect().delimiter())
                .quoteCharacter(table.dialect().quote())
                .build(text)) {
            csv.writeRecord(with(table.written().header(), COLUMN, kept));
            table.written().forEach(row -> {
                int number = Math.toIntExact(row.number());
                if (rejects.isWanted(table, number)) {
                    String message = messages.getOrDefault(row.number(), NOT_LISTED);
                    csv.writeRecord(with(
                            cells(row, mapping.numbers().decimal()), rejects.has(table, number) ? message : "", kept));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can always be written", e);
        }
        Charset charset = mapping.dialect().charset().orElse(StandardCharsets.UTF_8);
        return text.toString().getBytes(charset);
    }

    /** The cells as they stood; numbers of a workbook as the mapping would have them in a text. */
    private static List<String> cells(Row row, char decimal) {
        List<String> cells = new ArrayList<>();
        for (int cell = 0; cell < row.cells(); cell++) {
            cells.add(row.isNumber(cell) ? row.raw(cell).replace('.', decimal) : row.raw(cell));
        }
        return cells;
    }

    private static List<String> with(List<String> cells, String last, int kept) {
        List<String> all = new ArrayList<>(cells.subList(0, Math.min(kept, cells.size())));
        all.add(last);
        return all;
    }
}
