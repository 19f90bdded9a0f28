package mainstay.workspace;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import mainstay.book.Book;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.NumberText;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.PlanTables;
import mainstay.book.edit.CarriedEdits;
import mainstay.book.edit.EditedCell;
import mainstay.book.edit.NewEdit;
import mainstay.book.edit.PlanEdit;
import mainstay.book.edit.RowNames;
import mainstay.book.edit.RowSearch;
import mainstay.workspace.roles.Role;

/**
 * Changes of single rows in the plan tables of the current book: recorded with who made them, when and why, and kept over a new
 * import of the book.
 */
public final class PlanChanges {
    private static final String DONE = "done";
    private static final String FINISHED = "finished";
    private static final int ROWS_NAMED = 20;
    private static final int SHORT = 5;

    private final Workspace workspace;

    /** Changes of the current book of a workspace. */
    public PlanChanges(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Who asks for a change, and how.
     *
     * @param user who asks
     * @param why the reason; may be empty
     * @param at now
     * @param moment the time that a state of a deal begins, where none is typed, on the clock of whoever asks
     * @param allTheSame whether it is made whatever others have changed since the session last looked
     */
    public record Request(String user, String why, Instant at, LocalDateTime moment, boolean allTheSame) {

        private NewEdit.Signature signature() {
            return new NewEdit.Signature(user, why, at, moment);
        }
    }

    /**
     * Gives cells of a row other values, and records it. A deal gets a further state.
     *
     * @param row the id of the row, or its table and name
     * @param typed by the names of columns what was typed
     * @return the change; empty where the row is so already
     * @throws MainstayException if there is no such row, if something is not allowed, or if others have changed it since
     */
    public Optional<PlanEdit> set(String row, Map<String, String> typed, Request request) {
        return changed(request, "changing " + row, () -> {
            Book book = workspace.book();
            List<PlanEdit> edits = workspace.edits();
            RowSearch.Found found = RowSearch.find(book, row);
            refuseMoved(found, typed.keySet(), edits, request);
            Optional<NewEdit.Made> made = new NewEdit(book, edits, request.signature()).set(found, typed);
            made.ifPresent(change -> record("set", change));
            return made.map(NewEdit.Made::last);
        });
    }

    /**
     * Adds a row to a table, and records it.
     *
     * @param table the name of the table
     * @param typed by the names of columns what was typed
     * @throws MainstayException if there is no such table, if something is not allowed or missing, or if there is such a row
     */
    public PlanEdit add(String table, Map<String, String> typed, Request request) {
        PlanTable named = table(table);
        return changed(request, "adding to " + table, () -> {
            NewEdit.Made made = new NewEdit(workspace.book(), workspace.edits(), request.signature()).add(named, typed);
            record("add", made);
            return made.last();
        });
    }

    /**
     * The table of this name.
     *
     * @throws MainstayException if there is none, with the nearest
     */
    public static PlanTable table(String name) {
        return PlanTable.named(name)
                .orElseThrow(() -> MainstayException.unknown(Code.NOT_FOUND, "plan table", name, tables()));
    }

    /** The names of all plan tables. */
    public static List<String> tables() {
        return Arrays.stream(PlanTable.values()).map(PlanTable::label).toList();
    }

    /**
     * Marks actions as done, all or none of them, and records it.
     *
     * @param finished by the ids of the actions the day on which each was finished
     * @return the changes; none of an action that was done on that day already
     * @throws MainstayException if there is no such action, or if one would end before it starts
     */
    public List<PlanEdit> done(Map<String, LocalDate> finished, Request request) {
        return changed(request, "marking actions as done", () -> {
            Book book = workspace.book();
            List<PlanEdit> edits = workspace.edits();
            requireActions(book, finished.keySet());
            Map<String, Map<String, String>> typed = new LinkedHashMap<>();
            finished.forEach((action, day) -> {
                refuseMoved(new RowSearch.Found(PlanTable.ACTIONS, action), Set.of(DONE, FINISHED), edits, request);
                Map<String, String> cells = new LinkedHashMap<>();
                cells.put(DONE, "1");
                cells.put(FINISHED, day.toString());
                typed.put(action, cells);
            });
            Optional<NewEdit.Made> made =
                    new NewEdit(book, edits, request.signature()).setAll(PlanTable.ACTIONS, typed);
            made.ifPresent(change -> record(DONE, change));
            return made.map(NewEdit.Made::own).orElse(List.of());
        });
    }

    private static void requireActions(Book book, Set<String> wanted) {
        PlanRows rows = book.plan().rows(PlanTable.ACTIONS);
        Set<String> known = new LinkedHashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            known.add(RowNames.of(rows, row));
        }
        List<String> missing =
                wanted.stream().filter(action -> !known.contains(action)).toList();
        if (missing.size() > 1) {
            throw new MainstayException(
                    Code.NOT_FOUND,
                    "there are no actions "
                            + String.join(
                                    ", ", missing.stream().limit(ROWS_NAMED).toList())
                            + (missing.size() > ROWS_NAMED ? " and others" : "")
                            + "; none was marked as done; plan actions shows them");
        }
        if (missing.size() == 1) {
            throw MainstayException.unknown(Code.NOT_FOUND, "action", missing.get(0), known, "plan actions shows them");
        }
    }

    /**
     * Takes the latest change of a row back that counts, and records it.
     *
     * @param row the id of the row, or its table and name
     * @return what was done to take it back
     * @throws MainstayException if there is none, or if something else hangs on it
     */
    public PlanEdit undo(String row, Request request) {
        return changed(request, "taking back a change of " + row, () -> {
            List<PlanEdit> edits = workspace.edits();
            Book book = workspace.book();
            RowSearch.Found found = RowSearch.find(book, row);
            NewEdit.Made made = new NewEdit(book, edits, request.signature()).undo(found, workspace.importedBook());
            List<String> columns =
                    made.last().cells().stream().map(EditedCell::column).toList();
            refuseMoved(found, columns, edits, request);
            record("take back", made);
            return made.last();
        });
    }

    /**
     * The changes of the current book, the latest last, whether they count or not; the session has seen them then.
     *
     * @param row the id of the row, or its table and name; empty for those of all rows
     */
    public List<PlanEdit> log(String row) {
        List<PlanEdit> edits = workspace.edits();
        List<PlanEdit> listed = row.isEmpty() ? edits : ofRow(row, edits);
        workspace.session().lookedAtEdits(workspace.bookName(), listed);
        return listed;
    }

    private List<PlanEdit> ofRow(String row, List<PlanEdit> edits) {
        List<PlanEdit> ofRow = edits.stream()
                .filter(edit -> edit.row().equals(row) || (edit.table().label() + "/" + edit.row()).equals(row))
                .toList();
        if (ofRow.isEmpty()) {
            RowSearch.find(workspace.book(), row); // which says what there is instead, if there is no such row
        }
        return ofRow;
    }

    private <T> T changed(Request request, String what, Supplier<T> change) {
        return workspace.inTurn(what, () -> {
            workspace.rights().require(Role.ANALYSE, "to change plan tables");
            return request.allTheSame() ? workspace.allTheSame(change) : change.get();
        });
    }

    private void refuseMoved(RowSearch.Found row, Collection<String> columns, List<PlanEdit> edits, Request request) {
        if (!request.allTheSame()) {
            SinceLastLook.refusePlan(workspace.session(), workspace.bookName(), edits, row, columns);
        }
    }

    private void record(String what, NewEdit.Made made) {
        PlanEdit last = made.last();
        boolean one = made.own().size() == 1;
        String rows = made.own().stream().limit(ROWS_NAMED).map(PlanEdit::row).collect(Collectors.joining(", "));
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("book", made.book().name());
        detail.put("table", last.table().label());
        detail.put("row", rows + (made.own().size() > ROWS_NAMED ? " and others" : ""));
        detail.put("changes", one ? words(last) : made.own().size() + " actions done");
        detail.put("first", Integer.toString(made.own().get(0).number()));
        detail.put("last", Integer.toString(last.number()));
        workspace.recordEdits(made, what, detail);
    }

    /** What a change did to the cells of its row, in one line. */
    public static String words(PlanEdit edit) {
        List<String> words = new ArrayList<>();
        edit.cells().forEach(cell -> {
            boolean adds = edit.kind() == PlanEdit.Kind.ADD;
            words.add(cell.column()
                    + (adds ? " " + cell.after() : ": " + shown(cell.before()) + " → " + shown(cell.after())));
        });
        return String.join("; ", words);
    }

    private static String shown(String cell) {
        return cell.isEmpty() ? "empty" : cell;
    }

    /** What was changed here and not imported, by whom, in a sentence; empty where no change counts or waits. */
    public Optional<String> summary() {
        List<PlanEdit> edits = workspace.edits();
        List<String> counting = edits.stream()
                .filter(PlanEdit::isInForce)
                .map(edit -> id(edit.table(), edit.row()) + " (" + edit.who() + ")")
                .distinct()
                .toList();
        long conflicts = edits.stream().filter(PlanEdit::isInConflict).count();
        if (counting.isEmpty() && conflicts == 0) {
            return Optional.empty();
        }
        String rows = counting.isEmpty()
                ? "none"
                : String.join(", ", counting.stream().limit(SHORT).toList())
                        + (counting.size() > SHORT ? " and " + (counting.size() - SHORT) + " more" : "");
        return Optional.of("rows of plan tables changed here and not imported: " + rows
                + (conflicts == 0
                        ? ""
                        : "; " + NumberText.count(conflicts, "change") + (conflicts == 1 ? " is" : " are")
                                + " in conflict with an import")
                + "; plan log tells what was changed, and why");
    }

    /**
     * What became of changes at an import, a sentence each; none where there was no change.
     *
     * @param imported the tables that the import has; changes of others are in conflict with nothing, and wait
     */
    public static List<String> told(CarriedEdits carried, PlanTables imported) {
        List<String> told = new ArrayList<>();
        List<CarriedEdits.Conflict> conflicts = carried.conflicts().stream()
                .filter(conflict -> imported.has(conflict.edit().table()))
                .toList();
        int waiting = carried.conflicts().size() - conflicts.size();
        conflicts.stream().limit(ROWS_NAMED).forEach(conflict -> told.add(told(conflict)));
        if (conflicts.size() > ROWS_NAMED) {
            told.add("… and " + (conflicts.size() - ROWS_NAMED) + " more conflicts; plan log shows them all");
        }
        if (waiting > 0) {
            told.add(NumberText.count(waiting, "row") + " of tables that this import does not have "
                    + (waiting == 1 ? "was" : "were") + " changed here; the changes are kept, and apply again when the"
                    + " tables are read: plan log");
        }
        carried.changedBeside().stream()
                .limit(ROWS_NAMED)
                .forEach(beside -> told.add("the import changed " + beside.column() + " of "
                        + RowSearch.noun(beside.table()) + " " + beside.row() + " from " + shown(beside.before())
                        + " to " + shown(beside.imported())
                        + "; your own changes of other columns of that row still apply: plan log "
                        + typed(beside.table(), beside.row())));
        if (carried.kept() > 0) {
            told.add(NumberText.count(carried.kept(), "change") + " made here to plan tables still "
                    + (carried.kept() == 1 ? "applies; plan log shows it" : "apply; plan log shows them"));
        }
        if (carried.imported() > 0) {
            told.add(NumberText.count(carried.imported(), "change") + " made here to plan tables "
                    + (carried.imported() == 1 ? "is" : "are") + " in the import itself now");
        }
        return told;
    }

    private static String told(CarriedEdits.Conflict conflict) {
        PlanEdit edit = conflict.edit();
        String typed = typed(edit.table(), edit.row());
        String row = RowSearch.noun(edit.table()) + " " + edit.row();
        String when = " on " + edit.at() + (edit.why().isEmpty() ? "" : " (" + edit.why() + ")");
        if (conflict.column().isEmpty()) {
            return "conflict: " + edit.who() + " changed " + row + when
                    + ", and this import has no such row, or lacks a row that the change names; the change is kept and"
                    + " applies again as soon as an import has both: plan log " + typed;
        }
        String assignment = conflict.column() + "=" + conflict.edited();
        return "conflict: " + edit.who() + " changed " + conflict.column() + " of " + row + " from "
                + shown(conflict.before()) + " to " + shown(conflict.edited()) + when + ", and this import has "
                + shown(conflict.imported()) + ", which applies; to make the change again: plan set " + typed + " "
                + quoted(assignment) + " --why …";
    }

    /** How a row is named at the prompt. */
    public static String typed(PlanTable table, String row) {
        return quoted(id(table, row));
    }

    private static String quoted(String word) {
        return word.matches("[\\p{L}\\p{N}_.=:+/-]+") ? word : "'" + word + "'";
    }

    private static String id(PlanTable table, String row) {
        return table.id().isPresent() ? row : table.label() + "/" + row;
    }
}
