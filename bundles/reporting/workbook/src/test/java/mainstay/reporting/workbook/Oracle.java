package mainstay.reporting.workbook;

import java.util.Map;
import java.util.OptionalInt;
import java.util.function.DoubleBinaryOperator;
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

/**
 * Evaluates expressions the plain way, everything anew: a cell with a formula is what its formula comes to. Results are
 * numbers ({@code NaN} when undefined), truths or texts.
 *
 * @param report what they are about
 * @param changed assumptions that have another value than in the report
 */
record Oracle(Report report, Map<String, Object> changed) {

    Object inRow(Table table, int row, Expression expression) {
        return value(expression, table, OptionalInt.of(row));
    }

    Object alone(Expression expression) {
        return value(expression, null, OptionalInt.empty());
    }

    private Object value(Expression expression, Table table, OptionalInt row) {
        if (expression instanceof Constant constant) {
            return constant.value();
        }
        if (expression instanceof Word word) {
            return word.text();
        }
        if (expression instanceof Cell cell) {
            return cell(table, cell.field(), row.getAsInt());
        }
        if (expression instanceof Given given) {
            return given(given.assumption());
        }
        if (expression instanceof Choice choice) {
            boolean holds = isTrue(value(choice.condition(), table, row));
            return value(holds ? choice.then() : choice.otherwise(), table, row);
        }
        if (expression instanceof Operation operation) {
            return operation(operation, value(operation.left(), table, row), value(operation.right(), table, row));
        }
        if (expression instanceof Total total) {
            return sum(table(total.table()), total.field(), null, null);
        }
        if (expression instanceof TotalWhere total) {
            return sum(table(total.table()), total.field(), total.key(), value(total.wanted(), table, row));
        }
        if (expression instanceof TotalWhereBoth total) {
            Table added = table(total.table());
            Object wanted = value(total.wanted(), table, row);
            Object otherWanted = value(total.otherWanted(), table, row);
            return IntStream.range(0, added.size())
                    .filter(at -> same(cell(added, total.key(), at), wanted))
                    .filter(at -> same(cell(added, total.otherKey(), at), otherWanted))
                    .mapToDouble(at -> number(cell(added, total.field(), at)))
                    .filter(Double::isFinite)
                    .sum();
        }
        CountWhere count = (CountWhere) expression;
        Object wanted = value(count.wanted(), table, row);
        Table counted = table(count.table());
        return (double) IntStream.range(0, counted.size())
                .filter(at -> same(cell(counted, count.key(), at), wanted))
                .count();
    }

    private Object given(String name) {
        Assumption assumption = report.assumption(name).orElseThrow();
        if (assumption.formula().isPresent()) {
            return alone(assumption.formula().get());
        }
        Object own = assumption.kind() == Kind.TEXT ? assumption.text() : (Object) assumption.value();
        return changed.getOrDefault(name, own);
    }

    Object cell(Table table, String name, int row) {
        Field field = table.field(name).orElseThrow();
        if (field.formula().isPresent()) {
            return value(field.formula().get(), table, OptionalInt.of(row));
        }
        Column cells = field.cells();
        return switch (cells.kind()) {
            case TEXT -> cells.text(row);
            case FLAG -> Double.isNaN(cells.number(row)) ? (Object) Double.NaN : (Object) (cells.number(row) != 0);
            default -> cells.number(row);
        };
    }

    private double sum(Table table, String field, String key, Object wanted) {
        return IntStream.range(0, table.size())
                .filter(row -> key == null || same(cell(table, key, row), wanted))
                .mapToDouble(row -> number(cell(table, field, row)))
                .filter(Double::isFinite)
                .sum();
    }

    private Table table(String id) {
        return report.tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Object operation(Operation operation, Object left, Object right) {
        return switch (operation.operator()) {
            case PLUS -> arithmetic(left, right, Double::sum);
            case MINUS -> arithmetic(left, right, (one, other) -> one - other);
            case TIMES -> arithmetic(left, right, (one, other) -> one * other);
            case DIVIDED_BY -> arithmetic(left, right, (one, other) -> other == 0 ? Double.NaN : one / other);
            case AT_LEAST -> number(left) >= number(right);
            case ABOVE -> number(left) > number(right);
            case EQUALS -> same(left, right);
            case AND -> isTrue(left) && isTrue(right);
            case OR -> isTrue(left) || isTrue(right);
        };
    }

    private static Object arithmetic(Object left, Object right, DoubleBinaryOperator operator) {
        return operator.applyAsDouble(number(left), number(right));
    }

    private static boolean same(Object left, Object right) {
        if (left instanceof Boolean || right instanceof Boolean) {
            return isTrue(left) == isTrue(right);
        }
        return left instanceof Double ? number(left) == number(right) : left.equals(right);
    }

    private static boolean isTrue(Object value) {
        return value instanceof Boolean truth
                ? truth
                : value instanceof Double number && number != 0 && !number.isNaN();
    }

    private static double number(Object value) {
        return value instanceof Boolean truth ? (truth ? 1 : 0) : value instanceof Double number ? number : Double.NaN;
    }
}
