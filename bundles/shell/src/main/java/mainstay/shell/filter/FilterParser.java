package mainstay.shell.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mainstay.shell.filter.FilterToken.Form;

/**
 * Reads an expression from left to right. What binds least first: {@code or}, {@code and}, {@code not}, comparisons,
 * {@code + -}, {@code * /}, signs and {@code !}.
 */
final class FilterParser {
    private static final int LONGEST = 10_000;

    /** Deeper expressions would exhaust the stack when they are computed. */
    private static final int DEEPEST = 250;

    private static final int MOST_OPERATORS = 1000;

    private static final int OR = 1;
    private static final int AND = 2;
    private static final int COMPARISON = 3;
    private static final int SUM = 4;
    private static final int PRODUCT = 5;
    private static final int SIGN = 6;

    private final FilterError error;
    private final FilterCompiler compiler;
    private final TokenReader reader;
    private final OperandParser operands;
    private int depth;
    private int operators;

    private FilterParser(String expression, FilterError error, ColumnNames columns) {
        this.error = error;
        this.compiler = new FilterCompiler(error, columns);
        this.reader = new TokenReader(expression, error);
        this.operands = new OperandParser(error, compiler, reader, this);
    }

    /** The expression as one term. */
    static Term parse(String expression, FilterError error, ColumnNames columns) {
        if (expression.isBlank()) {
            throw error.whole("it is empty");
        }
        if (expression.length() > LONGEST) {
            throw error.whole("it has " + expression.length() + " characters; at most " + LONGEST + " are allowed");
        }
        FilterParser parser = new FilterParser(expression, error, columns);
        Term term = parser.expression(OR);
        if (parser.reader.next().form() != Form.END) {
            throw parser.reader.unexpected(parser.reader.next());
        }
        return term;
    }

    /** What stands in brackets, or between commas. */
    Term inner() {
        return expression(OR);
    }

    /** What {@code not} stands before. */
    Term negated() {
        return expression(COMPARISON);
    }

    /** What a sign or {@code !} stands before. */
    Term signed() {
        return expression(SIGN);
    }

    private Term expression(int least) {
        if (++depth > DEEPEST) {
            throw error.whole("more than " + DEEPEST + " nested brackets");
        }
        Term term = operands.next();
        while (level(reader.next()) >= least) {
            if (++operators > MOST_OPERATORS) {
                throw error.whole("more than " + MOST_OPERATORS + " operators");
            }
            FilterToken operator = reader.take();
            term = level(operator) == COMPARISON ? compared(term, operator) : joined(term, operator);
        }
        depth--;
        return term;
    }

    /** How much an operator binds; 0 for what is none. */
    private static int level(FilterToken token) {
        if (token.form() != Form.SIGN && token.form() != Form.WORD) {
            return 0;
        }
        return switch (token.text().toLowerCase(Locale.ROOT)) {
            case "or", "||" -> OR;
            case "and", "&&" -> AND;
            case "=", "==", "!=", "<>", "<", "<=", ">", ">=", "in", "like", "between", "is", "not" -> COMPARISON;
            case "+", "-" -> SUM;
            case "*", "/" -> PRODUCT;
            default -> 0;
        };
    }

    private Term joined(Term left, FilterToken operator) {
        Term right = expression(level(operator) + 1);
        return switch (level(operator)) {
            case OR, AND -> compiler.logical(operator, left, right, level(operator) == AND);
            default -> compiler.arithmetic(operator, left, right);
        };
    }

    private Term compared(Term left, FilterToken operator) {
        if (operator.isWord("is")) {
            return defined(left);
        }
        if (operator.isWord("not")) {
            FilterToken negated = reader.take();
            if (!List.of("in", "like", "between").contains(negated.text().toLowerCase(Locale.ROOT))) {
                throw reader.unexpected(operator);
            }
            return compiler.not(operator, compared(left, negated));
        }
        return switch (operator.text().toLowerCase(Locale.ROOT)) {
            case "in" -> compiler.in(operator, left, list(operator));
            case "like" -> compiler.like(operator, left, expression(SUM));
            case "between" -> between(left, operator);
            default -> compiler.comparison(operator, left, expression(SUM));
        };
    }

    private Term defined(Term left) {
        boolean wanted = reader.takeWord("not");
        if (!reader.takeWord("null") && !reader.takeWord("undefined")) {
            throw error.at(reader.next().position(), "after is only null or not null can stand");
        }
        return compiler.defined(left, wanted);
    }

    private Term between(Term left, FilterToken operator) {
        Term least = expression(SUM);
        if (!reader.takeWord("and")) {
            throw error.at(reader.next().position(), "between needs two values with and: value between 10k and 1m");
        }
        return compiler.between(operator, left, least, expression(SUM));
    }

    private List<Term> list(FilterToken operator) {
        if (!reader.takeSign("(")) {
            throw error.at(operator.position(), "in needs values in brackets: region in ('north', 'south')");
        }
        return values();
    }

    /** Values up to the closing bracket. */
    List<Term> values() {
        List<Term> values = new ArrayList<>();
        if (reader.takeSign(")")) {
            return values;
        }
        do {
            values.add(expression(OR));
        } while (reader.takeSign(","));
        reader.close();
        return values;
    }
}
