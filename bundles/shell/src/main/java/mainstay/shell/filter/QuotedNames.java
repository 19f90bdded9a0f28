package mainstay.shell.filter;

import java.util.HashMap;
import java.util.Map;

/**
 * Lets names stand in backticks or square brackets, which EvalEx does not know: each is replaced by a name that it
 * does know and that is as long, so that positions in error messages stay right.
 */
final class QuotedNames {
    /** Letters to EvalEx, and no start of a name that anybody types. */
    private static final char FIRST_STAND_IN = '\uA000';

    private static final int MOST_NAMES = 1000;

    private final String original;
    private final Map<String, String> names = new HashMap<>();
    private final StringBuilder replaced;

    private QuotedNames(String original) {
        this.original = original;
        this.replaced = new StringBuilder(original.length());
    }

    static QuotedNames in(String expression) {
        QuotedNames quoted = new QuotedNames(expression);
        int at = 0;
        while (at < expression.length()) {
            at = quoted.copy(at);
        }
        return quoted;
    }

    /** The expression with the quoted names replaced. */
    String expression() {
        return replaced.toString();
    }

    /** The name that the user wrote. */
    String original(String name) {
        return names.getOrDefault(name, name);
    }

    private int copy(int at) {
        return switch (original.charAt(at)) {
            case '"', '\'' -> copyText(at, original.charAt(at));
            case '`' -> replaceName(at, '`');
            case '[' -> replaceName(at, ']');
            default -> {
                replaced.append(original.charAt(at));
                yield at + 1;
            }
        };
    }

    private int copyText(int start, char quote) {
        int at = start + 1;
        while (at < original.length() && original.charAt(at) != quote) {
            at += original.charAt(at) == '\\' ? 2 : 1;
        }
        int end = Math.min(at + 1, original.length());
        replaced.append(original, start, end);
        return end;
    }

    private int replaceName(int start, char close) {
        int end = original.indexOf(close, start + 1);
        if (end < 0) {
            throw FilterError.at(original, start + 1, "the closing " + close + " of the column name is missing");
        }
        if (end == start + 1) {
            throw FilterError.at(original, start + 1, "a column name is missing here");
        }
        if (names.size() == MOST_NAMES) {
            throw FilterError.whole("it has more than " + MOST_NAMES + " quoted names");
        }
        String standIn = (char) (FIRST_STAND_IN + names.size()) + "_".repeat(end - start);
        names.put(standIn, original.substring(start + 1, end));
        replaced.append(standIn);
        return end + 1;
    }
}
