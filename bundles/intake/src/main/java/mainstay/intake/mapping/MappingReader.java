package mainstay.intake.mapping;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mainstay.book.AccountField;
import mainstay.book.Stages;
import mainstay.book.WalletField;
import mainstay.intake.source.Source;
import mainstay.intake.source.SourceFile;

/** Reads a mapping file; anything in it that is not known is an error. */
public final class MappingReader {
    private static final String STAGES = "stages";
    /** The column that tells the currency of the money in a row. */
    static final String CURRENCY = "currency";

    private static final String FX = "fx";
    private static final List<String> FIELD_KEYS = List.of(
            "column",
            "columns",
            "between",
            "constant",
            "row_number",
            "per",
            "minus",
            "times",
            "where",
            "replace",
            "match");
    private static final List<String> WAYS = List.of("column", "columns", "constant", "row_number");
    private static final List<String> FOR_NUMBERS = List.of("per", "minus", "times", "where");

    private MappingReader() {}

    /** The mapping in a file. */
    public static Mapping read(SourceFile file) {
        return mapping(root(file, "the mapping " + file.name()), file.name());
    }

    /** The mapping in a text that ships with the engine. */
    public static Mapping read(String name, String json) {
        try {
            return mapping(new JsonPart("the mapping " + name, new JsonMapper().readTree(json)), name);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the mapping " + name + " that ships is not JSON", e);
        }
    }

    private static JsonPart root(SourceFile file, String called) {
        JsonMapper mapper = JsonMapper.builder()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        try (InputStream in = file.open()) {
            JsonNode json = mapper.readTree(in);
            if (json.isMissingNode()) {
                throw Source.bad(called + " is empty; it needs an object in braces, {…}");
            }
            return new JsonPart(called, json);
        } catch (JsonProcessingException e) {
            throw Source.noJson(called, e);
        } catch (IOException e) {
            throw Source.unreadable(called, e);
        }
    }

    private static Mapping mapping(JsonPart root, String file) {
        root.allow(
                "draft",
                "name",
                CURRENCY,
                FX,
                "margin",
                "line_margins",
                "format",
                "accounts",
                "wallets",
                "tables",
                "ids",
                "probability",
                "without_account",
                STAGES);
        if (root.truth("draft")) {
            throw Source.bad(
                    root.path() + " is still a draft: check every line of it, remove \"draft\", and import again");
        }
        WrittenForm format = WrittenForm.NOTHING.with(root.part("format"));
        TableMapping accounts = table(root.part("accounts"), "distinct", format, accountFields());
        TableMapping wallets = table(root.part("wallets"), "sum", format, walletFields());
        double margin = root.number("margin", Double.NaN);
        Map<String, Double> lineMargins = new HashMap<>();
        JsonPart margins = root.part("line_margins");
        for (String line : margins.names()) {
            lineMargins.put(line, inRange(margins, line, margins.number(line, Double.NaN)));
        }
        return new Mapping(
                file,
                root.text("name"),
                root.text(CURRENCY).orElse(""),
                rates(root),
                inRange(root, "margin", margin),
                lineMargins,
                accounts,
                withIdsOf(accounts, wallets),
                new ShapeReader(root, format).read(),
                isList(root) ? Optional.of(StageList.read(root)) : Optional.empty(),
                root.names().contains(STAGES) && !isList(root)
                        ? Optional.of(StageTableMapping.read(
                                root.part(STAGES),
                                root.text("probability").orElse("").equals("percent")))
                        : Optional.empty());
    }

    /** What other currencies are in that of the book. */
    private static Map<String, Double> rates(JsonPart root) {
        JsonPart part = root.part(FX);
        Map<String, Double> rates = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : part.names()) {
            double rate = part.number(name, Double.NaN);
            if (!(rate > 0)) {
                throw part.wrong(
                        name, "it must be a number above 0: what one " + name + " is in the currency of the book");
            }
            if (rates.put(name, rate) != null) {
                throw part.wrong(name, "it stands there twice; case does not count");
            }
        }
        if (!rates.isEmpty() && root.text(CURRENCY).isEmpty()) {
            throw Source.bad(
                    root.path() + " has \"fx\" and no \"currency\": tell the currency of the book, which others are"
                            + " turned into");
        }
        return rates;
    }

    private static boolean isList(JsonPart root) {
        return root.node(STAGES).isArray();
    }

    /** The stages of deals that stand in a file of their own. */
    public static Stages stages(SourceFile file) {
        JsonPart root = root(file, file.name());
        root.allow("note", STAGES);
        return StageList.read(root);
    }

    /** The stages of deals among the tables of a JSON file. */
    public static Stages stagesIn(SourceFile file) {
        JsonMapper mapper = JsonMapper.builder().build();
        try (InputStream in = file.open();
                JsonParser json = mapper.createParser(in)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean isWanted = json.currentName().equals(STAGES);
                json.nextToken();
                if (isWanted) {
                    ObjectNode told = mapper.createObjectNode();
                    told.set(STAGES, json.readValueAsTree());
                    return StageList.read(new JsonPart(file.name(), told));
                }
                json.skipChildren();
            }
            throw Source.bad(file.name() + " has no list \"" + STAGES + "\"");
        } catch (IOException e) {
            throw Source.unreadable(file.name(), e);
        }
    }

    private static double inRange(JsonPart part, String key, double margin) {
        if (!Double.isNaN(margin) && !WalletField.MARGIN.range().allows(margin)) {
            throw part.wrong(key, "it must be " + WalletField.MARGIN.range());
        }
        return margin;
    }

    /** Where both tables are one, an account is told the same way in both. */
    private static TableMapping withIdsOf(TableMapping accounts, TableMapping wallets) {
        FieldMapping id = accounts.fields().get("account_id");
        if (id == null
                || wallets.fields().containsKey("account_id")
                || !accounts.file().equals(wallets.file())
                || !accounts.sheet().equals(wallets.sheet())) {
            return wallets;
        }
        Map<String, FieldMapping> fields = new HashMap<>(wallets.fields());
        fields.put("account_id", id);
        return new TableMapping(
                wallets.file(),
                wallets.sheet(),
                wallets.dialect(),
                wallets.numbers(),
                wallets.where(),
                fields,
                wallets.merged(),
                wallets.lines(),
                wallets.joins());
    }

    private static TableMapping table(JsonPart part, String merged, WrittenForm common, Map<String, Boolean> known) {
        return table(part, merged.equals("sum") ? List.of(merged, "lines") : List.of(merged), common, known);
    }

    /** A table; what it may say beside what all tables may is told. */
    static TableMapping table(JsonPart part, List<String> further, WrittenForm common, Map<String, Boolean> known) {
        List<String> keys =
                new ArrayList<>(List.of("file", "sheet", "header_row", "format", "where", "fields", "join"));
        keys.addAll(further);
        part.allow(keys.toArray(String[]::new));
        boolean isPlan = further.contains("optional");
        WrittenForm format = common.with(part.part("format")).at(part);
        return new TableMapping(
                part.text("file"),
                format.sheet(),
                format.dialect(),
                format.numbers(),
                conditions(part),
                fields(part.part("fields"), known, isPlan),
                !isPlan && part.truth(further.get(0)),
                isPlan ? List.of() : part.texts("lines"),
                joins(part));
    }

    /** The tables that are joined: one, or a list of them. */
    private static List<JoinMapping> joins(JsonPart part) {
        if (!part.names().contains("join")) {
            return List.of();
        }
        return part.node("join").isArray()
                ? part.parts("join").stream().map(MappingReader::join).toList()
                : List.of(join(part.part("join")));
    }

    private static JoinMapping join(JsonPart part) {
        part.allow("file", "sheet", "on", "columns", "where", "missing", "repeated");
        Map<String, String> on = part.textMap("on");
        if (on.isEmpty()) {
            throw Source.bad(
                    part.path() + " needs \"on\", such as {\"Product\": \"SKU\"}: a column of this table, and the"
                            + " column of the other that holds the same");
        }
        String file = part.text("file").orElseThrow(() -> Source.bad(part.path() + " needs the \"file\" to join"));
        return new JoinMapping(
                file,
                part.text("sheet"),
                on,
                part.textMap("columns"),
                conditions(part),
                isTold(part, "missing", "empty"),
                isTold(part, "repeated", "first"));
    }

    /** Whether a key says this; it may say "error", which is what counts when it is not there. */
    static boolean isTold(JsonPart part, String key, String text) {
        String told = part.text(key).orElse("error");
        if (!told.equals(text) && !told.equals("error")) {
            throw part.wrong(key, "it must be \"" + text + "\" or \"error\"");
        }
        return told.equals(text);
    }

    /** The conditions on rows that a part tells. */
    static List<Condition> conditions(JsonPart part) {
        return part.parts("where").stream().map(Conditions::read).toList();
    }

    private static Map<String, FieldMapping> fields(JsonPart part, Map<String, Boolean> known, boolean isPlan) {
        part.allow(known.keySet().toArray(new String[0]));
        Map<String, FieldMapping> fields = new HashMap<>();
        for (String name : part.names()) {
            boolean hasMoreWays = isPlan || name.equals(CURRENCY);
            fields.put(
                    name,
                    hasMoreWays ? PlanFields.read(part, name, known.get(name)) : field(part, name, known.get(name)));
        }
        return fields;
    }

    /** Where a field is read. */
    static FieldMapping field(JsonPart fields, String name, boolean isNumber) {
        JsonNode node = fields.node(name);
        if (node.isNull()) {
            return FieldMapping.simple(FieldMapping.Kind.NOTHING, "");
        }
        if (node.isTextual()) {
            return FieldMapping.column(node.asText());
        }
        JsonPart part = fields.part(name);
        part.allow(FIELD_KEYS.toArray(new String[0]));
        if (WAYS.stream().filter(part.names()::contains).count() != 1) {
            throw fields.wrong(name, "it needs exactly one of " + String.join(", ", WAYS));
        }
        if (!isNumber && FOR_NUMBERS.stream().anyMatch(part.names()::contains)) {
            throw fields.wrong(name, String.join(", ", FOR_NUMBERS) + " are for numbers");
        }
        if (part.names().contains("constant")) {
            return FieldMapping.simple(FieldMapping.Kind.CONSTANT, constant(part, isNumber));
        }
        if (part.names().contains("row_number")) {
            return FieldMapping.simple(
                    FieldMapping.Kind.ROW_NUMBER, part.text("row_number").orElse(""));
        }
        List<String> columns = columns(part, isNumber);
        return new FieldMapping(
                FieldMapping.Kind.COLUMN,
                columns.get(0),
                part.text("per"),
                part.number("times", 1),
                part.textMap("replace"),
                part.text("minus"),
                columns.subList(1, columns.size()),
                part.text("between").orElse(" "),
                conditions(part),
                part.text("match").map(match -> byName(part, match)).orElse(false),
                Optional.empty(),
                Optional.empty(),
                false,
                "");
    }

    /** The columns of a field: one, or several whose texts make one. */
    private static List<String> columns(JsonPart part, boolean isNumber) {
        if (part.names().contains("column")) {
            return List.of(part.text("column").orElse(""));
        }
        List<String> columns = part.texts("columns");
        if (isNumber || columns.size() < 2) {
            throw part.wrong("columns", "it must be a list of two headers or more, for a field that is a text");
        }
        return columns;
    }

    /** A constant, as text. */
    static String constant(JsonPart part, boolean isNumber) {
        JsonNode constant = part.node("constant");
        if (constant.isContainerNode() || constant.isNull() || (isNumber && !constant.isNumber())) {
            throw part.wrong("constant", isNumber ? "it must be a number" : "it must be a text");
        }
        return constant.asText();
    }

    private static boolean byName(JsonPart part, String match) {
        if (!match.equals("name") && !match.equals("id")) {
            throw part.wrong("match", "it must be \"id\" or \"name\"");
        }
        return match.equals("name");
    }

    /** For each field, whether it is a number. */
    private static Map<String, Boolean> accountFields() {
        Map<String, Boolean> fields = new HashMap<>();
        for (AccountField field : AccountField.values()) {
            fields.put(field.column(), field.isNumber());
        }
        return fields;
    }

    private static Map<String, Boolean> walletFields() {
        Map<String, Boolean> fields = new HashMap<>(Map.of("account_id", false, "line", false, CURRENCY, false));
        for (WalletField field : WalletField.values()) {
            fields.put(field.column(), true);
        }
        return fields;
    }
}
