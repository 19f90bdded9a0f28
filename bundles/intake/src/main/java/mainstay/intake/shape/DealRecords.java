package mainstay.intake.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mainstay.intake.table.Row;

/** Deals as they stand in their own table, in its order. */
final class DealRecords {
    private final int id;
    private final List<String[]> cells = new ArrayList<>();
    private final List<Row> odd = new ArrayList<>();
    private final Map<Integer, String[]> faults = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private long[] rows = new long[1 << 10];

    /**
     * Reads the deals.
     *
     * @param everyRow whether each row is a change of a deal, so that only the first of a deal says what it is
     */
    DealRecords(ShapedTable table, boolean everyRow) {
        this.id = table.header().indexOf("opportunity_id");
        table.forEach(row -> {
            boolean fits = row.cells() == table.header().size();
            String key = fits ? row.text(id) : "";
            if (everyRow && places.containsKey(key)) {
                return;
            }
            if (!fits || key.isEmpty() || places.containsKey(key)) {
                Row copy = new Row();
                copy.copy(row);
                odd.add(copy);
                return;
            }
            places.put(key, cells.size());
            add(row);
        });
    }

    private void add(Row row) {
        int deal = cells.size();
        String[] texts = new String[row.cells()];
        for (int cell = 0; cell < texts.length; cell++) {
            texts[cell] = row.raw(cell);
            if (row.fault(cell) != null) {
                faults.computeIfAbsent(deal, added -> new String[texts.length])[cell] = row.fault(cell);
            }
        }
        if (deal == rows.length) {
            rows = Arrays.copyOf(rows, deal * 2);
        }
        rows[deal] = row.number();
        cells.add(texts);
    }

    /** How many deals there are. */
    int size() {
        return cells.size();
    }

    /** The place of a deal; null when there is none with this id. */
    Integer find(String dealId) {
        return places.get(dealId);
    }

    /** A cell of a deal. */
    String cell(int deal, int column) {
        return cells.get(deal)[column];
    }

    /** Why a cell cannot be used; null when it can. */
    String fault(int deal, int column) {
        String[] found = faults.get(deal);
        return found == null ? null : found[column];
    }

    /** The row of a deal in its table. */
    long row(int deal) {
        return rows[deal];
    }

    /** Rows that are no deal: without an id, with that of another, or with too many or too few cells. */
    List<Row> odd() {
        return odd;
    }
}
