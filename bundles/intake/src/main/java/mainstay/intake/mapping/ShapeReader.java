package mainstay.intake.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.book.PlanField;
import mainstay.book.PlanTable;
import mainstay.intake.source.Source;

/** Reads how plan tables are made of foreign ones: the part {@code tables} of a mapping. */
final class ShapeReader {
    private static final String HISTORY = "history";
    private static final String IDS = "ids";
    private static final String PROBABILITY = "probability";
    private static final String ACCOUNTLESS = "without_account";
    private static final String OPTIONAL = "optional";
    private static final List<String> KEYS = List.of(HISTORY, IDS, PROBABILITY, ACCOUNTLESS, OPTIONAL);

    private final JsonPart root;
    private final WrittenForm format;

    ShapeReader(JsonPart root, WrittenForm format) {
        this.root = root;
        this.format = format;
    }

    Map<PlanTable, List<ShapeMapping>> read() {
        JsonPart part = root.part("tables");
        part.allow(Arrays.stream(PlanTable.values()).map(PlanTable::label).toArray(String[]::new));
        Map<PlanTable, List<ShapeMapping>> tables = new EnumMap<>(PlanTable.class);
        for (String name : part.names()) {
            PlanTable plan = PlanTable.named(name).orElseThrow();
            tables.put(
                    plan,
                    part.node(name).isArray()
                            ? part.parts(name).stream()
                                    .map(one -> shape(plan, one))
                                    .toList()
                            : List.of(shape(plan, part.part(name))));
        }
        return tables;
    }

    private ShapeMapping shape(PlanTable plan, JsonPart part) {
        Map<String, Boolean> known = new HashMap<>();
        plan.columns().forEach(field -> known.put(field.name(), field.type() == PlanField.Type.NUMBER));
        known.put(MappingReader.CURRENCY, false);
        TableMapping table = MappingReader.table(part, KEYS, format, known);
        WrittenForm written = format.with(part.part("format"));
        return new ShapeMapping(
                table,
                histories(plan, part),
                written.dates(),
                said(part, PROBABILITY, "fraction", "percent").equals("percent"),
                said(part, IDS, "exact", "salesforce").equals("salesforce"),
                said(part, ACCOUNTLESS, "error", "keep").equals("keep"),
                part.truth(OPTIONAL));
    }

    /** What a table says, else the whole mapping, else the first of what is allowed. */
    private String said(JsonPart part, String key, String... allowed) {
        JsonPart telling = part.names().contains(key) ? part : root;
        String told = telling.text(key).orElse(allowed[0]);
        if (!List.of(allowed).contains(told)) {
            throw telling.wrong(key, "it must be \"" + String.join("\" or \"", allowed) + "\"");
        }
        return told;
    }

    private static List<HistoryMapping> histories(PlanTable plan, JsonPart part) {
        if (!part.names().contains(HISTORY)) {
            return List.of();
        }
        if (!plan.isHistory()) {
            throw Source.bad(part.path() + " has a history; only " + PlanTable.OPPORTUNITIES.label() + " have one");
        }
        List<JsonPart> parts = part.node(HISTORY).isArray() ? part.parts(HISTORY) : List.of(part.part(HISTORY));
        List<HistoryMapping> histories = new ArrayList<>();
        parts.forEach(one -> histories.add(history(plan, part, one)));
        return histories;
    }

    private static HistoryMapping history(PlanTable plan, JsonPart table, JsonPart part) {
        part.allow("file", "sheet", "id", "at", "field", "value", "old", "names", "fields", "where", "ends", OPTIONAL);
        boolean isLong = part.names().contains("field");
        Map<String, String> names = part.textMap(isLong ? "names" : "fields");
        if (names.isEmpty()) {
            throw Source.bad(
                    part.path() + " needs \"field\", \"value\" and \"names\", such as {\"StageName\": \"stage\"}, where"
                            + " each row tells one field that changed; else \"fields\", such as {\"stage\": \"StageName\"}");
        }
        List<String> columns = plan.columns().stream().map(PlanField::name).toList();
        (isLong ? names.values() : names.keySet())
                .stream().filter(name -> !columns.contains(name)).findFirst().ifPresent(name -> {
                    throw Source.bad(part.path() + " tells of " + name + "; " + plan.label() + " have "
                            + String.join(", ", columns));
                });
        return new HistoryMapping(
                part.text("file"),
                part.text("sheet"),
                part.text("id").or(() -> id(table)).orElse("opportunity_id"),
                needed(part, "at"),
                part.text("field"),
                isLong ? Optional.of(needed(part, "value")) : Optional.empty(),
                part.text("old"),
                names,
                MappingReader.conditions(part),
                endsWithDeal(part),
                part.truth(OPTIONAL));
    }

    private static boolean endsWithDeal(JsonPart part) {
        String told = part.text("ends").orElse(HISTORY);
        if (!told.equals(HISTORY) && !told.equals("deal")) {
            throw part.wrong("ends", "it must be \"history\" or \"deal\"");
        }
        return told.equals("deal");
    }

    /** The column of the deal's id, where history and deals are one table. */
    private static Optional<String> id(JsonPart table) {
        return table.part("fields").node("opportunity_id").isTextual()
                ? table.part("fields").text("opportunity_id")
                : Optional.empty();
    }

    private static String needed(JsonPart part, String key) {
        return part.text(key)
                .orElseThrow(() -> Source.bad(part.path() + " needs \"" + key + "\", the header of a column"));
    }
}
