package mainstay.intake.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Reads where columns of plan tables come from, which has more ways than that of accounts and wallets. */
final class PlanFields {
    private static final String COLUMN = "column";
    private static final String COLUMNS = "columns";
    private static final String CONSTANT = "constant";
    private static final List<String> WAYS = List.of(COLUMN, COLUMNS, CONSTANT);
    private static final List<String> FURTHER = List.of("else", "or", "missing", "as", "where");

    private PlanFields() {}

    static FieldMapping read(JsonPart fields, String name, boolean isNumber) {
        JsonNode node = fields.node(name);
        if (!node.isObject()) {
            return MappingReader.field(fields, name, isNumber);
        }
        JsonPart part = fields.part(name);
        if (part.names().contains("match")) {
            throw fields.wrong(
                    name, "\"match\" is not for plan tables; join the table of the accounts by name, and take its id");
        }
        if (part.names().stream().noneMatch(FURTHER::contains)) {
            return MappingReader.field(fields, name, isNumber);
        }
        part.allow(
                COLUMN, COLUMNS, "between", CONSTANT, "replace", "else", "where", "times", "per", "minus", "or",
                "missing", "as");
        if (WAYS.stream().filter(part.names()::contains).count() != 1) {
            throw fields.wrong(name, "it needs exactly one of " + String.join(", ", WAYS));
        }
        return field(part, isNumber);
    }

    private static FieldMapping field(JsonPart part, boolean isNumber) {
        List<String> columns = part.texts(COLUMNS);
        boolean isConstant = part.names().contains(CONSTANT);
        return new FieldMapping(
                isConstant ? FieldMapping.Kind.CONSTANT : FieldMapping.Kind.COLUMN,
                isConstant
                        ? MappingReader.constant(part, isNumber)
                        : part.text(COLUMN).orElseGet(() -> first(part, columns)),
                part.text("per"),
                part.number("times", 1),
                part.textMap("replace"),
                part.text("minus"),
                columns.isEmpty() ? List.of() : columns.subList(1, columns.size()),
                part.text("between").orElse(" "),
                MappingReader.conditions(part),
                false,
                part.names().contains("else") ? Optional.of(part.node("else").asText()) : Optional.empty(),
                part.names().contains("or") ? Optional.of(read(part, "or", isNumber)) : Optional.empty(),
                MappingReader.isTold(part, "missing", "empty"),
                period(part));
    }

    private static String first(JsonPart part, List<String> columns) {
        if (columns.isEmpty()) {
            throw part.wrong(COLUMNS, "it must be a list of headers");
        }
        return columns.get(0);
    }

    private static String period(JsonPart part) {
        List<String> allowed = List.of("year", "half", "quarter", "month");
        String as = part.text("as").orElse("");
        if (!as.isEmpty() && !allowed.contains(as)) {
            throw part.wrong("as", "it must be one of " + String.join(", ", allowed));
        }
        return as;
    }
}
