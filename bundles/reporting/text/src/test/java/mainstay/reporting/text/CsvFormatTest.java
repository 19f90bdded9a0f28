package mainstay.reporting.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.TextColumn;
import org.junit.jupiter.api.Test;

class CsvFormatTest {
    private static final int MANY = 100_000;
    private static final String[] TEXTS = {
        "",
        "north",
        "a,b",
        "say \"no\"",
        "#1",
        "=1+1",
        " =1",
        "-",
        "\t=x",
        "中国人民财产保险",
        "Zürich",
        "a\nb",
        "\u202eab",
        "'",
        " #",
        "@home",
        "＝1",
        "x".repeat(70),
        "plain text with blanks",
        "\uD83D",
        "👍🏽",
        "~",
        "\u007f",
        " ",
        "+",
        "a#b"
    };

    private final Random random = new Random(20261122);

    @Test
    void writesWhatALibraryWouldWrite() throws IOException {
        for (int rows : new int[] {0, 1, 7, RowBlocks.ROWS, RowBlocks.ROWS + 1, MANY}) {
            List<Column> columns = columns(rows);
            assertThat(Views.render(CommandOutput.Rows.of(columns, rows), Format.CSV))
                    .isEqualTo(byLibrary(columns, rows));
        }
    }

    @Test
    void bytesAreTheSameAsCharactersWouldBe() throws IOException {
        List<Column> columns = columns(MANY);
        Bytes bytes = new Bytes();
        Renderer.render(CommandOutput.Rows.of(columns, MANY), Format.CSV, OptionalInt.empty(), bytes);
        assertThat(bytes.taken.toString(StandardCharsets.UTF_8)).isEqualTo(byLibrary(columns, MANY));
    }

    @Test
    void aReaderThatHasSeenEnoughEndsIt() {
        Bytes bytes = new Bytes();
        bytes.room = 1_000_000;
        CommandOutput.Rows rows = CommandOutput.Rows.of(columns(MANY), MANY);
        assertThatThrownBy(() -> Renderer.render(rows, Format.CSV, OptionalInt.empty(), bytes))
                .isInstanceOf(IOException.class)
                .hasMessage("full");
        assertThat(bytes.taken.size()).isLessThanOrEqualTo(1_000_000);
    }

    @Test
    void whatGoesWrongInACellIsNotHidden() {
        Column wrong = Column.number("n", Kind.NUMBER, row -> {
            if (row == MANY - 1) {
                throw new IllegalStateException("row " + row);
            }
            return row;
        });
        assertThatThrownBy(() -> Views.render(CommandOutput.Rows.of(List.of(wrong), MANY), Format.CSV))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("row 99999");
    }

    @Test
    void anInterruptEndsItAndIsKept() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Renderer.render(
                        CommandOutput.Rows.of(columns(MANY), MANY),
                        Format.CSV,
                        OptionalInt.empty(),
                        new StringBuilder()))
                .isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private List<Column> columns(int rows) {
        int[] order = IntStream.range(0, rows).map(row -> rows - 1 - row).toArray();
        TextColumn few = TextColumn.of(IntStream.range(0, rows)
                .mapToObj(row -> TEXTS[random.nextInt(TEXTS.length)])
                .toList());
        TextColumn different = TextColumn.of(IntStream.range(0, Math.max(rows, 70_000))
                .mapToObj(this::different)
                .toList());
        double[] numbers = random.doubles(rows, 0, 1e7).toArray();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("few", few));
        columns.add(Column.text("different, with \"quotes\"", different).inOrder(order));
        columns.add(Column.text("=string", row -> TEXTS[row % TEXTS.length]).inOrder(order));
        columns.add(Column.number("number", Kind.MONEY, row -> numbers[row]).inOrder(order));
        columns.add(Column.number("cents", Kind.MONEY, row -> row % 5 == 0 ? Double.NaN : row / 100.0));
        columns.add(Column.flagOrUndefined("flag", row -> row % 3 == 0 ? Double.NaN : row % 3 - 1));
        return columns;
    }

    private String different(int row) {
        return row % 9 == 0 ? TEXTS[random.nextInt(TEXTS.length)] : "A" + row;
    }

    private static String byLibrary(List<Column> columns, int rows) throws IOException {
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            csv.writeRecord(
                    columns.stream().map(column -> harmless(column.name())).toList());
            for (int row = 0; row < rows; row++) {
                int at = row;
                csv.writeRecord(columns.stream().map(column -> cell(column, at)).toList());
            }
        }
        return out.toString();
    }

    private static String cell(Column column, int row) {
        if (column.kind() == Kind.TEXT) {
            return harmless(column.text(row));
        }
        double value = column.number(row);
        if (Double.isNaN(value)) {
            return "";
        }
        return column.kind() == Kind.FLAG ? Boolean.toString(value != 0) : PlainNumber.text(value);
    }

    /** By the rule, not by the characters that are known to be harmless. */
    private static String harmless(String text) {
        String bare = text.replaceAll("^[\\s\\u202e\\u007f]+", "");
        boolean formula = !bare.isEmpty() && "=+-@＝＋－＠".indexOf(bare.charAt(0)) >= 0;
        return (formula || text.startsWith("\t") ? "'" : "") + Visible.text(text);
    }

    /** Takes bytes, and not more than it has room for. */
    private static final class Bytes implements Appendable, Utf8Output {
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private int room = Integer.MAX_VALUE;

        @Override
        public void appendUtf8(byte[] bytes, int length) throws IOException {
            if (taken.size() + length > room) {
                throw new IOException("full");
            }
            taken.write(bytes, 0, length);
        }

        @Override
        public Appendable append(CharSequence text) throws IOException {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            appendUtf8(bytes, bytes.length);
            return this;
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) throws IOException {
            return append(text.subSequence(start, end));
        }

        @Override
        public Appendable append(char character) throws IOException {
            return append(String.valueOf(character));
        }
    }
}
