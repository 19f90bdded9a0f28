package mainstay.reporting.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mainstay.book.Column;
import mainstay.book.Kind;
import org.junit.jupiter.api.Test;

class RenderingPropertiesTest {
    private static final String[] PIECES = {
        "a",
        "Z",
        " ",
        "中",
        "國",
        "é",
        "e\u0301",
        "\u0301",
        "👩‍👩‍👧",
        "❤️",
        "🇨🇳",
        "🇨",
        "👍🏽",
        "1️⃣",
        "\u200d",
        "\ufe0f",
        "\u001b[1m",
        "\u202e",
        "\n",
        "\t",
        "|",
        "`",
        "\"",
        ",",
        "=",
        "'",
        "\uD83D",
        "한",
        "ᄒ",
        "ᅡ",
        "नि",
        "ไ",
        "ｱ",
        "Ａ",
        "İ",
        "ı",
        "\u00a0",
        "\u3000"
    };

    private final Random random = new Random(20261121);

    @Test
    void everyLineOfATableIsAtMostAsWideAsItsRuleAndEndsWithoutBlanks() {
        for (int run = 0; run < 150; run++) {
            CommandOutput.Rows view = view(1 + random.nextInt(6), 1 + random.nextInt(8));
            for (int window : List.of(20, 21, 33, 60, 80, 200)) {
                String table = Views.render(view, Format.TABLE, window);
                List<String> lines = table.lines().toList();
                List<String> body = lines.subList(0, view.size() + 2);
                int rule = Cells.width(lines.get(1));
                assertThat(body).as(table).allMatch(line -> Cells.width(line) <= rule);
                assertThat(lines).as(table).noneMatch(line -> line.endsWith(" "));
                assertThat(lines).as(table).allMatch(line -> Cells.width(line) <= window);
                assertThat(table.chars().filter(c -> c != '\n').noneMatch(c -> Character.isISOControl(c)))
                        .isTrue();
            }
        }
    }

    @Test
    void csvReadsBackAsTheSameRows() throws IOException {
        for (int run = 0; run < 200; run++) {
            CommandOutput.Rows view = view(6, 1 + random.nextInt(8));
            List<CsvRecord> records = new ArrayList<>();
            try (var reader = CsvReader.builder().ofCsvRecord(Views.render(view, Format.CSV))) {
                reader.forEach(records::add);
            }
            assertThat(records).hasSize(view.size() + 1);
            for (int row = 0; row < view.size(); row++) {
                for (int at = 0; at < view.columns().size(); at++) {
                    sameCell(view.columns().get(at), row, records.get(row + 1).getField(at));
                }
            }
        }
    }

    @Test
    void jsonReadsBackAsTheSameDoubles() throws IOException {
        for (int run = 0; run < 200; run++) {
            CommandOutput.Rows view = view(6, 1 + random.nextInt(8));
            JsonNode rows = new ObjectMapper().readTree(Views.render(view, Format.JSON));
            assertThat(rows).hasSize(view.size());
            for (int row = 0; row < view.size(); row++) {
                for (Column column : view.columns()) {
                    JsonNode cell = rows.get(row).get(column.name());
                    if (column.undefined(row)) {
                        assertThat(cell.isNull()).isTrue();
                    } else if (column.kind() == Kind.TEXT) {
                        assertThat(cell.textValue()).isEqualTo(column.text(row));
                    } else {
                        assertThat(cell.doubleValue()).isEqualTo(column.number(row));
                    }
                }
            }
        }
    }

    @Test
    void markdownHasOneLineARowAndAsManyCellsAsColumns() {
        for (int run = 0; run < 200; run++) {
            CommandOutput.Rows view = view(1 + random.nextInt(6), random.nextInt(8));
            List<String> lines = Views.render(view, Format.MD).lines().toList();
            assertThat(lines).hasSize(view.size() + 2);
            for (String line : lines) {
                String bars = line.replace("\\\\", "").replace("\\|", "").replaceAll("[^|]", "");
                assertThat(bars).hasSize(view.columns().size() + 1);
            }
        }
    }

    private static void sameCell(Column column, int row, String field) {
        if (column.undefined(row)) {
            assertThat(field).isEmpty();
        } else if (column.kind() == Kind.TEXT) {
            String shown = Visible.text(column.text(row));
            assertThat(field).isIn(shown, "'" + shown);
        } else {
            assertThat(Double.parseDouble(field)).isEqualTo(column.number(row));
        }
    }

    private CommandOutput.Rows view(int columns, int rows) {
        List<Column> all = new ArrayList<>();
        for (int at = 0; at < columns; at++) {
            all.add(random.nextBoolean() ? texts("t" + at, rows) : numbers("n" + at, rows));
        }
        return CommandOutput.Rows.of(all, rows);
    }

    private Column texts(String name, int rows) {
        String[] texts = new String[rows];
        for (int row = 0; row < rows; row++) {
            StringBuilder text = new StringBuilder();
            for (int left = random.nextInt(40); left > 0; left--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            texts[row] = text.toString();
        }
        return Column.text(name, row -> texts[row]);
    }

    private Column numbers(String name, int rows) {
        double[] numbers = new double[rows];
        for (int row = 0; row < rows; row++) {
            numbers[row] = switch (random.nextInt(6)) {
                case 0 -> Double.NaN;
                case 1 -> random.nextInt(2_000_000) - 1_000_000;
                case 2 -> random.nextDouble();
                case 3 -> Double.longBitsToDouble(random.nextLong());
                case 4 -> random.nextGaussian() * 1e9;
                default -> Math.rint(random.nextDouble() * 1e18);
            };
            if (Double.isInfinite(numbers[row])) {
                numbers[row] = 0;
            }
        }
        Kind[] kinds = {Kind.MONEY, Kind.RATIO, Kind.NUMBER, Kind.SCORE, Kind.COUNT};
        return Column.number(name, kinds[random.nextInt(kinds.length)], row -> numbers[row]);
    }
}
