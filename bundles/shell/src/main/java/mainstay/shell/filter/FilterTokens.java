package mainstay.shell.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mainstay.shell.filter.FilterToken.Form;

/** Cuts an expression into words, numbers, texts and signs. */
final class FilterTokens {
    private static final Pattern NUMBER =
            Pattern.compile("(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?[\\p{L}\\p{N}_.]*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(?:\\.[\\p{L}_][\\p{L}\\p{N}_]*)?");
    private static final Pattern SIGN = Pattern.compile("&&|\\|\\||==|!=|<>|<=|>=|[-+*/%=<>!(),]");
    private static final String ESCAPED = "\\'\"";

    private final String expression;
    private final FilterError error;
    private final List<FilterToken> tokens = new ArrayList<>();
    private int at;

    private FilterTokens(String expression, FilterError error) {
        this.expression = expression;
        this.error = error;
    }

    /** All tokens, and one that stands for the end. */
    static List<FilterToken> of(String expression, FilterError error) {
        FilterTokens cut = new FilterTokens(expression, error);
        while (cut.at < expression.length()) {
            cut.next();
        }
        cut.tokens.add(new FilterToken(Form.END, "", expression.length()));
        return cut.tokens;
    }

    private void next() {
        char first = expression.charAt(at);
        if (Character.isWhitespace(first)) {
            at++;
            return;
        }
        switch (first) {
            case '\'' -> text(first, Form.TEXT);
            case '"' -> text(first, Form.TEXT_OR_NAME);
            case '`' -> name('`');
            case '[' -> name(']');
            default -> plain();
        }
    }

    private void plain() {
        boolean found = match(NUMBER, Form.NUMBER) || match(WORD, Form.WORD) || match(SIGN, Form.SIGN);
        if (!found) {
            throw error.at(at + 1, "this character cannot stand here; put texts in quotes");
        }
    }

    private boolean match(Pattern pattern, Form form) {
        Matcher matcher = pattern.matcher(expression).region(at, expression.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        tokens.add(new FilterToken(form, matcher.group(), at + 1));
        at = matcher.end();
        return true;
    }

    private void name(char close) {
        int end = expression.indexOf(close, at + 1);
        if (end < 0) {
            throw error.at(at + 1, "the closing " + close + " of the column name is missing");
        }
        if (end == at + 1) {
            throw error.at(at + 1, "a column name is missing here");
        }
        tokens.add(new FilterToken(Form.QUOTED_NAME, expression.substring(at + 1, end), at + 1));
        at = end + 1;
    }

    /** A quote in a text is doubled, or stands after a backslash. */
    private void text(char quote, Form form) {
        StringBuilder text = new StringBuilder();
        int start = at;
        for (at++; at < expression.length(); at++) {
            char next = expression.charAt(at);
            boolean doubled = next == quote && at + 1 < expression.length() && expression.charAt(at + 1) == quote;
            if (next == quote && !doubled) {
                tokens.add(new FilterToken(form, text.toString(), start + 1));
                at++;
                return;
            }
            at += doubled ? 1 : 0;
            text.append(next == '\\' ? escaped() : next);
        }
        throw error.at(start + 1, "the closing " + quote + " of the text is missing");
    }

    private char escaped() {
        at++;
        if (at < expression.length() && ESCAPED.indexOf(expression.charAt(at)) >= 0) {
            return expression.charAt(at);
        }
        throw error.at(at, "after a backslash only a quote or a backslash can stand");
    }
}
