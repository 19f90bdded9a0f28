package mainstay.shell.filter;

import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import mainstay.book.TextOrder;

/** The ways to compare two values; none is true when one of the values is undefined. */
enum ComparisonTerm {
    EQUAL {
        @Override
        boolean holds(double left, double right) {
            return left == right;
        }
    },
    NOT_EQUAL {
        @Override
        boolean holds(double left, double right) {
            return left < right || left > right;
        }
    },
    LESS {
        @Override
        boolean holds(double left, double right) {
            return left < right;
        }
    },
    LESS_OR_EQUAL {
        @Override
        boolean holds(double left, double right) {
            return left <= right;
        }
    },
    GREATER {
        @Override
        boolean holds(double left, double right) {
            return left > right;
        }
    },
    GREATER_OR_EQUAL {
        @Override
        boolean holds(double left, double right) {
            return left >= right;
        }
    };

    /** Whether it holds for two numbers; false when one is {@code NaN}. */
    abstract boolean holds(double left, double right);

    /** The comparison that an operator stands for. */
    static ComparisonTerm of(String operator) {
        return switch (operator) {
            case "=", "==" -> EQUAL;
            case "!=", "<>" -> NOT_EQUAL;
            case "<" -> LESS;
            case "<=" -> LESS_OR_EQUAL;
            case ">" -> GREATER;
            case ">=" -> GREATER_OR_EQUAL;
            default -> throw new IllegalArgumentException(operator + " does not compare");
        };
    }

    IntPredicate numbers(IntToDoubleFunction left, IntToDoubleFunction right) {
        return row -> holds(left.applyAsDouble(row), right.applyAsDouble(row));
    }

    IntPredicate texts(IntFunction<String> left, IntFunction<String> right) {
        return row -> {
            String one = left.apply(row);
            String other = right.apply(row);
            return !one.isEmpty() && !other.isEmpty() && holds(TextOrder.BY_CODE_POINT.compare(one, other), 0);
        };
    }
}
