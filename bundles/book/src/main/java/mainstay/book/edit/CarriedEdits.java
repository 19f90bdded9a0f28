package mainstay.book.edit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import mainstay.book.Book;
import mainstay.book.PlanField;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;

/**
 * Changes that were made in a book, carried over to a new import of it. A cell that was imported as before keeps its change. One
 * that was imported with the value it was changed to has no need of it any more. One that was imported with yet another value has
 * a conflict: then the import counts until somebody changes the cell again. Changes of a row that an import does not have wait
 * for one that has it.
 *
 * @param edits the changes, in their order, each in its new state
 * @param kept how many changes of those that counted before count still
 * @param imported how many changes came in with the import
 * @param conflicts the conflicts that are new
 * @param changedBeside rows whose changes count still, of which the import has changed other cells
 */
public record CarriedEdits(
        List<PlanEdit> edits, int kept, int imported, List<Conflict> conflicts, List<ChangedBeside> changedBeside) {

    /** Copies the lists. */
    public CarriedEdits {
        edits = List.copyOf(edits);
        conflicts = List.copyOf(conflicts);
        changedBeside = List.copyOf(changedBeside);
    }

    /**
     * A cell that people and the import have changed.
     *
     * @param edit the latest change of it
     * @param column the column; empty where the row as a whole is gone, or cannot be there
     * @param before what was imported before
     * @param imported what is imported now
     * @param edited what it was changed to
     */
    public record Conflict(PlanEdit edit, String column, String before, String imported, String edited) {}

    /**
     * A cell that the import has changed in a row of which people have changed others.
     *
     * @param row the name of the row
     */
    public record ChangedBeside(PlanTable table, String row, String column, String before, String imported) {}

    /** Carries changes over to a book as it was imported. */
    public static CarriedEdits onto(Book imported, List<PlanEdit> edits) {
        return new Carrying(imported, edits).carried();
    }

    /** A row that was changed. */
    private record Place(PlanTable table, String row) {}

    private static final class Carrying {
        private static final String MOMENT = "at";
        private static final String CLOSED = "closed";
        private static final String STAGE = "stage";
        private static final String OWNER = "owner";

        private final Book book;
        private final List<PlanEdit> edits;
        private final Map<PlanTable, EditedTable> tables;
        /** The numbers of changes of rows that the import before did not have. */
        private final Set<Integer> waiting = new HashSet<>();

        private final List<Conflict> conflicts = new ArrayList<>();
        private final List<ChangedBeside> beside = new ArrayList<>();

        Carrying(Book book, List<PlanEdit> edits) {
            this.book = book;
            this.edits = new ArrayList<>();
            edits.forEach(edit -> {
                if (edit.isOfRowThatIsGone()) {
                    waiting.add(edit.number());
                }
                this.edits.add(
                        edit.with(cell -> cell.state() == EditState.ROW_GONE ? cell.in(EditState.IN_FORCE) : cell));
            });
            this.tables = EditedBook.tables(book, edits);
        }

        CarriedEdits carried() {
            Map<Place, List<Integer>> byRow = new LinkedHashMap<>();
            for (int at = 0; at < edits.size(); at++) {
                PlanEdit edit = edits.get(at);
                if (edit.isInForce()) {
                    byRow.computeIfAbsent(new Place(edit.table(), edit.row()), first -> new ArrayList<>())
                            .add(at);
                }
            }
            byRow.forEach(this::carry);
            dropDangling(byRow.values());
            int kept = 0;
            int came = 0;
            for (List<Integer> changes : byRow.values()) {
                for (int at : changes) {
                    kept += edits.get(at).isInForce() ? 1 : 0;
                    came += !edits.get(at).isInForce() && !edits.get(at).isInConflict() ? 1 : 0;
                }
            }
            return new CarriedEdits(edits, kept, came, conflicts, beside);
        }

        private void carry(Place place, List<Integer> changes) {
            EditedTable table = tables.get(place.table());
            OptionalInt row = table.find(place.row());
            boolean wasAdded = edits.get(changes.get(0)).kind() == PlanEdit.Kind.ADD;
            if (row.isEmpty()) {
                if (!wasAdded || table.count(place.row()) > 0 || !hasAccount(edits.get(changes.get(0)))) {
                    conflictOfRow(changes);
                }
                return;
            }
            Map<String, String> now = table.cells(row.getAsInt());
            Set<String> columns = new TreeSet<>();
            changes.forEach(at -> edits.get(at).cells().stream()
                    .filter(EditedCell::isInForce)
                    .forEach(cell -> columns.add(cell.column())));
            columns.forEach(column -> carry(changes, column, now, wasAdded));
            tellBeside(place, edits.get(changes.get(0)), columns, now, wasAdded);
            changes.forEach(at -> edits.set(at, settled(edits.get(at).of(now))));
        }

        private boolean hasAccount(PlanEdit added) {
            return added.cells().stream()
                    .filter(cell -> cell.column().equals(PlanField.ACCOUNT_ID)
                            && !cell.after().isEmpty())
                    .allMatch(cell -> book.accounts().find(cell.after()).isPresent());
        }

        /** The changes of one cell: the import brought what counted before them, what one of them brought, or neither. */
        private void carry(List<Integer> changes, String column, Map<String, String> now, boolean wasAdded) {
            String imported = now.getOrDefault(column, "");
            PlanEdit first = edits.get(changes.get(0));
            if (changes.stream().map(edits::get).allMatch(edit -> follows(edit, column))) {
                return;
            }
            String before = first.imported().getOrDefault(column, "");
            List<Integer> ofCell = changes.stream()
                    .filter(at -> inForce(edits.get(at), column).isPresent())
                    .toList();
            int same = -1;
            for (int at : ofCell) {
                if (inForce(edits.get(at), column).orElseThrow().after().equals(imported)) {
                    same = at;
                }
            }
            if (same < 0 && !wasAdded && imported.equals(before)) {
                return;
            }
            int last = ofCell.get(ofCell.size() - 1);
            if (same < 0) {
                conflicts.add(new Conflict(
                        edits.get(last),
                        column,
                        before,
                        imported,
                        inForce(edits.get(last), column).orElseThrow().after()));
            }
            for (int at : ofCell) {
                if (same < 0 || at <= same) {
                    put(at, column, same < 0 ? EditState.CONFLICT : EditState.IMPORTED);
                }
            }
        }

        /** Whether a cell only tells when a state of a deal began, and so counts as long as the state does. */
        private static boolean follows(PlanEdit edit, String column) {
            return edit.kind() == PlanEdit.Kind.STATE
                    && (column.equals(MOMENT)
                            || (column.equals(CLOSED)
                                    && edit.cells().stream()
                                            .anyMatch(cell -> cell.column().equals(STAGE))));
        }

        private static Optional<EditedCell> inForce(PlanEdit edit, String column) {
            return edit.cells().stream()
                    .filter(cell -> cell.column().equals(column) && cell.isInForce())
                    .findFirst();
        }

        private void put(int at, String column, EditState state) {
            edits.set(
                    at,
                    edits.get(at)
                            .with(cell -> cell.column().equals(column) && cell.isInForce() ? cell.in(state) : cell));
        }

        private void conflictOfRow(List<Integer> changes) {
            PlanEdit last = edits.get(changes.get(changes.size() - 1));
            if (!waiting.contains(last.number())) {
                conflicts.add(new Conflict(last, "", "", "", ""));
            }
            changes.forEach(at ->
                    edits.set(at, edits.get(at).with(cell -> cell.isInForce() ? cell.in(EditState.ROW_GONE) : cell)));
        }

        private void tellBeside(
                Place place, PlanEdit first, Set<String> edited, Map<String, String> now, boolean wasAdded) {
            for (PlanField field : place.table().columns()) {
                String before = first.imported().getOrDefault(field.name(), "");
                String imported = now.getOrDefault(field.name(), "");
                if (!wasAdded && !edited.contains(field.name()) && !before.equals(imported)) {
                    beside.add(new ChangedBeside(place.table(), place.row(), field.name(), before, imported));
                }
            }
        }

        /** A state of a deal of which nothing counts any more is no state. */
        private static PlanEdit settled(PlanEdit edit) {
            boolean counts = edit.cells().stream().anyMatch(cell -> cell.isInForce() && !follows(edit, cell.column()));
            boolean conflict = edit.isInConflict();
            return edit.kind() != PlanEdit.Kind.STATE || counts
                    ? edit
                    : edit.with(cell ->
                            cell.isInForce() ? cell.in(conflict ? EditState.CONFLICT : EditState.IMPORTED) : cell);
        }

        /** A change that names what is no longer there cannot count; that may take others with it. */
        private void dropDangling(Iterable<List<Integer>> byRow) {
            boolean found = true;
            while (found) {
                found = false;
                Book now = EditedBook.of(book, edits);
                Map<PlanTable, Set<String>> known = new EnumMap<>(PlanTable.class);
                for (List<Integer> changes : byRow) {
                    if (changes.stream().anyMatch(at -> dangles(edits.get(at), now, known))) {
                        conflictOfRow(changes);
                        found = true;
                    }
                }
            }
        }

        private static boolean dangles(PlanEdit edit, Book now, Map<PlanTable, Set<String>> known) {
            if (edit.table() == PlanTable.ACTIONS && new ActionNames(now).dangles(edit)) {
                return true;
            }
            return edit.cells().stream()
                    .filter(cell -> cell.isInForce() && !cell.after().isEmpty())
                    .filter(cell -> !cell.column().equals(OWNER))
                    .anyMatch(cell -> edit.table()
                            .column(cell.column())
                            .refersTo()
                            .filter(referred -> knows(now, referred))
                            .filter(referred -> !known.computeIfAbsent(referred, table -> names(now, table))
                                    .contains(cell.after()))
                            .isPresent());
        }

        /** Lines are known from the wallets too. */
        private static boolean knows(Book book, PlanTable referred) {
            return referred == PlanTable.LINES || book.plan().has(referred);
        }

        private static Set<String> names(Book book, PlanTable table) {
            Set<String> names = new HashSet<>();
            if (table == PlanTable.LINES) {
                names.addAll(book.wallets().lines());
            }
            PlanRows rows = book.plan().rows(table);
            for (int row = 0; row < rows.size(); row++) {
                names.add(RowNames.of(rows, row));
            }
            return names;
        }
    }
}
