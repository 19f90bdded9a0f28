package mainstay.reporting.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.Language;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Bubbles;
import mainstay.reporting.api.Chart;
import mainstay.reporting.api.Companion;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Section;
import mainstay.reporting.api.Table;
import mainstay.reporting.html.PlaneCells.Cell;
import mainstay.reporting.text.Visible;

/**
 * The data of a page as JSON that can stand in a script element: what tables and charts show, unrounded, and what there is to
 * tell of each account. What is the same for thousands of accounts is written once: how a block is made (its shape),
 * where a figure comes from, and the texts of a column.
 */
final class PageData {
    private static final MathContext CELL_DIGITS = new MathContext(5, RoundingMode.HALF_EVEN);

    /** Larger amounts have no cents to round to. */
    private static final double MOST_EXACT = 1e12;

    private final JsonFactory factory = new JsonFactory();
    private final Shared shapes = new Shared();
    private final Shared texts = new Shared();
    private final Set<String> told = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final String currency;
    private final JsonGenerator json;

    PageData(Writer out, String currency) throws IOException {
        this.currency = currency;
        json = generator(out);
    }

    /** Writes them. Of a table only the rows that are in the page are asked for. */
    void write(Report report, List<Block> blocks) throws IOException {
        json.writeStartObject();
        text("report", report.file());
        json.writeBooleanField("index", report.isIndex());
        text("currency", Language.current().currency(currency));
        words();
        json.writeArrayFieldStart("blocks");
        for (Block block : blocks) {
            block(block, true);
        }
        json.writeEndArray();
        brief(report);
        places(report);
        shared("shapes", shapes);
        shared("texts", texts);
        json.writeEndObject();
        json.flush();
    }

    /** What there is to tell of the accounts of the brief, as far as no table of the page tells it. */
    private void brief(Report report) throws IOException {
        json.writeObjectFieldStart("brief");
        for (Table table : report.brief().flatMap(Brief::table).stream().toList()) {
            for (int row = 0; row < table.size() && tells(table); row++) {
                Section section = table.details().orElseThrow().apply(row);
                if (isNew(table, row) && !section.blocks().isEmpty()) {
                    json.writeFieldName(account(table, row));
                    section(section);
                }
            }
        }
        json.writeEndObject();
    }

    /** Where else accounts are told of: label and address of each page about one. */
    private void places(Report report) throws IOException {
        Map<String, List<Companion>> places = report.companions().stream()
                .filter(page -> page.account().isPresent() && !page.file().equals(report.file()))
                .collect(Collectors.groupingBy(
                        page -> Visible.text(page.account().orElseThrow()), TreeMap::new, Collectors.toList()));
        json.writeObjectFieldStart("places");
        for (Map.Entry<String, List<Companion>> of : places.entrySet()) {
            json.writeArrayFieldStart(of.getKey());
            for (Companion page : of.getValue()) {
                json.writeStartArray();
                json.writeString(Visible.text(page.label()));
                json.writeString(page.file() + HtmlRenderer.ENDING);
                json.writeEndArray();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static boolean tells(Table table) {
        return table.account().isPresent() && table.details().isPresent();
    }

    private static String account(Table table, int row) {
        return Visible.text(table.account()
                .flatMap(table::field)
                .map(field -> field.cells().text(row))
                .orElse(""));
    }

    /** Whether an account has not been told of; it counts as told from then on. */
    private boolean isNew(Table table, int row) {
        return told.add(account(table, row));
    }

    private JsonGenerator generator(Writer out) throws IOException {
        return factory.createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
                .setCharacterEscapes(new ScriptEscapes());
    }

    private void text(String name, String text) throws IOException {
        json.writeStringField(name, Visible.text(text));
    }

    private void words() throws IOException {
        json.writeObjectFieldStart("words");
        for (Map.Entry<String, String> phrase : PageWords.ofScript().entrySet()) {
            text(phrase.getKey(), phrase.getValue());
        }
        json.writeEndObject();
    }

    private void shared(String name, Shared values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values.inOrder()) {
            json.writeRawValue(value);
        }
        json.writeEndArray();
    }

    private void block(Block block, boolean top) throws IOException {
        json.writeStartObject();
        json.writeNumberField("shape", shape(block));
        if (block instanceof Figures figures) {
            values(figures);
        } else if (block instanceof Chart whole) {
            Chart chart = RowLimit.of(whole);
            text("text", HtmlTexts.unbroken(chart.text()));
            rows(chart.data(), top);
            if (whole instanceof Bubbles bubbles && chart instanceof Bubbles drawn) {
                plane(bubbles, drawn.named());
            }
        } else if (block instanceof Table table) {
            rows(table, top);
            details(table, top);
        }
        json.writeEndObject();
    }

    private int shape(Block block) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator inner = generator(text)) {
            new ShapeJson(inner, currency).write(block);
        }
        return shapes.placeOf(text.toString());
    }

    private void values(Figures figures) throws IOException {
        json.writeArrayFieldStart("values");
        for (Figure figure : figures.figures()) {
            json.writeString(Visible.text(HtmlTexts.of(figure)));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("hows");
        for (Figure figure : figures.figures()) {
            json.writeNumber(shared(figure.how()));
        }
        json.writeEndArray();
    }

    private int shared(String text) throws IOException {
        StringWriter written = new StringWriter();
        try (JsonGenerator inner = generator(written)) {
            inner.writeString(Visible.text(text));
        }
        return texts.placeOf(written.toString());
    }

    private void rows(Table table, boolean top) throws IOException {
        int rows = RowLimit.rows(table);
        json.writeNumberField("size", table.size());
        json.writeNumberField("rows", rows);
        json.writeArrayFieldStart("columns");
        for (Table.Field field : table.fields()) {
            if (top) {
                column(json, field.cells(), rows);
            } else {
                ofOne(shortened(field.cells()), rows);
            }
        }
        json.writeEndArray();
    }

    /** What is told of all accounts of a plane, whether they are drawn or not. */
    private void plane(Bubbles bubbles, List<Integer> named) throws IOException {
        numbers("named", named);
        numbers("counts", PlaneCells.inQuadrants(bubbles));
        json.writeArrayFieldStart("cells");
        for (Cell cell : PlaneCells.of(bubbles)) {
            json.writeStartArray();
            json.writeNumber(new BigDecimal(cell.x()).round(CELL_DIGITS));
            json.writeNumber(new BigDecimal(cell.y()).round(CELL_DIGITS));
            json.writeNumber(cell.accounts());
            json.writeString(Visible.text(cell.group()));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void numbers(String name, List<Integer> numbers) throws IOException {
        json.writeArrayFieldStart(name);
        for (int number : numbers) {
            json.writeNumber(number);
        }
        json.writeEndArray();
    }

    /**
     * A column as it is told of one account: thousands are told of, and nobody reads less than a cent of an amount there, or more
     * than a few decimals of a share or a score.
     */
    private static Column shortened(Column column) {
        return switch (column.kind()) {
            case MONEY -> rounded(column, 1e2);
            case SCORE -> rounded(column, 1e4);
            case RATIO -> rounded(column, 1e6);
            default -> column;
        };
    }

    private static Column rounded(Column column, double parts) {
        return Column.number(column.name(), column.kind(), row -> {
            double value = column.number(row);
            return Math.abs(value) < MOST_EXACT ? Math.rint(value * parts) / parts : value;
        });
    }

    /** A column in what is told of one account: texts once for all, numbers once from the second account on that has the same. */
    private void ofOne(Column column, int rows) throws IOException {
        StringWriter written = new StringWriter();
        try (JsonGenerator inner = generator(written)) {
            column(inner, column, rows);
        }
        String text = written.toString();
        if (column.kind() == Kind.TEXT || !seen.add(text)) {
            json.writeNumber(texts.placeOf(text));
        } else {
            json.writeRawValue(text);
        }
    }

    private static void column(JsonGenerator to, Column column, int rows) throws IOException {
        to.writeStartArray();
        for (int row = 0; row < rows; row++) {
            if (column.kind() == Kind.TEXT) {
                to.writeString(Visible.text(column.text(row)));
            } else {
                number(to, column.number(row));
            }
        }
        to.writeEndArray();
    }

    private static void number(JsonGenerator to, double value) throws IOException {
        if (Double.isNaN(value)) {
            to.writeNull();
        } else if (Double.isInfinite(value)) {
            to.writeNumber(value > 0 ? "1e999" : "-1e999"); // JSON has no infinity, but a reader overflows to it
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            to.writeNumber((long) value);
        } else {
            to.writeNumber(value);
        }
    }

    /** Each account is told of once, by the first table that has it. */
    private void details(Table table, boolean top) throws IOException {
        int rows = RowLimit.rows(table);
        if (!top || !tells(table) || IntStream.range(0, rows).allMatch(row -> told.contains(account(table, row)))) {
            return;
        }
        json.writeArrayFieldStart("details");
        for (int row = 0; row < rows; row++) {
            Section section = isNew(table, row) ? table.details().orElseThrow().apply(row) : null;
            if (section == null || section.blocks().isEmpty()) {
                json.writeNull();
            } else {
                section(section);
            }
        }
        json.writeEndArray();
    }

    private void section(Section section) throws IOException {
        json.writeStartObject();
        text("title", section.title());
        text("text", HtmlTexts.unbroken(section.text()));
        json.writeArrayFieldStart("blocks");
        for (Block block : section.blocks()) {
            block(block, false);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
