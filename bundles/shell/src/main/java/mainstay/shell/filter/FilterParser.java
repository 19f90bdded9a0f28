package mainstay.shell.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mainstay.book.Kind;
import mainstay.book.MainstayException;
import mainstay.book.NearestMatch;
import mainstay.book.TypedNumber;
import mainstay.shell.filter.FilterToken.Form;
import mainstay.shell.filter.Term.Amount;
import mainstay.shell.filter.Term.Flag;

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
    private final List<FilterToken> tokens;
    private int at;
    private int depth;
    private int operators;

    private FilterParser(String expression, FilterError error, ColumnNames columns) {
        this.error = error;
        this.compiler = new FilterCompiler(error, columns);
        this.tokens = FilterTokens.of(expression, error);
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
        if (parser.next().form() != Form.END) {
            throw parser.unexpected(parser.next());
        }
        return term;
    }

    private FilterToken next() {
        return tokens.get(at);
    }

    private FilterToken take() {
        FilterToken token = tokens.get(at);
        at += token.form() == Form.END ? 0 : 1;
        return token;
    }

    private boolean takeSign(String sign) {
        boolean there = next().isSign(sign);
        at += there ? 1 : 0;
        return there;
    }

    private boolean takeWord(String word) {
        boolean there = next().isWord(word);
        at += there ? 1 : 0;
        return there;
    }

    private MainstayException unexpected(FilterToken token) {
        return switch (token.form() == Form.SIGN ? token.text() : "") {
            case "," ->
                error.at(
                        token.position(),
                        "a comma can separate only the operands of a function and the values of in (…);"
                                + " a number is written without it, as in 100000 or 100k");
            case "%" -> error.at(token.position(), "% can follow only a number, as in 35%");
            case ")" -> error.at(token.position(), "there is no bracket that this closes");
            default -> error.at(token.position(), "an operator such as and, or, = is missing here");
        };
    }

    private Term expression(int least) {
        if (++depth > DEEPEST) {
            throw error.whole("more than " + DEEPEST + " nested brackets");
        }
        Term term = operand();
        while (level(next()) >= least) {
            if (++operators > MOST_OPERATORS) {
                throw error.whole("more than " + MOST_OPERATORS + " operators");
            }
            FilterToken operator = take();
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
            FilterToken negated = take();
            if (!List.of("in", "like", "between").contains(negated.text().toLowerCase(Locale.ROOT))) {
                throw unexpected(operator);
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
        boolean wanted = takeWord("not");
        if (!takeWord("null") && !takeWord("undefined")) {
            throw error.at(next().position(), "after is only null or not null can stand");
        }
        return compiler.defined(left, wanted);
    }

    private Term between(Term left, FilterToken operator) {
        Term least = expression(SUM);
        if (!takeWord("and")) {
            throw error.at(next().position(), "between needs two values with and: value between 10k and 1m");
        }
        return compiler.between(operator, left, least, expression(SUM));
    }

    private List<Term> list(FilterToken operator) {
        if (!takeSign("(")) {
            throw error.at(operator.position(), "in needs values in brackets: region in ('north', 'south')");
        }
        return values();
    }

    /** Values up to the closing bracket. */
    private List<Term> values() {
        List<Term> values = new ArrayList<>();
        if (takeSign(")")) {
            return values;
        }
        do {
            values.add(expression(OR));
        } while (takeSign(","));
        if (!takeSign(")")) {
            throw next().form() == Form.END ? closing() : unexpected(next());
        }
        return values;
    }

    private MainstayException closing() {
        return error.at(next().position(), "a closing bracket is missing at the end");
    }

    private Term operand() {
        FilterToken token = take();
        return switch (token.form()) {
            case NUMBER -> number(token);
            case TEXT, TEXT_OR_NAME -> Term.Text.literal(token);
            case QUOTED_NAME -> compiler.column(token.text());
            case WORD -> word(token);
            case SIGN -> sign(token);
            case END -> throw error.at(token.position(), "something is missing at the end");
        };
    }

    private Term sign(FilterToken token) {
        switch (token.text()) {
            case "(" -> {
                Term inner = expression(OR);
                if (!takeSign(")")) {
                    throw next().form() == Form.END ? closing() : unexpected(next());
                }
                return inner;
            }
            case "!" -> {
                return compiler.not(token, expression(SIGN));
            }
            case "-", "+" -> {
                return compiler.signed(token, expression(SIGN));
            }
            default -> throw error.at(token.position(), "a value is missing here");
        }
    }

    private Term word(FilterToken token) {
        if (next().isSign("(")) {
            return function(token);
        }
        return switch (token.text().toLowerCase(Locale.ROOT)) {
            case "not" -> compiler.not(token, expression(COMPARISON));
            case "true" -> Flag.of(row -> true);
            case "false" -> Flag.of(row -> false);
            case "and", "or", "in", "like", "between", "is" ->
                throw error.at(token.position(), "a value is missing here");
            case "null", "undefined" ->
                throw error.at(
                        token.position(), "an undefined value equals nothing; write COLUMN is null or is not null");
            default -> compiler.column(token.text());
        };
    }

    private Term function(FilterToken token) {
        if (token.isWord("not")) {
            return compiler.not(token, expression(COMPARISON));
        }
        Optional<FilterFunction> function = FilterFunction.named(token.text());
        if (function.isEmpty()) {
            List<String> known = FilterFunction.spellings();
            String hint = NearestMatch.to(token.text(), known)
                    .map(nearest -> "did you mean " + nearest + "?")
                    .orElse("the functions are " + String.join(", ", known));
            throw error.at(token.position(), "there is no function " + token.text() + "; " + hint);
        }
        take();
        return compiler.function(token, function.get(), values());
    }

    /** {@code 35%} is 0.35, as a table shows it. */
    private Term number(FilterToken token) {
        boolean percent = takeSign("%");
        double value = TypedNumber.of(token.text() + (percent ? "%" : ""))
                .orElseThrow(() -> error.at(token.position(), notANumber(token.text(), percent)))
                .value();
        return new Amount(row -> value, percent ? Kind.RATIO : Kind.NUMBER);
    }

    private static String notANumber(String text, boolean percent) {
        if (percent && TypedNumber.of(text).isPresent()) {
            return "a percentage is written without an exponent, as in 35%";
        }
        return text.matches("[0-9.]+([eE][-+]?[0-9]+)?")
                        && text.chars().filter(sign -> sign == '.').count() < 2
                ? "the number is too large; at most 1.7e308 is allowed"
                : "this is not a number; one is written as 1250000, 1.25m, 0.35 or 35%";
    }
}
