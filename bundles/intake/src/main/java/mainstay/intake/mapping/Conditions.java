package mainstay.intake.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import mainstay.intake.source.Source;

/** Reads conditions on rows. */
final class Conditions {
    private static final List<String> TESTS = List.of("equals", "not", "in", "at_least", "at_most");

    private Conditions() {}

    static Condition read(JsonPart part) {
        part.allow("column", "equals", "not", "in", "at_least", "at_most", "missing", "says");
        String column =
                part.text("column").orElseThrow(() -> Source.bad(part.path() + " has a condition without a column"));
        List<String> tests = TESTS.stream().filter(part.names()::contains).toList();
        if (tests.size() != 1) {
            throw Source.bad(part.path() + " has a condition on " + column + " that needs exactly one of "
                    + String.join(", ", TESTS));
        }
        String name = tests.get(0);
        JsonNode value = part.node(name);
        return switch (name) {
            case "equals" -> text(part, column, Condition.Test.EQUALS, name);
            case "in" ->
                new Condition(column, Condition.Test.IN, part.texts(name), Double.NaN, isOptional(part), says(part));
            case "not" ->
                value.isArray()
                        ? new Condition(
                                column, Condition.Test.NOT, part.texts(name), Double.NaN, isOptional(part), says(part))
                        : text(part, column, Condition.Test.NOT, name);
            case "at_least" -> bound(part, column, Condition.Test.AT_LEAST, name);
            default -> bound(part, column, Condition.Test.AT_MOST, name);
        };
    }

    private static Condition text(JsonPart part, String column, Condition.Test test, String name) {
        JsonNode value = part.node(name);
        if (value.isContainerNode() || value.isNull()) {
            throw part.wrong(name, "it must be a text, as in the cell");
        }
        return new Condition(column, test, List.of(value.asText()), Double.NaN, isOptional(part), says(part));
    }

    private static Condition bound(JsonPart part, String column, Condition.Test test, String name) {
        if (part.node(name).isNumber()) {
            return new Condition(column, test, List.of(), part.number(name, Double.NaN), isOptional(part), says(part));
        }
        List<String> texts = new ArrayList<>(List.of(part.text(name).orElse("")));
        return new Condition(column, test, texts, Double.NaN, isOptional(part), says(part));
    }

    private static String says(JsonPart part) {
        return part.text("says").orElse("");
    }

    private static boolean isOptional(JsonPart part) {
        return MappingReader.isTold(part, "missing", "empty");
    }
}
