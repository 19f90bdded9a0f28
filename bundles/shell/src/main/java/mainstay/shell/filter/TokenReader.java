package mainstay.shell.filter;

import java.util.List;
import mainstay.book.MainstayException;
import mainstay.shell.filter.FilterToken.Form;

/** Goes through the tokens of an expression, one after the other. */
final class TokenReader {
    private final FilterError error;
    private final List<FilterToken> tokens;
    private int at;

    TokenReader(String expression, FilterError error) {
        this.error = error;
        this.tokens = FilterTokens.of(expression, error);
    }

    /** The token that comes next; the last is that of the end. */
    FilterToken next() {
        return tokens.get(at);
    }

    /** The same, after which the one behind it is next. */
    FilterToken take() {
        FilterToken token = tokens.get(at);
        at += token.form() == Form.END ? 0 : 1;
        return token;
    }

    /** Takes a sign if it comes next; says whether it does. */
    boolean takeSign(String sign) {
        boolean there = next().isSign(sign);
        at += there ? 1 : 0;
        return there;
    }

    /** Takes a word if it comes next; says whether it does. */
    boolean takeWord(String word) {
        boolean there = next().isWord(word);
        at += there ? 1 : 0;
        return there;
    }

    /** The error for a token that cannot stand where it stands. */
    MainstayException unexpected(FilterToken token) {
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

    /** Takes the bracket that closes one. */
    void close() {
        if (!takeSign(")")) {
            throw next().form() == Form.END
                    ? error.at(next().position(), "a closing bracket is missing at the end")
                    : unexpected(next());
        }
    }
}
