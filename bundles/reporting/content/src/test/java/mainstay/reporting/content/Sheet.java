package mainstay.reporting.content;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.api.Assumption;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Expression.Cell;
import mainstay.reporting.api.Expression.Choice;
import mainstay.reporting.api.Expression.Constant;
import mainstay.reporting.api.Expression.CountWhere;
import mainstay.reporting.api.Expression.Given;
import mainstay.reporting.api.Expression.Operation;
import mainstay.reporting.api.Expression.Total;
import mainstay.reporting.api.Expression.TotalWhere;
import mainstay.reporting.api.Expression.TotalWhereBoth;
import mainstay.reporting.api.Expression.Word;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;

/** Computes a report's formulas anew, as a spreadsheet does, under its own assumptions or changed ones. */
final class Sheet {
    private final Report report;
    private final Map<String, Object> changes;
    private final Map<String, Object> known = new HashMap<>();

    Sheet(Report report, Map<String, Object> changes) {
        this.report = report;
        this.changes = changes;
    }

    /** Types a number into a cell, as a reader does. */
    void type(Table table, String field, int row, double value) {
        known.put(table.id() + "/" + field + "/" + row, value);
    }

    /** What an assumption is: a double or a word. */
    Object assumption(String name) {
        if (changes.containsKey(name)) {
            return changes.get(name);
        }
        Assumption assumption = report.assumption(name).orElseThrow();
        return assumption
                .formula()
                .map(formula -> value(formula, null, 0))
                .orElse(assumption.kind() == Kind.TEXT ? assumption.text() : (Object) assumption.value());
    }

    /** What a cell is: a double, a word or a truth. */
    Object cell(Table table, Field field, int row) {
        String key = table.id() + "/" + field.name() + "/" + row;
        if (!known.containsKey(key)) {
            known.put(
                    key,
                    field.formula()
                            .map(formula -> value(formula, table, row))
                            .orElseGet(() -> shown(field.cells(), row)));
        }
        return known.get(key);
    }

    static Object shown(Column column, int row) {
        return switch (column.kind()) {
            case TEXT -> column.text(row);
            case FLAG -> column.number(row) == 1;
            default -> column.number(row);
        };
    }

    Object value(Expression expression, Table table, int row) {
        if (expression instanceof Constant constant) {
            return constant.value();
        }
        if (expression instanceof Word word) {
            return word.text();
        }
        if (expression instanceof Given given) {
            return assumption(given.assumption());
        }
        if (expression instanceof Cell cell) {
            return cell(table, table.field(cell.field()).orElseThrow(), row);
        }
        if (expression instanceof Choice choice) {
            return value(
                    (Boolean) value(choice.condition(), table, row) ? choice.then() : choice.otherwise(), table, row);
        }
        if (expression instanceof Operation operation) {
            return operation(operation, table, row);
        }
        return sum(expression, table, row);
    }

    private Object operation(Operation operation, Table table, int row) {
        Object left = value(operation.left(), table, row);
        Object right = value(operation.right(), table, row);
        return switch (operation.operator()) {
            case PLUS -> (Double) left + (Double) right;
            case MINUS -> (Double) left - (Double) right;
            case TIMES -> (Double) left * (Double) right;
            case DIVIDED_BY -> (Double) left / (Double) right;
            case AT_LEAST -> (Double) left >= (Double) right;
            case ABOVE -> (Double) left > (Double) right;
            case EQUALS -> left.equals(right);
            case AND -> (Boolean) left && (Boolean) right;
            case OR -> (Boolean) left || (Boolean) right;
        };
    }

    private double sum(Expression expression, Table table, int row) {
        if (expression instanceof Total total) {
            return sum(total.table(), total.field(), null, null);
        }
        if (expression instanceof TotalWhere total) {
            return sum(total.table(), total.field(), total.key(), value(total.wanted(), table, row));
        }
        if (expression instanceof TotalWhereBoth total) {
            Table added = table(total.table());
            Object wanted = value(total.wanted(), table, row);
            Object otherWanted = value(total.otherWanted(), table, row);
            return IntStream.range(0, added.size())
                    .filter(at -> cell(added, added.field(total.key()).orElseThrow(), at)
                            .equals(wanted))
                    .filter(at -> cell(added, added.field(total.otherKey()).orElseThrow(), at)
                            .equals(otherWanted))
                    .mapToDouble(at ->
                            (Double) cell(added, added.field(total.field()).orElseThrow(), at))
                    .sum();
        }
        CountWhere count = (CountWhere) expression;
        return sum(count.table(), null, count.key(), value(count.wanted(), table, row));
    }

    private Table table(String id) {
        return report.tables().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private double sum(String id, String field, String key, Object wanted) {
        Table table = table(id);
        double sum = 0;
        for (int row = 0; row < table.size(); row++) {
            if (key == null || isSame(cell(table, table.field(key).orElseThrow(), row), wanted)) {
                sum += field == null
                        ? 1
                        : (Double) cell(table, table.field(field).orElseThrow(), row);
            }
        }
        return sum;
    }

    private static boolean isSame(Object cell, Object wanted) {
        return (cell instanceof Boolean truth && wanted instanceof Double number)
                ? truth == (number != 0)
                : cell.equals(wanted);
    }
}
