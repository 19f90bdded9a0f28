package mainstay.intake.read.bind;

import java.util.List;
import mainstay.intake.mapping.FieldMapping;
import mainstay.intake.table.Row;

/**
 * Where a field is read in one table.
 *
 * @param field the field's name
 * @param header the header of its column; empty when it has none
 * @param column the index of its column; -1 when it is a constant or made from the row number
 * @param per the index of the column to divide by; -1 when there is none
 * @param minus the index of the column to subtract; -1 when there is none
 * @param further the indices of the columns whose texts follow that of the first
 * @param where the indices of the columns that tell whether a row counts
 * @param mapping how it is read
 */
public record Binding(
        String field,
        String header,
        int column,
        int per,
        int minus,
        List<Integer> further,
        List<Integer> where,
        FieldMapping mapping) {

    /** Copies the lists. */
    public Binding {
        further = List.copyOf(further);
        where = List.copyOf(where);
    }

    /** A field without a computation. */
    static Binding simple(String field, String header, int column, FieldMapping mapping) {
        return new Binding(field, header, column, -1, -1, List.of(), List.of(), mapping);
    }

    /** Whether the field is the same in every row. */
    public boolean isConstant() {
        return mapping.kind() == FieldMapping.Kind.CONSTANT;
    }

    /** Whether two columns are divided. */
    public boolean isRatio() {
        return per >= 0;
    }

    /** The text of this field in a row, without whitespace around it, replaced as the mapping says. */
    public String text(Row row) {
        return switch (mapping.kind()) {
            case CONSTANT -> mapping.text();
            case ROW_NUMBER -> mapping.numbered(row.ordinal());
            case COLUMN, NOTHING -> mapping.replaced(further.isEmpty() ? row.text(column) : joined(row));
        };
    }

    /** Whether the cell can be used as it stands, without making a text of it. */
    public boolean isPlainCell() {
        return mapping.kind() == FieldMapping.Kind.COLUMN
                && mapping.replace().isEmpty()
                && mapping.otherwise().isEmpty()
                && further.isEmpty();
    }

    /** The texts of all columns; nothing when one of them is empty, as half an id is none. */
    private String joined(Row row) {
        StringBuilder joined = new StringBuilder(row.text(column));
        boolean isWhole = !row.isEmpty(column);
        for (int next : further) {
            joined.append(mapping.between()).append(row.text(next));
            isWhole &= !row.isEmpty(next);
        }
        return isWhole ? joined.toString() : "";
    }

    /** Whether it is a column or a constant as it is, so that whole tables of it can be read in blocks. */
    public boolean isPlain() {
        FieldMapping.Kind kind = mapping.kind();
        return !isRatio()
                && minus < 0
                && further.isEmpty()
                && where.isEmpty()
                && !mapping.byName()
                && mapping.otherwise().isEmpty()
                && (kind == FieldMapping.Kind.COLUMN || kind == FieldMapping.Kind.CONSTANT);
    }
}
