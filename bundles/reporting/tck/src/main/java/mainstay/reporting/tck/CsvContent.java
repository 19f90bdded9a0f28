package mainstay.reporting.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Comma-separated values after RFC 4180. */
final class CsvContent implements Content {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d+)?([eE][-+]?\\d+)?|Infinity)");
    private static final Pattern BEFORE = Pattern.compile("^[\\s\\u00a0\\p{Cf}\\p{Cc}]+");
    private static final String STARTS_FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20";

    private final List<List<String>> records;
    private final boolean open;

    private CsvContent(List<List<String>> records, boolean open) {
        this.records = records;
        this.open = open;
    }

    static CsvContent of(String text) {
        return new Parser(text).parse();
    }

    @Override
    public String words() {
        return ComparableText.of(cells().collect(Collectors.joining(" ; ")));
    }

    private Stream<String> cells() {
        return records.stream().flatMap(List::stream);
    }

    @Override
    public Optional<String> malformed() {
        if (open) {
            return Optional.of("a quote is not closed");
        }
        return records.stream()
                .filter(record -> record.size() != records.get(0).size())
                .findFirst()
                .map(record -> "a record has " + record.size() + " cells, the first has "
                        + records.get(0).size());
    }

    @Override
    public Optional<String> injected() {
        return cells().filter(CsvContent::startsFormula).findFirst().map(cell -> "a spreadsheet would run " + cell);
    }

    private static boolean startsFormula(String cell) {
        String shown = BEFORE.matcher(cell).replaceFirst("");
        return !shown.isEmpty()
                && STARTS_FORMULA.indexOf(shown.charAt(0)) >= 0
                && !NUMBER.matcher(cell).matches();
    }

    /** Takes records apart. */
    private static final class Parser {
        private final String text;
        private final List<List<String>> records = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private List<String> record = new ArrayList<>();
        private boolean quoted;

        private Parser(String text) {
            this.text = text.startsWith("\ufeff") ? text.substring(1) : text;
        }

        private CsvContent parse() {
            int at = 0;
            while (at < text.length()) {
                at = take(at);
            }
            if (!record.isEmpty() || cell.length() > 0) {
                endRecord();
            }
            return new CsvContent(records, quoted);
        }

        /** Takes a character; returns where to go on. */
        private int take(int at) {
            char character = text.charAt(at);
            if (character == '"' && quoted && text.startsWith("\"", at + 1)) {
                cell.append('"');
                return at + 2;
            }
            if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && character == ',') {
                endCell();
            } else if (!quoted && character == '\n') {
                endRecord();
            } else if (quoted || character != '\r') {
                cell.append(character);
            }
            return at + 1;
        }

        private void endCell() {
            record.add(cell.toString());
            cell.setLength(0);
        }

        private void endRecord() {
            endCell();
            records.add(record);
            record = new ArrayList<>();
        }
    }
}
