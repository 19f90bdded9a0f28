package mainstay.shell.filter;

import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token;
import com.ezylang.evalex.parser.Token.TokenType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import mainstay.book.Column;
import mainstay.book.MainstayException;
import mainstay.shell.filter.Term.Amount;
import mainstay.shell.filter.Term.Flag;
import mainstay.shell.filter.Term.Text;

/** Turns the tree of a condition into functions of the row over primitive columns. */
final class FilterCompiler {
    /** Deeper trees would exhaust the stack when they are computed. */
    private static final int DEEPEST = 1000;

    private final FilterSyntax.Parsed parsed;
    private final ColumnNames columns;
    private int depth;

    FilterCompiler(FilterSyntax.Parsed parsed, ColumnNames columns) {
        this.parsed = parsed;
        this.columns = columns;
    }

    Term compile() {
        return term(parsed.tree());
    }

    private Term term(ASTNode node) {
        if (++depth > DEEPEST) {
            throw FilterError.whole("more than " + DEEPEST + " nested operators");
        }
        Token token = node.getToken();
        List<Term> operands = new ArrayList<>();
        if (token.getType() != TokenType.POSTFIX_OPERATOR) {
            node.getParameters().forEach(parameter -> operands.add(term(parameter)));
        }
        depth--;
        return switch (token.getType()) {
            case NUMBER_LITERAL -> constant(number(token, token.getValue()));
            case STRING_LITERAL -> new Text(row -> token.getValue());
            case VARIABLE_OR_CONSTANT -> named(token);
            case FUNCTION -> function(token, operands);
            case PREFIX_OPERATOR -> prefix(token, operands.get(0));
            case POSTFIX_OPERATOR -> percent(node);
            case INFIX_OPERATOR -> infix(node, operands.get(0), operands.get(1));
            default -> throw error(token, "this cannot be used here");
        };
    }

    private static Term constant(double value) {
        return new Amount(row -> value);
    }

    private double number(Token token, String digits) {
        try {
            double value = Double.parseDouble(digits);
            if (Double.isInfinite(value)) {
                throw error(token, "the number is too large; at most 1.7e308 is allowed");
            }
            return value;
        } catch (NumberFormatException e) {
            throw error(token, "this is not a number; one is written as 1250000, 0.35 or 35%");
        }
    }

    private Term percent(ASTNode node) {
        Token literal = node.getParameters().get(0).getToken();
        if (literal.getType() != TokenType.NUMBER_LITERAL) {
            throw error(node.getToken(), "% can follow only a number, as in 35%");
        }
        if (literal.getValue().toLowerCase(Locale.ROOT).indexOf('e') >= 0) {
            throw error(literal, "a percentage is written without an exponent, as in 35%");
        }
        return constant(number(literal, literal.getValue() + "e-2"));
    }

    private Term named(Token token) {
        String name = parsed.names().original(token.getValue());
        boolean quoted = !name.equals(token.getValue());
        return switch (quoted ? "" : name.toLowerCase(Locale.ROOT)) {
            case "true" -> Flag.of(row -> true);
            case "false" -> Flag.of(row -> false);
            case "null", "undefined" ->
                throw error(
                        token, "an undefined value equals nothing; write is_undefined(COLUMN) or is_defined(COLUMN)");
            default -> column(columns.named(name));
        };
    }

    private static Term column(Column column) {
        return switch (column.kind()) {
            case TEXT -> new Text(column::text);
            case FLAG -> Flag.orUndefined(column::number);
            default -> new Amount(column::number);
        };
    }

    private Term function(Token token, List<Term> operands) {
        FilterFunction function = FilterFunction.named(token.getValue());
        function.refusal(operands).ifPresent(problem -> {
            throw error(token, problem);
        });
        return function.of(operands);
    }

    private Term prefix(Token token, Term operand) {
        boolean negates = !token.getValue().equals("+") && !token.getValue().equals("-");
        if (negates) {
            return Flag.of(condition(token, operand).negate());
        }
        if (!(operand instanceof Amount number)) {
            throw error(token, token.getValue() + " needs a number, not " + operand.kind());
        }
        IntToDoubleFunction value = number.value();
        return token.getValue().equals("+") ? number : new Amount(row -> -value.applyAsDouble(row));
    }

    private Term infix(ASTNode node, Term left, Term right) {
        Token token = node.getToken();
        String operator = token.getValue().toLowerCase(Locale.ROOT);
        return switch (operator) {
            case "and", "&&" -> Flag.of(condition(token, left).and(condition(token, right)));
            case "or", "||" -> Flag.of(condition(token, left).or(condition(token, right)));
            case "+", "-", "*", "/" -> arithmetic(token, left, right);
            default -> Flag.of(comparison(node, ComparisonTerm.of(operator), left, right));
        };
    }

    private IntPredicate condition(Token token, Term operand) {
        if (operand instanceof Flag flag) {
            return flag.condition();
        }
        throw error(token, token.getValue() + " needs conditions, and one side is " + operand.kind());
    }

    private Term arithmetic(Token token, Term left, Term right) {
        if (!(left instanceof Amount one) || !(right instanceof Amount other)) {
            throw error(token, token.getValue() + " needs two numbers, not " + left.kind() + " and " + right.kind());
        }
        IntToDoubleFunction a = one.value();
        IntToDoubleFunction b = other.value();
        return new Amount(
                switch (token.getValue()) {
                    case "+" -> row -> a.applyAsDouble(row) + b.applyAsDouble(row);
                    case "-" -> row -> a.applyAsDouble(row) - b.applyAsDouble(row);
                    case "*" -> row -> a.applyAsDouble(row) * b.applyAsDouble(row);
                    default -> row -> quotient(a.applyAsDouble(row), b.applyAsDouble(row));
                });
    }

    /** Undefined, not infinite, when there is nothing to divide by. */
    private static double quotient(double dividend, double divisor) {
        return divisor == 0 ? Double.NaN : dividend / divisor;
    }

    private IntPredicate comparison(ASTNode node, ComparisonTerm comparison, Term left, Term right) {
        if (left instanceof Amount one && right instanceof Amount other) {
            return comparison.numbers(one.value(), other.value());
        }
        if (left instanceof Text one && right instanceof Text other) {
            node.getParameters().forEach(this::refuseEmptyText);
            return comparison.texts(one.value(), other.value());
        }
        boolean equality = comparison == ComparisonTerm.EQUAL || comparison == ComparisonTerm.NOT_EQUAL;
        if (equality && left instanceof Flag one && right instanceof Flag other) {
            return comparison.numbers(one.value(), other.value());
        }
        throw error(
                node.getToken(),
                "it compares " + left.kind() + " with " + right.kind() + " by "
                        + node.getToken().getValue()
                        + (left instanceof Text || right instanceof Text
                                ? "; put texts in quotes, but not numbers"
                                : ""));
    }

    private void refuseEmptyText(ASTNode operand) {
        Token token = operand.getToken();
        if (token.getType() == TokenType.STRING_LITERAL && token.getValue().isEmpty()) {
            throw error(token, "an empty text is an undefined one; write is_undefined(COLUMN) or is_defined(COLUMN)");
        }
    }

    private MainstayException error(Token token, String problem) {
        return FilterError.at(parsed.expression(), token.getStartPosition(), problem);
    }
}
