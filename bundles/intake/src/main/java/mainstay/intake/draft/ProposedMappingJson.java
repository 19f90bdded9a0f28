package mainstay.intake.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import mainstay.intake.draft.ProposedMapping.Composed;
import mainstay.intake.draft.ProposedMapping.Constant;
import mainstay.intake.draft.ProposedMapping.Divided;
import mainstay.intake.draft.ProposedMapping.FromColumn;
import mainstay.intake.draft.ProposedMapping.InSomeRows;
import mainstay.intake.draft.ProposedMapping.Left;
import mainstay.intake.draft.ProposedMapping.LeftOut;
import mainstay.intake.draft.ProposedMapping.MatchedByName;
import mainstay.intake.draft.ProposedMapping.Multiplied;
import mainstay.intake.draft.ProposedMapping.NumberStyle;
import mainstay.intake.draft.ProposedMapping.OneOf;
import mainstay.intake.draft.ProposedMapping.ProposedField;
import mainstay.intake.draft.ProposedMapping.ProposedTable;
import mainstay.intake.draft.ProposedMapping.RowNumber;

/** Writes a proposed mapping in the form that an import reads, marked as a draft. */
final class ProposedMappingJson {
    private ProposedMappingJson() {}

    static String text(ProposedMapping mapping) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("draft", true);
        root.put("name", mapping.name());
        format(root, mapping.format());
        root.set("accounts", table(mapping.accounts()));
        root.set("wallets", table(mapping.wallets()));
        try {
            return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    private static void format(ObjectNode root, NumberStyle style) {
        style.decimal().ifPresent(sign -> root.withObject("/format").put("decimal", sign));
        style.thousands().ifPresent(sign -> root.withObject("/format").put("thousands", sign));
        if (style.percent()) {
            root.withObject("/format").put("percent", true);
        }
        style.currencySigns()
                .forEach(sign ->
                        root.withObject("/format").withArray("currency_signs").add(sign));
    }

    private static ObjectNode table(ProposedTable table) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("file", table.file());
        table.sheet().ifPresent(sheet -> node.put("sheet", sheet));
        table.headerRow().ifPresent(row -> node.put("header_row", row));
        if (table.distinct()) {
            node.put("distinct", true);
        }
        if (table.sum()) {
            node.put("sum", true);
        }
        table.where().ifPresent(rows -> node.withArray("where").add(condition(rows)));
        table.join().ifPresent(join -> {
            ObjectNode added = node.putObject("join").put("file", join.file());
            join.sheet().ifPresent(sheet -> added.put("sheet", sheet));
            added.putObject("on").put(join.key(), join.counterpart());
        });
        table.lines().forEach(line -> node.withArray("lines").add(line));
        ObjectNode fields = node.putObject("fields");
        table.fields().forEach((name, field) -> put(fields, name, field));
        return node;
    }

    private static ObjectNode condition(OneOf rows) {
        ObjectNode condition = JsonNodeFactory.instance.objectNode().put("column", rows.header());
        if (rows.texts().size() == 1) {
            return condition.put("equals", rows.texts().get(0));
        }
        rows.texts().forEach(condition.putArray("in")::add);
        return condition;
    }

    private static void put(ObjectNode fields, String name, ProposedField field) {
        if (field instanceof FromColumn column) {
            fields.put(name, column.header());
        } else if (field instanceof LeftOut) {
            fields.putNull(name);
        } else if (field instanceof MatchedByName matched) {
            fields.putObject(name).put("column", matched.header()).put("match", "name");
        } else if (field instanceof Multiplied multiplied) {
            fields.putObject(name).put("column", multiplied.header()).put("times", multiplied.times());
        } else if (field instanceof Divided divided) {
            fields.putObject(name).put("column", divided.header()).put("per", divided.per());
        } else if (field instanceof Left left) {
            fields.putObject(name)
                    .put("column", left.header())
                    .put("minus", left.minus())
                    .put("per", left.header());
        } else if (field instanceof InSomeRows some) {
            fields.putObject(name)
                    .put("column", some.header())
                    .putArray("where")
                    .add(condition(some.where()));
        } else if (field instanceof Composed composed) {
            ObjectNode node = fields.putObject(name);
            composed.headers().forEach(node.putArray("columns")::add);
            node.put("between", "-");
        } else if (field instanceof RowNumber number) {
            fields.putObject(name).put("row_number", number.pattern());
        } else if (field instanceof Constant constant) {
            fields.putObject(name).put("constant", constant.text());
        }
    }
}
