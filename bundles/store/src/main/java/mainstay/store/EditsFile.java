package mainstay.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import mainstay.book.PlanTable;
import mainstay.book.edit.EditState;
import mainstay.book.edit.EditedCell;
import mainstay.book.edit.PlanEdit;
import mainstay.store.file.CheckedJson;
import mainstay.store.file.Replacement;

/** The file of the changes that people have made in the plan tables of a book. */
final class EditsFile {
    private static final String EDITS = "edits";
    private static final String NUMBER = "number";
    private static final String AT = "at";
    private static final String WHO = "who";
    private static final String WHY = "why";
    private static final String KIND = "kind";
    private static final String TABLE = "table";
    private static final String ROW = "row";
    private static final String IMPORTED = "imported";
    private static final String CELLS = "cells";
    private static final String COLUMN = "column";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final String STATE = "state";

    private final CheckedJson file;

    EditsFile(Path path) {
        this.file = new CheckedJson(
                path, "restore it from a copy, or remove it to do without the changes that were made in the tables");
    }

    /** The changes, in their order; none where there is no file. */
    List<PlanEdit> read() {
        List<PlanEdit> edits = new ArrayList<>();
        try {
            file.read().ifPresent(json -> json.path(EDITS).forEach(each -> edits.add(edit(each))));
        } catch (DateTimeException | IllegalArgumentException | NoSuchElementException e) {
            throw file.damaged(e);
        }
        return edits;
    }

    private static PlanEdit edit(JsonNode json) {
        Map<String, String> imported = new LinkedHashMap<>();
        json.path(IMPORTED)
                .properties()
                .forEach(each -> imported.put(each.getKey(), each.getValue().asText()));
        List<EditedCell> cells = new ArrayList<>();
        json.path(CELLS)
                .forEach(each -> cells.add(new EditedCell(
                        each.path(COLUMN).asText(),
                        each.path(BEFORE).asText(),
                        each.path(AFTER).asText(),
                        EditState.named(each.path(STATE).asText()).orElseThrow())));
        return new PlanEdit(
                json.path(NUMBER).asInt(),
                Instant.parse(json.path(AT).asText()),
                json.path(WHO).asText(),
                json.path(WHY).asText(),
                PlanEdit.Kind.valueOf(json.path(KIND).asText()),
                PlanTable.named(json.path(TABLE).asText()).orElseThrow(),
                json.path(ROW).asText(),
                imported,
                cells);
    }

    /** Writes changes that are to take the place of those that are there. */
    Replacement prepare(List<PlanEdit> edits) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode all = json.putArray(EDITS);
        edits.forEach(edit -> {
            ObjectNode each = all.addObject()
                    .put(NUMBER, edit.number())
                    .put(AT, edit.at().toString())
                    .put(WHO, edit.who())
                    .put(WHY, edit.why())
                    .put(KIND, edit.kind().name())
                    .put(TABLE, edit.table().label())
                    .put(ROW, edit.row());
            ObjectNode imported = each.putObject(IMPORTED);
            edit.imported().forEach(imported::put);
            ArrayNode cells = each.putArray(CELLS);
            edit.cells().forEach(cell -> cells.addObject()
                    .put(COLUMN, cell.column())
                    .put(BEFORE, cell.before())
                    .put(AFTER, cell.after())
                    .put(STATE, cell.state().word()));
        });
        return file.prepare(json);
    }
}
