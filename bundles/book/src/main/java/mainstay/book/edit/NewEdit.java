package mainstay.book.edit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import mainstay.book.Book;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.PlanField;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Stage;

/**
 * Makes changes of what people type. A change of a deal is a further state of it, at a time of its own: what a deal was before is
 * its history.
 */
public final class NewEdit {
    private static final String MOMENT = "at";
    private static final String CLOSED = "closed";
    private static final String STAGE = "stage";

    private final Book book;
    private final List<PlanEdit> edits;
    private final Signature signature;

    /**
     * Whose change it is.
     *
     * @param who who makes it
     * @param why the reason; may be empty
     * @param at now
     * @param moment the time that a state of a deal begins, where none is typed, on the clock of whoever makes it
     */
    public record Signature(String who, String why, Instant at, LocalDateTime moment) {}

    /**
     * Changes that were made.
     *
     * @param edits all changes of the book, these among them
     * @param own these, at least one
     * @param book the book with them
     */
    public record Made(List<PlanEdit> edits, List<PlanEdit> own, Book book) {

        /** Copies the lists. */
        public Made {
            edits = List.copyOf(edits);
            own = List.copyOf(own);
        }

        /** The last of the changes, which mostly is the only one. */
        public PlanEdit last() {
            return own.get(own.size() - 1);
        }
    }

    /**
     * A change of a book that is about to be made.
     *
     * @param book the book with all changes that are in force
     * @param edits all changes of it so far
     */
    public NewEdit(Book book, List<PlanEdit> edits, Signature signature) {
        this.book = book;
        this.edits = edits;
        this.signature = signature;
    }

    private int number() {
        return edits.isEmpty() ? 1 : edits.get(edits.size() - 1).number() + 1;
    }

    /**
     * Gives cells of a row other values.
     *
     * @param typed by the names of the columns what was typed
     * @return the change; empty where all cells have these values already
     * @throws MainstayException if a column or a value is not allowed
     */
    public Optional<Made> set(RowSearch.Found found, Map<String, String> typed) {
        PlanTable table = found.table();
        Map<String, String> checked = checked(table, typed);
        checked.keySet().stream()
                .filter(column -> RowNames.isNaming(table, column) && !(table.isHistory() && column.equals(MOMENT)))
                .findFirst()
                .ifPresent(column -> {
                    throw new MainstayException(
                            Code.BAD_INPUT,
                            column
                                    + " tells this row from others, and cannot be changed; to have another row: plan add "
                                    + table.label());
                });
        EditedTable rows = new EditedTable(book, table, Set.of(found.name()));
        return table.isHistory() ? state(found, checked, rows) : set(found, checked, rows);
    }

    private Optional<Made> set(RowSearch.Found found, Map<String, String> checked, EditedTable rows) {
        int row = rows.find(found.name()).orElseThrow();
        List<EditedCell> cells = cells(rows, row, checked);
        return cells.isEmpty() ? Optional.empty() : Optional.of(made(found, PlanEdit.Kind.SET, rows, cells));
    }

    private Optional<Made> state(RowSearch.Found found, Map<String, String> checked, EditedTable rows) {
        Map<String, String> state = new LinkedHashMap<>(checked);
        String moment = Optional.ofNullable(state.remove(MOMENT))
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> TypedCell.written(signature.moment()));
        OptionalInt now =
                rows.stateAt(found.name(), found.table().column(MOMENT).kept(moment));
        int row = now.orElseThrow();
        if (isEnd(state.getOrDefault(STAGE, ""))
                && !state.containsKey(CLOSED)
                && rows.cell(row, CLOSED).isEmpty()) {
            state.put(CLOSED, moment.substring(0, "2026-06-14".length()));
        }
        List<EditedCell> cells = new ArrayList<>(cells(rows, row, state));
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        cells.add(new EditedCell(MOMENT, rows.cell(row, MOMENT), moment, EditState.IN_FORCE));
        return Optional.of(made(found, PlanEdit.Kind.STATE, rows, cells));
    }

    private boolean isEnd(String stage) {
        return book.plan().stages().all().stream()
                .anyMatch(each -> each.name().equals(stage) && each.outcome() != Stage.Outcome.OPEN);
    }

    private static List<EditedCell> cells(EditedTable rows, int row, Map<String, String> checked) {
        List<EditedCell> cells = new ArrayList<>();
        checked.forEach((column, text) -> {
            String before = rows.cell(row, column);
            if (!before.equals(text)) {
                cells.add(new EditedCell(column, before, text, EditState.IN_FORCE));
            }
        });
        return cells;
    }

    private Made made(RowSearch.Found found, PlanEdit.Kind kind, EditedTable rows, List<EditedCell> cells) {
        Map<String, String> imported = latest(found.table(), found.name())
                .map(PlanEdit::imported)
                .orElseGet(() -> rows.cells(rows.find(found.name()).orElseThrow()));
        return made(edit(number(), kind, found, imported, cells));
    }

    private Optional<PlanEdit> latest(PlanTable table, String row) {
        return edits.stream()
                .filter(edit -> edit.isOf(table, row) && edit.isInForce())
                .reduce((first, second) -> second);
    }

    private Made made(PlanEdit edit) {
        List<PlanEdit> all = new ArrayList<>(edits);
        all.add(edit);
        Book changed = EditedBook.of(book, List.of(edit));
        RowRules.check(changed, edit.table(), edit.row());
        return new Made(all, List.of(edit), changed);
    }

    /**
     * Gives cells of many rows of a table that is no history other values, all or none of them.
     *
     * @param typed by the names of the rows what was typed for their columns
     * @return the changes; empty where all cells have these values already
     * @throws MainstayException if a row, a column or a value is not allowed
     */
    public Optional<Made> setAll(PlanTable table, Map<String, Map<String, String>> typed) {
        EditedTable rows = new EditedTable(book, table, typed.keySet());
        List<PlanEdit> own = new ArrayList<>();
        Map<String, PlanEdit> earlier = new HashMap<>();
        edits.stream()
                .filter(edit -> edit.table() == table && edit.isInForce())
                .forEach(edit -> earlier.put(edit.row(), edit));
        typed.forEach((name, cells) -> {
            int row = rows.find(name).orElseThrow();
            List<EditedCell> changed = cells(rows, row, checked(table, cells));
            if (!changed.isEmpty()) {
                Map<String, String> imported = Optional.ofNullable(earlier.get(name))
                        .map(PlanEdit::imported)
                        .orElseGet(() -> rows.cells(row));
                own.add(edit(
                        number() + own.size(), PlanEdit.Kind.SET, new RowSearch.Found(table, name), imported, changed));
            }
        });
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Book changed = EditedBook.of(book, own);
        RowRules.checkSpans(changed, table, typed.keySet());
        List<PlanEdit> all = new ArrayList<>(edits);
        all.addAll(own);
        return Optional.of(new Made(all, own, changed));
    }

    private PlanEdit edit(
            int number, PlanEdit.Kind kind, RowSearch.Found row, Map<String, String> imported, List<EditedCell> cells) {
        return new PlanEdit(
                number,
                signature.at(),
                signature.who(),
                signature.why(),
                kind,
                row.table(),
                row.name(),
                imported,
                cells);
    }

    /**
     * Adds a row.
     *
     * @param typed by the names of the columns what was typed
     * @throws MainstayException if a column or a value is not allowed, if one is missing, or if there is such a row
     */
    public Made add(PlanTable table, Map<String, String> typed) {
        Map<String, String> checked = checked(table, typed);
        if (table.isHistory()) {
            checked.putIfAbsent(MOMENT, TypedCell.written(signature.moment()));
        }
        checked.values().removeIf(String::isEmpty);
        List<String> missing = table.columns().stream()
                .filter(field -> field.required() && !checked.containsKey(field.name()))
                .map(PlanField::name)
                .toList();
        if (!missing.isEmpty()) {
            throw new MainstayException(
                    Code.BAD_INPUT,
                    "a new " + RowSearch.noun(table) + " needs " + String.join(", ", missing) + "; plan add "
                            + table.label() + " "
                            + String.join(
                                    " ",
                                    missing.stream()
                                            .map(column -> column + "=…")
                                            .toList()));
        }
        String name = RowNames.of(table, column -> checked.getOrDefault(column, ""));
        if (new EditedTable(book, table, Set.of(name)).count(name) > 0) {
            String id = table.id().isPresent() ? name : table.label() + "/" + name;
            throw new MainstayException(
                    Code.BAD_INPUT,
                    RowSearch.noun(table) + " " + name + " is there already; to change it: plan set " + id
                            + " COLUMN=VALUE");
        }
        List<EditedCell> cells = new ArrayList<>();
        checked.forEach((column, text) -> cells.add(new EditedCell(column, "", text, EditState.IN_FORCE)));
        return made(edit(number(), PlanEdit.Kind.ADD, new RowSearch.Found(table, name), Map.of(), cells));
    }

    private Map<String, String> checked(PlanTable table, Map<String, String> typed) {
        TypedCell cells = new TypedCell(book);
        Map<String, String> checked = new LinkedHashMap<>();
        typed.forEach((column, text) -> {
            PlanField field = table.find(column)
                    .orElseThrow(() -> MainstayException.unknown(
                            Code.NOT_FOUND,
                            "column of " + table.label(),
                            column,
                            table.columns().stream().map(PlanField::name).toList()));
            checked.put(column, cells.checked(field, text));
        });
        return checked;
    }

    /**
     * Takes the latest change of a row back that is in force.
     *
     * @param imported the book as it was imported, without any change
     * @throws MainstayException if there is none, or if something else hangs on it
     */
    public Made undo(RowSearch.Found found, Book imported) {
        PlanEdit last = latest(found.table(), found.name())
                .orElseThrow(() -> new MainstayException(
                        Code.NOT_FOUND,
                        "no change of " + found.name()
                                + " applies, so there is nothing to take back; plan log shows all changes"));
        if (last.kind() == PlanEdit.Kind.ADD) {
            refuseIfNamed(found);
        }
        PlanEdit undo = edit(
                number(),
                PlanEdit.Kind.UNDO,
                found,
                last.imported(),
                last.cells().stream()
                        .filter(EditedCell::isInForce)
                        .map(cell -> new EditedCell(cell.column(), cell.after(), cell.before(), EditState.UNDONE))
                        .toList());
        List<PlanEdit> all = new ArrayList<>();
        edits.forEach(edit -> all.add(edit.number() == last.number() ? edit.undone() : edit));
        all.add(undo);
        Book without = EditedBook.of(imported, all);
        if (last.kind() != PlanEdit.Kind.ADD) {
            RowRules.check(without, found.table(), found.name());
        }
        return new Made(all, List.of(undo), without);
    }

    /** A row that others name cannot go. */
    private void refuseIfNamed(RowSearch.Found found) {
        for (PlanTable table : book.plan().present()) {
            for (PlanField field : table.columns()) {
                boolean refers = field.refersTo().filter(found.table()::equals).isPresent()
                        || (table == PlanTable.ACTIONS && namesIn(field, found.table()));
                Set<String> naming = refers ? naming(table, field, found.name()) : Set.of();
                if (!naming.isEmpty()) {
                    throw new MainstayException(
                            Code.BAD_INPUT,
                            found.name() + " cannot go, as " + field.name() + " of " + String.join(", ", naming)
                                    + " in " + table.label() + " names it; change that first");
                }
            }
        }
    }

    /** Whether a column of actions can name rows of a table. */
    private static boolean namesIn(PlanField field, PlanTable named) {
        return field.name().equals(ActionNames.AFTER)
                ? named == PlanTable.ACTIONS
                : field.name().equals(ActionNames.FOR) && ActionNames.canBeFor(named);
    }

    private Set<String> naming(PlanTable table, PlanField field, String name) {
        Set<String> naming = new LinkedHashSet<>();
        PlanRows rows = book.plan().rows(table);
        for (int row = 0; row < rows.size() && rows.has(field.name()); row++) {
            boolean names = field.name().equals(ActionNames.AFTER)
                    ? RowRules.predecessors(rows, row, name::equals).contains(name)
                    : rows.cell(row, field.name()).equals(name);
            if (names) {
                naming.add(RowNames.of(rows, row));
            }
        }
        return naming;
    }
}
