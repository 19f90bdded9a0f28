package mainstay.benchmarks;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.deephaven.csv.CsvSpecs;
import io.deephaven.csv.parsers.Parsers;
import io.deephaven.csv.sinks.SinkFactory;
import io.deephaven.csv.tokenization.FastCustomDoubleParser;
import io.deephaven.csv.util.CsvReaderException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The same work with each library: two columns of text, four of doubles, NaN where a cell is empty. */
final class CsvLibraries {
    private static final int FIRST_NUMBER = 2;
    private static final int NUMBERS = 4;

    private CsvLibraries() {}

    static double fastCsvCharacters(Path file) throws IOException {
        CharacterColumns columns = new CharacterColumns();
        try (Reader reader = Files.newBufferedReader(file);
                CsvReader<Boolean> csv = CsvReader.builder().build(columns, reader)) {
            csv.forEach(row -> {});
        }
        return columns.columns.sumOfSpend();
    }

    static double fastCsvStrings(Path file) throws IOException {
        Columns columns = new Columns();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            boolean header = true;
            for (CsvRecord row : csv) {
                if (!header) {
                    columns.add(row.getFields());
                }
                header = false;
            }
        }
        return columns.sumOfSpend();
    }

    static double univocity(Path file) throws IOException {
        CsvParserSettings settings = new CsvParserSettings();
        settings.setHeaderExtractionEnabled(true);
        settings.setEmptyValue("");
        settings.setNullValue("");
        settings.getFormat().setLineSeparator("\n");
        settings.setReadInputOnSeparateThread(false);
        CsvParser parser = new CsvParser(settings);
        Columns columns = new Columns();
        try (Reader reader = Files.newBufferedReader(file)) {
            parser.beginParsing(reader);
            for (String[] row = parser.parseNext(); row != null; row = parser.parseNext()) {
                columns.add(List.of(row));
            }
        }
        return columns.sumOfSpend();
    }

    static double commonsCsv(Path file) throws IOException {
        Columns columns = new Columns();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file);
                var csv = format.parse(reader)) {
            for (CSVRecord row : csv) {
                columns.add(row.toList());
            }
        }
        return columns.sumOfSpend();
    }

    static double deephaven(Path file, boolean concurrent) throws IOException {
        var specs = CsvSpecs.builder().concurrent(concurrent).customDoubleParser(new FastCustomDoubleParser());
        for (int column = 0; column < FIRST_NUMBER + NUMBERS; column++) {
            specs.putParserForIndex(column, column < FIRST_NUMBER ? Parsers.STRING : Parsers.DOUBLE);
        }
        SinkFactory arrays = SinkFactory.arrays(null, null, null, null, null, Double.NaN, null, null, null, null, null);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            var result = io.deephaven.csv.reading.CsvReader.read(specs.build(), in, arrays);
            double[] spend = (double[]) result.columns()[FIRST_NUMBER].data();
            double sum = 0;
            for (int row = 0; row < result.numRows(); row++) {
                sum += spend[row];
            }
            return sum;
        } catch (CsvReaderException e) {
            throw new IOException(e);
        }
    }

    /** Numbers straight from the library's characters. */
    private static final class CharacterColumns extends AbstractBaseCsvCallbackHandler<Boolean> {
        private final Columns columns = new Columns();
        private boolean header = true;

        @Override
        protected void handleField(int field, char[] buffer, int offset, int length, boolean quoted) {
            if (header) {
                return;
            }
            if (field < FIRST_NUMBER) {
                columns.texts.get(field).add(new String(buffer, offset, length));
            } else {
                columns.numbers[field - FIRST_NUMBER].add(
                        length == 0 ? Double.NaN : JavaDoubleParser.parseDouble(buffer, offset, length));
            }
        }

        @Override
        protected Boolean buildRecord() {
            header = false;
            return Boolean.TRUE;
        }
    }

    /** What was read. */
    private static final class Columns {
        private final List<ArrayList<String>> texts = List.of(new ArrayList<>(), new ArrayList<>());
        private final Numbers[] numbers = {new Numbers(), new Numbers(), new Numbers(), new Numbers()};

        void add(List<String> row) {
            for (int column = 0; column < FIRST_NUMBER; column++) {
                texts.get(column).add(row.get(column));
            }
            for (int column = 0; column < NUMBERS; column++) {
                String text = row.get(FIRST_NUMBER + column);
                numbers[column].add(text.isEmpty() ? Double.NaN : Double.parseDouble(text));
            }
        }

        double sumOfSpend() {
            double sum = 0;
            for (int row = 0; row < numbers[0].size; row++) {
                sum += numbers[0].values[row];
            }
            return sum;
        }
    }

    /** A column that grows. */
    private static final class Numbers {
        private double[] values = new double[1 << 10];
        private int size;

        void add(double value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }
    }
}
