package mainstay.shell.host;

/**
 * Lets percentages be typed. To Gogo a percent sign begins an expression, {@code %(…)}, and anything else behind it is an
 * error, in double quotes too.
 */
final class PercentSigns {
    private static final char NONE = 0;

    private final CharSequence line;
    private final StringBuilder escaped = new StringBuilder();
    private char quote = NONE;
    private int at;

    private PercentSigns(CharSequence line) {
        this.line = line;
    }

    /** The line with each percent sign escaped that begins no expression; in single quotes none does. */
    static String escaped(CharSequence line) {
        PercentSigns signs = new PercentSigns(line);
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

    private void take() {
        if (at < line.length()) {
            escaped.append(line.charAt(at));
            at++;
        }
    }
}
