package mainstay.reporting.api;

import mainstay.book.NumberText;
import mainstay.reporting.api.Expression.Cell;
import mainstay.reporting.api.Expression.Choice;
import mainstay.reporting.api.Expression.Constant;
import mainstay.reporting.api.Expression.CountWhere;
import mainstay.reporting.api.Expression.Given;
import mainstay.reporting.api.Expression.Operation;
import mainstay.reporting.api.Expression.Operator;
import mainstay.reporting.api.Expression.Total;
import mainstay.reporting.api.Expression.TotalWhere;
import mainstay.reporting.api.Expression.TotalWhereBoth;
import mainstay.reporting.api.Expression.Word;

/** Writes expressions with no more brackets than are needed. */
final class ExpressionText {

    private ExpressionText() {}

    static String of(Expression expression) {
        if (expression instanceof Constant constant) {
            return NumberText.number(constant.value());
        }
        if (expression instanceof Word word) {
            return word.text();
        }
        if (expression instanceof Cell cell) {
            return cell.field();
        }
        if (expression instanceof Given given) {
            return given.assumption();
        }
        if (expression instanceof Operation operation) {
            return operation(operation);
        }
        if (expression instanceof Choice choice) {
            return "if " + of(choice.condition()) + " then " + of(choice.then()) + ", else " + of(choice.otherwise());
        }
        return sum(expression);
    }

    private static String sum(Expression expression) {
        if (expression instanceof Total total) {
            return "Σ " + total.field();
        }
        if (expression instanceof TotalWhere total) {
            return "Σ " + total.field() + " where " + total.key() + " = " + of(total.wanted());
        }
        if (expression instanceof TotalWhereBoth total) {
            return "Σ " + total.field() + " where " + total.key() + " = " + of(total.wanted()) + " and "
                    + total.otherKey() + " = " + of(total.otherWanted());
        }
        CountWhere count = (CountWhere) expression;
        return "number of rows where " + count.key() + " = " + of(count.wanted());
    }

    private static String operation(Operation operation) {
        int strength = strength(operation.operator());
        return bracketed(operation.left(), strength) + " "
                + operation.operator().sign() + " " + bracketed(operation.right(), strength + 1);
    }

    private static String bracketed(Expression part, int least) {
        boolean loose =
                part instanceof Choice || (part instanceof Operation inner && strength(inner.operator()) < least);
        return loose ? "(" + of(part) + ")" : of(part);
    }

    private static int strength(Operator operator) {
        return switch (operator) {
            case OR -> 0;
            case AND -> 1;
            case AT_LEAST, ABOVE, EQUALS -> 2;
            case PLUS, MINUS -> 3;
            case TIMES, DIVIDED_BY -> 4;
        };
    }
}
