package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.api.Grid;
import mainstay.reporting.api.Table.Field;
import mainstay.run.LiveResult;
import mainstay.run.segments.SegmentMatrix;
import mainstay.segments.MatrixAxis;
import mainstay.segments.Segments;

/**
 * The three axes as a chessboard: how many accounts lie where, by the state of the relationship and attractiveness down, and
 * potential across.
 */
final class AxesGrid {

    private AxesGrid() {}

    static Grid of(LiveResult result) {
        SegmentMatrix matrix = SegmentMatrix.of(result, Segments.THREE_AXIS, "");
        List<Column> columns = matrix.columns();
        Column all = columns.get(columns.size() - 1);
        Column measure = columns.get(1);
        int[] rows = IntStream.range(0, matrix.size())
                .filter(row -> measure.text(row).equals(SegmentMatrix.ACCOUNTS))
                .filter(row -> all.number(row) > 0)
                .toArray();
        List<String> headings = headings(result.segments().potential());
        return new Grid(
                "axes-three-axis",
                phrase("matrix.three-axis.title"),
                phrase("matrix.three-axis.text"),
                Field.of(
                        Column.text("cell", row -> label(columns.get(0).text(rows[row]))),
                        phrase("matrix.three-axis.rows"),
                        ""),
                IntStream.range(2, columns.size() - 1)
                        .mapToObj(at -> field(columns.get(at), headings.get(at - 2), rows))
                        .toList(),
                Optional.of(field(all, phrase("total"), rows)),
                Math.max(0, rows.length - 1), // the last are the sums
                List.of());
    }

    private static List<String> headings(MatrixAxis potential) {
        List<String> headings = new ArrayList<>();
        headings.add(phrase("matrix.three-axis.high", potential.highs()));
        headings.add(phrase("matrix.three-axis.low", potential.lows()));
        headings.add(phrase("matrix.three-axis.undefined"));
        return headings;
    }

    /** State and level, which the matrix has joined. */
    private static String label(String joined) {
        int comma = joined.lastIndexOf(", ");
        return phrase("matrix.three-axis.row", word(joined.substring(0, comma)), word(joined.substring(comma + 2)));
    }

    private static String word(String name) {
        return name.equals(SegmentMatrix.UNDEFINED) ? phrase("matrix.three-axis.undefined") : name;
    }

    private static Field field(Column column, String heading, int... rows) {
        return Field.of(
                Column.number(column.name(), Kind.COUNT, row -> column.number(rows[row])),
                heading,
                phrase("matrix.three-axis.how"));
    }
}
