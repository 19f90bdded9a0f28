package mainstay.shell.host;

import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.reader.impl.completer.ArgumentCompleter;

/**
 * Gogo's parser, with the words of a line that is to be completed read by {@link TypedLine}. The parser of gogo.jline 1.1.8
 * fails on a word with a blank in it, which ends the shell, escapes nothing but blanks, and knows no open quotes.
 */
final class EscapingParser implements Parser {
    private final Parser gogo;

    EscapingParser(Parser gogo) {
        this.gogo = gogo;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE || context == ParseContext.SECONDARY_PROMPT) {
            return typed(line, cursor);
        }
        return context == ParseContext.COMPLETE ? TypedLine.of(line, cursor) : gogo.parse(line, cursor, context);
    }

    /** A line that is run as it was typed, once it is complete. */
    private static ParsedLine typed(String line, int cursor) {
        if (ShellLine.isOpen(line)) {
            throw new EOFError(-1, -1, "the line goes on");
        }
        return new ArgumentCompleter.ArgumentLine(line, cursor);
    }

    @Override
    public boolean isEscapeChar(char character) {
        return gogo.isEscapeChar(character);
    }
}
