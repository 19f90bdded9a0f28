package mainstay.intake.read.plan;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import mainstay.book.Batches;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanField;
import mainstay.book.Range;
import mainstay.book.TextColumn;
import mainstay.intake.bulk.BulkFile;
import mainstay.intake.bulk.ColumnSink;
import mainstay.intake.bulk.KeyCells;
import mainstay.intake.bulk.NumberCells;
import mainstay.intake.bulk.TextCells;
import mainstay.intake.mapping.NumberFormat;
import mainstay.intake.read.rows.Ids;
import mainstay.intake.source.Source;
import mainstay.intake.table.CsvTable;

/**
 * Reads a plan table of ours in whole columns, as long as nothing in it is odd: the same as {@link PlanTableReader} reads row by
 * row. As soon as a cell is not as it must be, nothing comes of it, and the rows are read one by one to say what it is.
 */
final class BulkPlanTable {
    private final PlanLayout columns;
    private final CsvTable source;
    private final KnownAccounts known;
    private final PlanValues values;
    private final Batches batches = Batches.usual();
    private final Map<PlanField, TextCells> texts = new LinkedHashMap<>();
    private final Map<PlanField, double[]> numbers = new LinkedHashMap<>();
    private final Map<String, TextCells> extras = new LinkedHashMap<>();
    private ColumnSink[] cells;
    private int[] accounts;

    private BulkPlanTable(PlanLayout columns, CsvTable source, KnownAccounts known, PlanValues values) {
        this.columns = columns;
        this.source = source;
        this.known = known;
        this.values = values;
    }

    /**
     * The table; empty when something in it is odd, or when it is not a CSV file of ours.
     *
     * @param columns where its columns stand
     */
    static Optional<ReadPlanTable> read(PlanLayout columns, CsvTable source, KnownAccounts known, PlanValues values) {
        if (source.headerRow() != 1 || !columns.arePlain()) {
            return Optional.empty();
        }
        try {
            Optional<BulkFile> opened = BulkFile.open(source.survey(), source.dialect());
            if (opened.isEmpty()) {
                return Optional.empty();
            }
            try (BulkFile file = opened.get()) {
                return new BulkPlanTable(columns, source, known, values).read(file);
            }
        } catch (IOException e) {
            throw Source.unreadable(source.file(), e);
        }
    }

    private Optional<ReadPlanTable> read(BulkFile file) throws IOException {
        int rows = file.rows();
        if (rows == 0 || !prepare(rows) || !file.read(cells, bytes -> {})) {
            return Optional.empty();
        }
        Map<String, TextColumn> textColumns = new LinkedHashMap<>();
        Map<String, DoubleColumn> numberColumns = new LinkedHashMap<>();
        for (PlanField field : columns.texts().keySet()) {
            Optional<TextColumn> column = text(field);
            if (column.isEmpty()) {
                return Optional.empty();
            }
            textColumns.put(field.name(), column.get());
        }
        for (PlanField field : columns.numbers().keySet()) {
            Optional<double[]> column = number(field);
            if (column.isEmpty()) {
                return Optional.empty();
            }
            numberColumns.put(field.name(), DoubleColumn.of(column.get()));
        }
        Map<String, TextColumn> extraColumns = new LinkedHashMap<>();
        extras.forEach((header, read) -> extraColumns.put(header, read.column(batches)));
        int[] fileRows = new int[rows];
        Arrays.setAll(fileRows, row -> row + 2);
        return Optional.of(new ReadPlanTable(
                columns.table(),
                source.file(),
                source,
                columns.headers(),
                accounts,
                known.idsOf(accounts),
                fileRows,
                textColumns,
                numberColumns,
                extraColumns,
                new BitSet()));
    }

    /** Has the cells of each column go somewhere; false when one column is to serve twice. */
    private boolean prepare(int rows) {
        cells = new ColumnSink[source.header().size()];
        accounts = new int[rows];
        Arrays.fill(accounts, -1);
        boolean plain = true;
        if (columns.account().isPresent()) {
            plain = put(columns.account().get().column(), new KeyCells(known.byBytes(), accounts));
        }
        for (PlanField field : columns.texts().keySet()) {
            texts.put(field, TextCells.texts(rows, true));
            plain &= put(columns.texts().get(field).column(), texts.get(field));
        }
        for (PlanField field : columns.numbers().keySet()) {
            int column = columns.numbers().get(field).column();
            if (field.type() == PlanField.Type.NUMBER) {
                numbers.put(field, new double[rows]);
                plain &= put(column, new NumberCells(numbers.get(field), 1, 0, NumberFormat.PLAIN, 1));
            } else {
                texts.put(field, TextCells.texts(rows, true));
                plain &= put(column, texts.get(field));
            }
        }
        columns.extras().forEach((header, column) -> extras.put(header, TextCells.texts(rows, false)));
        for (Map.Entry<String, Integer> extra : columns.extras().entrySet()) {
            plain &= put(extra.getValue(), extras.get(extra.getKey()));
        }
        return plain;
    }

    private boolean put(int column, ColumnSink target) {
        boolean isFree = cells[column] == null;
        cells[column] = target;
        return isFree;
    }

    /** A column of texts; empty when one of them is not as it must be. */
    private Optional<TextColumn> text(PlanField field) {
        TextCells read = texts.get(field);
        Optional<List<String>> different = read.different();
        if (different.isEmpty()) {
            return manyTexts(field, read.column(batches));
        }
        String[] kept = new String[different.get().size()];
        for (int at = 0; at < kept.length; at++) {
            kept[at] = kept(field, different.get().get(at));
            if (kept[at] == null) {
                return Optional.empty();
            }
        }
        return Optional.of(read.column(kept));
    }

    private Optional<TextColumn> manyTexts(PlanField field, TextColumn column) {
        if (!isChecked(field)) {
            return Optional.of(column);
        }
        boolean isChanged = false;
        for (int row = 0; row < column.size(); row++) {
            String text = column.get(row);
            String kept = kept(field, text);
            if (kept == null) {
                return Optional.empty();
            }
            isChanged |= !kept.equals(text);
        }
        return isChanged ? Optional.empty() : Optional.of(column);
    }

    private static boolean isChecked(PlanField field) {
        return field.type() != PlanField.Type.TEXT
                || field.required()
                || field.refersTo().isPresent()
                || !field.words().isEmpty();
    }

    /** What is kept of a text; null when it is not as it must be. */
    private String kept(PlanField field, String text) {
        if (text.isEmpty()) {
            return field.required() ? null : "";
        }
        boolean isId = field.required() || field.refersTo().isPresent();
        UnaryOperator<String> form = values.form(field);
        return isId && Ids.fault(text) != null ? null : form.apply(text);
    }

    /** A column of numbers; empty when one of them is not as it must be. */
    private Optional<double[]> number(PlanField field) {
        if (field.type() == PlanField.Type.NUMBER) {
            double[] read = numbers.get(field);
            return areAllowed(read, field.range().orElseThrow(), field.required())
                    ? Optional.of(read)
                    : Optional.empty();
        }
        TextCells read = texts.get(field);
        ToDoubleFunction<String> form = PlanValues.number(field);
        double[] made = read.different().isPresent() ? few(read, form) : many(read.column(batches), form);
        return made != null && areAllowed(made, Range.any("a number"), field.required())
                ? Optional.of(made)
                : Optional.empty();
    }

    private static double[] few(TextCells read, ToDoubleFunction<String> form) {
        List<String> different = read.different().orElseThrow();
        double[] of = new double[different.size()];
        for (int at = 0; at < of.length; at++) {
            of[at] = different.get(at).isEmpty() ? Double.NaN : form.applyAsDouble(different.get(at));
            if (of[at] == PlanValues.NONE) {
                return null;
            }
        }
        int[] codes = read.codes();
        double[] made = new double[codes.length];
        Arrays.setAll(made, row -> of[codes[row]]);
        return made;
    }

    private static double[] many(TextColumn column, ToDoubleFunction<String> form) {
        double[] made = new double[column.size()];
        for (int row = 0; row < made.length; row++) {
            String text = column.get(row);
            made[row] = text.isEmpty() ? Double.NaN : form.applyAsDouble(text);
            if (made[row] == PlanValues.NONE) {
                return null;
            }
        }
        return made;
    }

    private static boolean areAllowed(double[] values, Range range, boolean required) {
        for (double value : values) {
            if (Double.isNaN(value) ? required : !range.allows(value)) {
                return false;
            }
        }
        return true;
    }
}
