package mainstay.shell.filter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mainstay.book.Kind;
import mainstay.book.NearestMatch;
import mainstay.book.TypedNumber;
import mainstay.shell.filter.Term.Amount;
import mainstay.shell.filter.Term.Flag;

/** Reads what stands between operators: values, columns, functions, and what stands in brackets or behind a sign. */
final class OperandParser {
    private final FilterError error;
    private final FilterCompiler compiler;
    private final TokenReader reader;
    private final FilterParser parser;

    OperandParser(FilterError error, FilterCompiler compiler, TokenReader reader, FilterParser parser) {
        this.error = error;
        this.compiler = compiler;
        this.reader = reader;
        this.parser = parser;
    }

    /** The operand that comes next. */
    Term next() {
        FilterToken token = reader.take();
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
                Term inner = parser.inner();
                reader.close();
                return inner;
            }
            case "!" -> {
                return compiler.not(token, parser.signed());
            }
            case "-", "+" -> {
                return compiler.signed(token, parser.signed());
            }
            default -> throw error.at(token.position(), "a value is missing here");
        }
    }

    private Term word(FilterToken token) {
        if (reader.next().isSign("(")) {
            return function(token);
        }
        return switch (token.text().toLowerCase(Locale.ROOT)) {
            case "not" -> compiler.not(token, parser.negated());
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
            return compiler.not(token, parser.negated());
        }
        Optional<FilterFunction> function = FilterFunction.named(token.text());
        if (function.isEmpty()) {
            List<String> known = FilterFunction.spellings();
            String hint = NearestMatch.to(token.text(), known)
                    .map(nearest -> "did you mean " + nearest + "?")
                    .orElse("the functions are " + String.join(", ", known));
            throw error.at(token.position(), "there is no function " + token.text() + "; " + hint);
        }
        reader.take();
        return compiler.function(token, function.get(), parser.values());
    }

    /** {@code 35%} is 0.35, as a table shows it. */
    private Term number(FilterToken token) {
        boolean percent = reader.takeSign("%");
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
