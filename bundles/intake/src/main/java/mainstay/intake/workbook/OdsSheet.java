package mainstay.intake.workbook;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import mainstay.intake.source.Source;

/** Reads the rows of one sheet of an .ods as a stream. */
final class OdsSheet {
    private static final int LONGEST_CELL = 1 << 20;
    private static final long MOST_REPEATED = 1 << 22;

    private final String file;
    private final Xml xml;
    private final int width;
    private final Merges merges;
    private final SheetRow row = new SheetRow();
    private long rowNumber = 1;
    private long repeated;

    OdsSheet(String file, Xml xml, int width) {
        this.file = file;
        this.xml = xml;
        this.width = width;
        this.merges = new Merges(file);
    }

    /** Starts at the start of the table, ends at its end. */
    void scan(Workbook.Visitor visitor) {
        int outside = xml.depth() - 1;
        while (xml.next() && xml.depth() > outside) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "table-row" -> {
                    if (!row(visitor)) {
                        return;
                    }
                }
                case "shapes", "forms", "annotation", "named-expressions" -> xml.skip();
                default -> {
                    // Groups of rows, or nothing of a row.
                }
            }
        }
    }

    private boolean row(Workbook.Visitor visitor) {
        int times = repeats("number-rows-repeated");
        String visibility = xml.attribute("visibility");
        long first = rowNumber;
        boolean isBlank = read(first, visibility.equals("collapse") || visibility.equals("filter"));
        rowNumber += times;
        if (isBlank) {
            return true;
        }
        if (rowNumber - 1 > Workbook.MOST_ROWS) {
            throw WorkbookFaults.damaged(file, "a sheet has more than " + Workbook.MOST_ROWS + " rows");
        }
        count((long) row.count() * (times - 1));
        for (int at = 0; at < times; at++) {
            row.renumber(first + at);
            merges.apply(row, width);
            if (!visitor.visit(row)) {
                return false;
            }
        }
        return true;
    }

    /** Reads the cells of a row; whether there are none. */
    private boolean read(long number, boolean hidden) {
        row.begin(number, hidden);
        int outside = xml.depth() - 1;
        int column = 0;
        while (xml.next() && xml.depth() > outside) {
            if (!xml.isStart()) {
                continue;
            }
            boolean covered = xml.name().equals("covered-table-cell");
            if (!covered && !xml.name().equals("table-cell")) {
                xml.skip();
                continue;
            }
            int times = repeats("number-columns-repeated");
            merge(number, column);
            cell(number, column, times);
            column = Math.min(column + times, Workbook.MOST_COLUMNS);
        }
        return row.count() == 0;
    }

    /** Whether the cell that starts here is merged with others. */
    private boolean merge(long number, int column) {
        int rows = repeats("number-rows-spanned");
        int columns = repeats("number-columns-spanned");
        if (rows == 1 && columns == 1) {
            return false;
        }
        merges.add(new Merges.Range(number, number + rows - 1L, column, column + columns - 1));
        return true;
    }

    private void cell(long number, int column, int times) {
        String type = xml.attribute("office", "value-type");
        boolean isError = xml.attribute("calcext", "value-type").equals("error");
        boolean formula = !xml.attribute("formula").isEmpty();
        String stored = stored(type);
        String shown = shown();
        if (type.isEmpty() && shown.isEmpty() && !formula) {
            return;
        }
        int last = (int) Math.min((long) column + times, Math.max(width, column) + 1L);
        count(last - column - 1L);
        for (int at = column; at < Math.min(last, Workbook.MOST_COLUMNS); at++) {
            add(number, at, isError, formula && type.isEmpty() && shown.isEmpty(), type, stored, shown);
        }
    }

    private void add(
            long number, int column, boolean isError, boolean missing, String type, String stored, String shown) {
        if (isError || (type.isEmpty() && shown.startsWith("#"))) {
            row.addFault(column, shown, WorkbookFaults.error(column, number, WorkbookFaults.cut(shown)));
            return;
        }
        if (missing) {
            row.addFault(column, "", WorkbookFaults.withoutValue(column, number));
            return;
        }
        switch (type) {
            case "float", "percentage", "currency" -> number(column, stored, shown);
            case "date" -> row.addText(column, stored.replaceFirst("T00:00(:00([.]0+)?)?Z?$", ""));
            case "time" -> row.addText(column, clock(stored));
            case "boolean" -> row.addText(column, stored);
            default -> {
                String text = shown.isEmpty() ? stored : shown;
                if (!text.isEmpty()) {
                    row.addText(column, text);
                }
            }
        }
    }

    /** A number; as it is shown when zeros fill it up, as ids are. */
    private void number(int column, String stored, String shown) {
        boolean padded = shown.length() > stored.length()
                && shown.startsWith("0")
                && shown.endsWith(stored)
                && shown.chars().allMatch(c -> c >= '0' && c <= '9');
        CellFormat format = padded ? CellFormat.of("0".repeat(Math.min(64, shown.length()))) : CellFormat.GENERAL;
        NumberCell.add(row, column, stored, format, false);
    }

    private String stored(String type) {
        return switch (type) {
            case "float", "percentage", "currency" -> xml.attribute("office", "value");
            case "date" -> xml.attribute("date-value");
            case "time" -> xml.attribute("time-value");
            case "boolean" -> xml.attribute("boolean-value");
            default -> xml.attribute("string-value");
        };
    }

    /** The paragraphs of the cell that has started; what is drawn on it or noted beside it is no part of it. */
    private String shown() {
        StringBuilder text = new StringBuilder();
        int outside = xml.depth() - 1;
        boolean first = true;
        int paragraphs = 0;
        while (xml.next() && xml.depth() > outside) {
            if (xml.isText()) {
                if (paragraphs > 0) {
                    appendCollapsed(text);
                }
            } else if (xml.isEnd()) {
                paragraphs -= xml.name().equals("p") ? 1 : 0;
            } else {
                switch (xml.name()) {
                    case "p" -> {
                        text.append(first ? "" : "\n");
                        first = false;
                        paragraphs++;
                    }
                    case "s" -> text.append(" ".repeat(repeats("c")));
                    case "tab" -> text.append('\t');
                    case "line-break" -> text.append('\n');
                    case "span", "a", "ruby", "ruby-base", "sheet-name", "date", "time" -> {
                        // Their text is part of the paragraph.
                    }
                    default -> xml.skip();
                }
            }
        }
        return text.toString();
    }

    private void appendCollapsed(StringBuilder text) {
        int from = text.length();
        xml.appendTo(text, LONGEST_CELL);
        int to = from;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            if (!space
                    || (to > from && text.charAt(to - 1) != ' ')
                    || (to == from && from > 0 && text.charAt(from - 1) > ' ')) {
                text.setCharAt(to++, space ? ' ' : c);
            }
        }
        text.setLength(to);
    }

    private static String clock(String stored) {
        try {
            Duration time = Duration.parse(stored);
            String shown = NumberTexts.shown(
                    NumberTexts.plain(time.toMillis() / 86_400_000d), CellFormat.of("[h]:mm:ss"), false);
            return shown == null ? stored : shown;
        } catch (DateTimeParseException | ArithmeticException e) {
            return stored;
        }
    }

    private int repeats(String attribute) {
        String given = xml.attribute(attribute);
        if (given.isEmpty()) {
            return 1;
        }
        long times = CellName.row(given, 0);
        if (times < 1) {
            throw WorkbookFaults.damaged(file, attribute + " is \"" + WorkbookFaults.cut(given) + "\"");
        }
        return (int) times;
    }

    private void count(long cells) {
        repeated += cells;
        if (repeated > MOST_REPEATED) {
            throw Source.bad(file + " repeats its cells more than " + MOST_REPEATED
                    + " times; delete what is not needed" + " right of and below the table, and save it again");
        }
    }
}
