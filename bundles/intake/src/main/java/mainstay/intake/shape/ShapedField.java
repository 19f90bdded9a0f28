package mainstay.intake.shape;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mainstay.intake.mapping.FieldMapping;
import mainstay.intake.mapping.NumberFormat;
import mainstay.intake.table.Headers;
import mainstay.intake.table.Row;
import mainstay.intake.table.SourceTable;

/** Where one column of a plan table comes from, and how its cells are written. */
final class ShapedField {
    private final String name;
    private final FieldMapping mapping;
    private final int[] columns;
    private final int per;
    private final int minus;
    private final RowConditions conditions;
    private final NumberFormat numbers;
    private final CellForm form;
    private final boolean isAbsent;
    private final ShapedField or;

    ShapedField(String name, FieldMapping mapping, SourceTable table, NumberFormat numbers, CellForm form) {
        this.name = name;
        this.mapping = mapping;
        this.numbers = numbers;
        this.form = form;
        Headers headers = new Headers(table);
        List<String> read = new ArrayList<>();
        this.isAbsent = mapping.kind() == FieldMapping.Kind.COLUMN
                && mapping.optional()
                && Stream.concat(Stream.of(mapping.text()), mapping.further().stream())
                        .anyMatch(header -> headers.findExactly(header).isEmpty());
        if (mapping.kind() == FieldMapping.Kind.COLUMN && !isAbsent) {
            read.add(mapping.text());
            read.addAll(mapping.further());
        }
        this.columns = read.stream()
                .mapToInt(header -> RowConditions.column(table, headers, header))
                .toArray();
        this.per = mapping.per()
                .filter(header -> !isAbsent)
                .map(header -> RowConditions.column(table, headers, header))
                .orElse(-1);
        this.minus = mapping.minus()
                .filter(header -> !isAbsent)
                .map(header -> RowConditions.column(table, headers, header))
                .orElse(-1);
        this.conditions = new RowConditions(table, isAbsent ? List.of() : mapping.where(), numbers);
        this.or = mapping.or()
                .map(other -> new ShapedField(name, other, table, numbers, form))
                .orElse(null);
    }

    /** The column of the plan table. */
    String name() {
        return name;
    }

    /** What the column is called in the file: the headers it is read from, or its own name. */
    String shown() {
        if (columns.length == 0) {
            return or == null ? name : or.shown();
        }
        return Stream.concat(Stream.of(mapping.text()), mapping.further().stream())
                .collect(Collectors.joining(" + "));
    }

    /** Writes the cell of a row behind those that were written. */
    void write(Row row, Row shaped) {
        for (int column : columns) {
            if (row.fault(column) != null) {
                shaped.add(row.raw(column));
                shaped.markFault(row.fault(column));
                return;
            }
        }
        String value = value(row);
        if (value.isEmpty() && or != null) {
            or.write(row, shaped);
            return;
        }
        shaped.add(form.of(value, mapping.as()));
        if (form.fault() != null) {
            shaped.markFault(form.fault());
        }
    }

    private String value(Row row) {
        if (isAbsent || !conditions.passes(row)) {
            return "";
        }
        return switch (mapping.kind()) {
            case CONSTANT -> mapping.text();
            case ROW_NUMBER -> mapping.numbered(row.ordinal());
            case NOTHING -> "";
            case COLUMN -> isComputed() ? computed(row) : mapping.replaced(text(row));
        };
    }

    private boolean isComputed() {
        return per >= 0 || minus >= 0 || mapping.times() != 1;
    }

    private String text(Row row) {
        if (columns.length == 1) {
            return row.text(columns[0]);
        }
        StringBuilder joined = new StringBuilder();
        for (int at = 0; at < columns.length; at++) {
            if (row.isEmpty(columns[at])) {
                return ""; // half an id is none
            }
            joined.append(at == 0 ? "" : mapping.between()).append(row.text(columns[at]));
        }
        return joined.toString();
    }

    /** A number that is made of others; the text as it stands when one of them is no number. */
    private String computed(Row row) {
        String text = mapping.replaced(text(row));
        try {
            if (text.isEmpty()) {
                return "";
            }
            double value = number(text) - (minus < 0 || row.isEmpty(minus) ? 0 : number(row.text(minus)));
            double divisor = per < 0 ? 1 : row.isEmpty(per) ? 0 : number(row.text(per));
            return divisor == 0
                    ? ""
                    : BigDecimal.valueOf(value / divisor * mapping.times()).toPlainString();
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private double number(String text) {
        return numbers.parse(text.toCharArray(), 0, text.length());
    }
}
