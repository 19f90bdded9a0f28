package mainstay.shell.host;

/**
 * Lets percentages, and figures of product lines such as {@code picc.revenue["PC server"]}, be typed. To Gogo a percent sign
 * begins an expression, {@code %(…)}, and anything else behind it is an error, in double quotes too; and a square bracket
 * begins a list, also in the midst of a word.
 */
final class LiteralSigns {
    private static final char NONE = 0;

    private final CharSequence line;
    private final StringBuilder escaped = new StringBuilder();
    private char quote = NONE;
    private int at;

    private LiteralSigns(CharSequence line) {
        this.line = line;
    }

    /** The line with what begins no expression and no list escaped; in single quotes nothing does. */
    static String escaped(CharSequence line) {
        LiteralSigns signs = new LiteralSigns(line);
        while (signs.at < line.length()) {
            signs.next();
        }
        return signs.escaped.toString();
    }

    private void next() {
        char character = line.charAt(at);
        if (quote == '\'') {
            quote = character == quote ? NONE : quote;
            take();
        } else if (character == '\\') {
            take();
            take();
        } else if (character == '%' && at + 1 < line.length() && line.charAt(at + 1) == '(') {
            expression();
        } else if (character == '[' && quote == NONE && endOfBrackets() > 0 && isInWord()) {
            brackets(endOfBrackets());
        } else {
            escaped.append(character == '%' ? "\\" : "");
            if (character == '"' || (character == '\'' && quote == NONE)) {
                quote = quote == NONE ? character : NONE;
            }
            take();
        }
    }

    /** Up to the bracket that closes it. */
    private void expression() {
        take();
        int open = 0;
        do {
            open += line.charAt(at) == '(' ? 1 : line.charAt(at) == ')' ? -1 : 0;
            take();
        } while (open > 0 && at < line.length());
    }

    /** Whether the character before is a part of the same word. */
    private boolean isInWord() {
        return at > 0 && (Character.isLetterOrDigit(line.charAt(at - 1)) || line.charAt(at - 1) == '_');
    }

    /** The place of the bracket that closes the one here, in the same line; -1 if none does. */
    private int endOfBrackets() {
        char open = NONE;
        for (int place = at + 1; place < line.length() && line.charAt(place) != '\n'; place++) {
            char character = line.charAt(place);
            if (character == open) {
                open = NONE;
            } else if (open == NONE && (character == '"' || character == '\'')) {
                open = character;
            } else if (open == NONE && character == ']') {
                return place;
            }
        }
        return -1;
    }

    /** What stands in brackets is as it is, quotes and blanks too. */
    private void brackets(int end) {
        while (at <= end) {
            escaped.append(Character.isLetterOrDigit(line.charAt(at)) ? "" : "\\");
            take();
        }
    }

    private void take() {
        if (at < line.length()) {
            escaped.append(line.charAt(at));
            at++;
        }
    }
}
