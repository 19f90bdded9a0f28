package mainstay.book.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import mainstay.book.Book;
import mainstay.book.CellOrigin;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanField;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.TextColumn;

/** The rows of a plan table, some of them with other cells, and further ones behind them. */
final class EditedTable {
    private static final int NONE = -1;
    private static final String MOMENT = "at";

    private final Book book;
    private final PlanRows rows;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final Map<Integer, Map<String, String>> changed = new HashMap<>();
    private final List<Map<String, String>> added = new ArrayList<>();

    /**
     * A table as it is.
     *
     * @param wanted the names of the rows that will be looked for
     */
    EditedTable(Book book, PlanTable table, Set<String> wanted) {
        this.book = book;
        this.rows = book.plan().rows(table);
        for (int row = 0; row < rows.size(); row++) {
            String name = RowNames.of(rows, row);
            if (wanted.contains(name)) {
                places.computeIfAbsent(name, first -> new ArrayList<>()).add(row);
            }
        }
    }

    /** The row of this name, the latest state of a deal; empty where there is none, or none that alone has it. */
    OptionalInt find(String name) {
        List<Integer> found = places.getOrDefault(name, List.of());
        boolean one = found.size() == 1 || (rows.table().isHistory() && !found.isEmpty());
        return one ? OptionalInt.of(inOrder(found).get(found.size() - 1)) : OptionalInt.empty();
    }

    /** How many rows have this name. */
    int count(String name) {
        return places.getOrDefault(name, List.of()).size();
    }

    /** The state that a deal is in at a time; the first where it has none yet. */
    OptionalInt stateAt(String name, double moment) {
        List<Integer> states = inOrder(places.getOrDefault(name, List.of()));
        int found = NONE;
        for (int state : states) {
            if (found == NONE || !(number(state, MOMENT) > moment)) {
                found = state;
            }
        }
        return found == NONE ? OptionalInt.empty() : OptionalInt.of(found);
    }

    private List<Integer> inOrder(List<Integer> found) {
        if (!rows.table().isHistory()) {
            return found;
        }
        List<Integer> states = new ArrayList<>(found);
        states.sort((one, other) -> Double.compare(order(one), order(other)));
        return states;
    }

    /** States without a time come first. */
    private double order(int row) {
        double moment = number(row, MOMENT);
        return Double.isNaN(moment) ? Double.NEGATIVE_INFINITY : moment;
    }

    private double number(int row, String column) {
        return rows.table().column(column).kept(cell(row, column));
    }

    /** What the cell of a row says now. */
    String cell(int row, String column) {
        if (row >= rows.size()) {
            return added.get(row - rows.size()).getOrDefault(column, "");
        }
        String other = changed.getOrDefault(row, Map.of()).get(column);
        return other != null ? other : rows.has(column) ? rows.cell(row, column) : "";
    }

    /** The cells of a row that are not empty. */
    Map<String, String> cells(int row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (PlanField field : rows.table().columns()) {
            String cell = cell(row, field.name());
            if (!cell.isEmpty()) {
                cells.put(field.name(), cell);
            }
        }
        return cells;
    }

    /** Gives a cell another value. */
    void set(int row, String column, String text) {
        if (row >= rows.size()) {
            added.get(row - rows.size()).put(column, text);
        } else {
            changed.computeIfAbsent(row, first -> new HashMap<>()).put(column, text);
        }
    }

    /** Adds a row. */
    int add(String name, Map<String, String> cells) {
        added.add(new HashMap<>(cells));
        int row = rows.size() + added.size() - 1;
        places.computeIfAbsent(name, first -> new ArrayList<>()).add(row);
        return row;
    }

    /** The rows as they are now. */
    PlanRows.Draft draft() {
        PlanRows.Draft draft = new PlanRows.Draft(rows.table(), accounts()).origin(origin());
        for (PlanField field : rows.table().columns()) {
            String column = field.name();
            if (column.equals(PlanField.ACCOUNT_ID) || !(rows.has(column) || isTouched(column))) {
                continue;
            }
            if (field.type().isNumber()) {
                draft.put(column, numbers(field));
            } else {
                draft.put(column, texts(column, rows.texts(column)));
            }
        }
        rows.extras().forEach((header, texts) -> draft.extra(header, texts(header, texts)));
        return draft;
    }

    private boolean isTouched(String column) {
        return changed.values().stream().anyMatch(cells -> cells.containsKey(column))
                || added.stream().anyMatch(cells -> cells.containsKey(column));
    }

    private int[] accounts() {
        int[] accounts = Arrays.copyOf(rows.accounts(), rows.size() + added.size());
        if (rows.table().isOfAccounts()) {
            for (int row = rows.size(); row < accounts.length; row++) {
                accounts[row] = account(cell(row, PlanField.ACCOUNT_ID));
            }
            changed.forEach((row, cells) -> {
                if (cells.containsKey(PlanField.ACCOUNT_ID)) {
                    accounts[row] = account(cells.get(PlanField.ACCOUNT_ID));
                }
            });
        } else {
            Arrays.fill(accounts, NONE);
        }
        return accounts;
    }

    private int account(String id) {
        return id.isEmpty() ? NONE : book.accounts().find(id).orElse(NONE);
    }

    private DoubleColumn numbers(PlanField field) {
        DoubleColumn kept = rows.numbers(field.name());
        if (added.isEmpty() && !isTouched(field.name())) {
            return kept;
        }
        double[] values = Arrays.copyOf(kept.toArray(), rows.size() + added.size());
        for (int row = rows.size(); row < values.length; row++) {
            values[row] = number(row, field.name());
        }
        changed.forEach((row, cells) -> {
            if (cells.containsKey(field.name())) {
                values[row] = number(row, field.name());
            }
        });
        return DoubleColumn.of(values);
    }

    private TextColumn texts(String column, TextColumn kept) {
        if (added.isEmpty() && !isTouched(column)) {
            return kept;
        }
        TextColumn.Builder texts = new TextColumn.Builder();
        for (int row = 0; row < rows.size(); row++) {
            String other = changed.getOrDefault(row, Map.of()).get(column);
            texts.add(other == null ? kept.get(row) : other);
        }
        added.forEach(cells -> texts.add(cells.getOrDefault(column, "")));
        return texts.build();
    }

    /** Rows that were added have been read nowhere. */
    private CellOrigin origin() {
        CellOrigin origin = rows.origin();
        if (added.isEmpty() || origin.rows().length == 0) {
            return origin;
        }
        int[] starts = origin.starts();
        int[] from = Arrays.copyOf(origin.rows(), origin.rows().length + added.size());
        if (starts != null) {
            int last = starts.length;
            starts = Arrays.copyOf(starts, last + added.size());
            for (int row = last; row < starts.length; row++) {
                starts[row] = starts[row - 1] + 1;
            }
        }
        return new CellOrigin(origin.file(), origin.columns(), origin.constants(), starts, from);
    }
}
