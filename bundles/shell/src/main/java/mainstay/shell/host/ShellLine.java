package mainstay.shell.host;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import org.apache.felix.gogo.runtime.EOFError;
import org.apache.felix.gogo.runtime.Parser;
import org.apache.felix.gogo.runtime.SyntaxError;

/**
 * Text of shell as people write it, made one that Gogo reads the same way. Gogo takes the end of a line for the end of a
 * statement even where the line ends with a pipe, and never comes to what stands behind {@code ||}.
 */
final class ShellLine {
    private final String text;
    private final Part[] parts;

    /** What a character is part of. */
    private enum Part {
        WORD,
        BLANK,
        COMMENT,
        /** A backslash at the end of a line, with that end. */
        JOIN,
        /** The semicolon or the end of a line behind a statement of the line. */
        END,
        /** The same inside of brackets. */
        INNER_END,
        /** {@code |}, {@code |&}, {@code &&} or {@code ||} between the commands of the line. */
        OPERATOR,
        /** The same inside of brackets. */
        INNER;

        boolean isOperator() {
            return this == OPERATOR || this == INNER;
        }

        boolean isEnd() {
            return this == END || this == INNER_END;
        }
    }

    private ShellLine(String text) {
        this.text = text;
        this.parts = new Part[text.length()];
        read();
    }

    /** Whether more has to follow, as the text ends with an operator or a backslash, in quotes or with an open bracket. */
    static boolean isOpen(CharSequence text) {
        ShellLine line = new ShellLine(text.toString());
        return line.endsWithOperator() || line.endsWithBackslash() || !parses(line.joined());
    }

    /**
     * What Gogo is to run, one piece after the other.
     *
     * @throws MainstayException if a command is missing at an operator
     */
    static List<Piece> pieces(CharSequence text) {
        ShellLine line = new ShellLine(text.toString());
        line.refuseMissingCommands();
        return line.split();
    }

    /**
     * A part of a line.
     *
     * @param when what has to have become of the part before for this one to be run
     */
    record Piece(String text, When when) {}

    /** What decides whether a part of a line is run. */
    enum When {
        /** In any case, unless the line has ended with a failure. */
        ALWAYS,
        /** If what stands before it was done. */
        DONE,
        /** If what stands before it failed. */
        FAILED
    }

    private void read() {
        int depth = 0;
        for (int at = 0; at < text.length(); ) {
            char character = text.charAt(at);
            int from = at;
            Part part = Part.WORD;
            if (character == '\\') {
                at = Math.min(text.length(), at + (text.startsWith("\r\n", at + 1) ? 3 : 2));
                part = text.charAt(at - 1) == '\n' ? Part.JOIN : Part.WORD;
            } else if (character == '\'' || character == '"') {
                at = afterQuotes(at);
            } else if (character == '#' && (at == 0 || parts[at - 1] != Part.WORD)) {
                at = endOfLine(at);
                part = Part.COMMENT;
            } else if (character == '|' || text.startsWith("&&", at)) {
                at += text.startsWith("||", at) || text.startsWith("|&", at) || character == '&' ? 2 : 1;
                part = depth == 0 ? Part.OPERATOR : Part.INNER;
            } else {
                depth += "({[".indexOf(character) >= 0 ? 1 : ")}]".indexOf(character) >= 0 ? -1 : 0;
                at++;
                boolean ends = character == ';' || character == '\n';
                part = ends
                        ? depth == 0 ? Part.END : Part.INNER_END
                        : Character.isWhitespace(character) ? Part.BLANK : Part.WORD;
            }
            for (int place = from; place < at; place++) {
                parts[place] = part;
            }
        }
    }

    private int afterQuotes(int start) {
        char quote = text.charAt(start);
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' && quote == '"' ? 2 : 1;
        }
        return Math.min(text.length(), at + 1);
    }

    private int endOfLine(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private boolean endsWithBackslash() {
        int last = text.stripTrailing().length() - 1;
        return last >= 0 && parts[last] == Part.JOIN;
    }

    private boolean endsWithOperator() {
        int last = before(text.length());
        return last >= 0 && parts[last].isOperator();
    }

    /** Whether nothing is said at a place: a statement goes on over the end of a line, but not over a semicolon. */
    private boolean isSilent(int place) {
        return switch (parts[place]) {
            case BLANK, COMMENT, JOIN -> true;
            case END, INNER_END -> text.charAt(place) == '\n';
            default -> false;
        };
    }

    /** The place of the last character before a place at which something is said; -1 for none. */
    private int before(int place) {
        int at = place - 1;
        while (at >= 0 && isSilent(at)) {
            at--;
        }
        return at;
    }

    /** The text in which a statement that goes on in the next line stands in one line; its places are the same. */
    private String joined() {
        StringBuilder joined = new StringBuilder(text);
        boolean behindOperator = false;
        for (int at = 0; at < text.length(); at++) {
            boolean end = parts[at].isEnd() && behindOperator && isSilent(at);
            if (end || parts[at] == Part.JOIN || parts[at] == Part.COMMENT || parts[at] == Part.BLANK) {
                joined.setCharAt(at, ' ');
            }
            behindOperator = isSilent(at) ? behindOperator : parts[at].isOperator();
        }
        return joined.toString();
    }

    private void refuseMissingCommands() {
        for (int at = 0; at < text.length(); at++) {
            if (!isOperatorAt(at)) {
                continue;
            }
            int end =
                    at + (text.startsWith("||", at) || text.startsWith("|&", at) || text.startsWith("&&", at) ? 2 : 1);
            String operator = text.substring(at, end);
            int before = at - 1;
            while (before >= 0 && isSilent(before) && !parts[before].isEnd()) {
                before--;
            }
            if (before < 0 || parts[before].isOperator() || parts[before].isEnd()) {
                throw missing("before", operator);
            }
            int after = end;
            while (after < text.length() && isSilent(after)) {
                after++;
            }
            if (after == text.length() || parts[after].isOperator() || parts[after].isEnd()) {
                throw missing("behind", operator);
            }
        }
    }

    private boolean isOperatorAt(int at) {
        return parts[at].isOperator() && (at == 0 || !parts[at - 1].isOperator());
    }

    private static MainstayException missing(String where, String operator) {
        return new MainstayException(
                Code.WRONG_CALL,
                "a command is missing " + where + " " + operator + "; write it there, or take " + operator + " away");
    }

    /** Apart only where the line has {@code ||}: Gogo itself does the same with every other. */
    private List<Piece> split() {
        String joined = joined();
        if (!hasAlternatives()) {
            return List.of(new Piece(joined, When.ALWAYS));
        }
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        When when = When.ALWAYS;
        for (int at = 0; at < joined.length(); at++) {
            boolean ends = parts[at] == Part.END && joined.charAt(at) != ' ';
            boolean operator = isOperator(at, "||") || isOperator(at, "&&");
            if (ends || operator) {
                add(pieces, joined.substring(start, at), when);
                when = ends ? When.ALWAYS : isOperator(at, "||") ? When.FAILED : When.DONE;
                start = at + (ends ? 1 : 2);
            }
        }
        add(pieces, joined.substring(start), when);
        return pieces;
    }

    private boolean hasAlternatives() {
        for (int at = 0; at < text.length(); at++) {
            if (isOperator(at, "||")) {
                return true;
            }
        }
        return false;
    }

    private boolean isOperator(int at, String operator) {
        return parts[at] == Part.OPERATOR && isOperatorAt(at) && text.startsWith(operator, at);
    }

    private static void add(List<Piece> pieces, String text, When when) {
        if (!text.isBlank()) {
            pieces.add(new Piece(text, when));
        }
    }

    private static boolean parses(String text) {
        try {
            new Parser(text).program();
            return true;
        } catch (EOFError e) {
            return false;
        } catch (SyntaxError | StackOverflowError e) {
            // Complete and wrong: running it says what is wrong.
            return true;
        }
    }
}
