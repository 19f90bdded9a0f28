package mainstay.intake.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import mainstay.book.DataProblem;
import mainstay.book.NumberText;
import mainstay.book.PlanField;
import mainstay.book.PlanTable;
import mainstay.book.Stages;
import mainstay.intake.mapping.Condition;
import mainstay.intake.mapping.FieldMapping;
import mainstay.intake.mapping.ShapeMapping;
import mainstay.intake.table.DerivedTable;
import mainstay.intake.table.Headers;
import mainstay.intake.table.Row;
import mainstay.intake.table.SourceTable;

/** A foreign table with the columns of one of our plan tables, its cells written as those are. */
final class ShapedTable extends DerivedTable {
    private static final PlanField CURRENCY = new PlanField(
            ConvertedTable.CURRENCY, PlanField.Type.TEXT, false, Optional.empty(), List.of(), Optional.empty());

    private final PlanTable plan;
    private final List<Condition> where;
    private final RowConditions conditions;
    private final List<ShapedField> fields = new ArrayList<>();
    private final List<String> header;
    private final long[] leftOut;
    private final Set<String> leftOutIds = new HashSet<>();
    private String odd = "";

    /**
     * Finds the columns.
     *
     * @param table the table, with what is joined with it
     * @param without columns of ours that are not taken from it
     * @throws mainstay.book.MainstayException when a column that the mapping names is not there
     */
    ShapedTable(
            PlanTable plan,
            SourceTable table,
            ShapeMapping shape,
            Set<String> without,
            SalesforceIds ids,
            Stages stages) {
        super(table);
        this.plan = plan;
        this.where = shape.table().where();
        this.conditions = new RowConditions(table, where, shape.table().numbers());
        this.leftOut = new long[where.size()];
        Headers headers = new Headers(table);
        List<PlanField> all = new ArrayList<>(plan.columns());
        all.add(CURRENCY);
        for (PlanField field : all) {
            if (!without.contains(field.name())) {
                source(field, shape, headers)
                        .map(mapping -> new ShapedField(
                                field.name(), mapping, table, shape.table().numbers(), form(field, shape, ids, stages)))
                        .ifPresent(fields::add);
            }
        }
        this.header = fields.stream().map(ShapedField::name).toList();
    }

    private static Optional<FieldMapping> source(PlanField field, ShapeMapping shape, Headers headers) {
        FieldMapping given = shape.table().fields().get(field.name());
        if (given != null) {
            return Optional.of(given).filter(mapping -> mapping.kind() != FieldMapping.Kind.NOTHING);
        }
        return headers.find(field.name()).isPresent()
                ? Optional.of(FieldMapping.column(
                        headers.name(headers.find(field.name()).getAsInt())))
                : Optional.empty();
    }

    private CellForm form(PlanField field, ShapeMapping shape, SalesforceIds ids, Stages stages) {
        boolean isOwnId =
                plan.id().filter(field::equals).isPresent() || field.name().equals("opportunity_id");
        return new CellForm(field, isOwnId, shape, ids, stages);
    }

    @Override
    public void forEach(Consumer<Row> reader) {
        int width = table.header().size();
        Row shaped = new Row();
        Arrays.fill(leftOut, 0);
        table.forEach(row -> {
            shaped.begin(row.number(), row.ordinal());
            if (row.cells() != width) {
                odd = table.cellsExpected(row);
                IntStream.rangeClosed(0, fields.size()).forEach(cell -> shaped.add(""));
                reader.accept(shaped);
                return;
            }
            int failing = conditions.failing(row);
            fields.forEach(field -> field.write(row, shaped));
            if (failing < 0) {
                reader.accept(shaped);
            } else {
                leftOut[failing]++;
                idColumn().ifPresent(column -> leftOutIds.add(shaped.text(column)));
            }
        });
    }

    private Optional<Integer> idColumn() {
        int column = header().indexOf("opportunity_id");
        return plan == PlanTable.OPPORTUNITIES && column >= 0 ? Optional.of(column) : Optional.empty();
    }

    /** The ids of deals whose rows were left out, when all rows have been read. */
    Set<String> leftOutIds() {
        return leftOutIds;
    }

    /** The table of ours. */
    PlanTable plan() {
        return plan;
    }

    @Override
    public List<DataProblem> problems() {
        List<DataProblem> problems = new ArrayList<>(table.problems());
        for (int at = 0; at < leftOut.length; at++) {
            String says = where.get(at).says();
            if (leftOut[at] > 0 && !says.isEmpty()) {
                problems.add(DataProblem.warning(
                        file(),
                        0,
                        where.get(at).column(),
                        "",
                        NumberText.count(leftOut[at], "row") + " left out: " + says));
            }
        }
        return problems;
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(table.notes());
        for (int at = 0; at < leftOut.length; at++) {
            if (leftOut[at] > 0 && where.get(at).says().isEmpty()) {
                notes.add(file() + ": " + NumberText.count(leftOut[at], "row")
                        + " left out by the mapping, which looks at "
                        + where.get(at).column());
            }
        }
        return notes;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public String shown(int column) {
        return fields.get(column).shown();
    }

    @Override
    public String cellsExpected(Row row) {
        return odd;
    }
}
