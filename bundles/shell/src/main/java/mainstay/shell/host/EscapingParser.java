package mainstay.shell.host;

import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

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
        // A line that is to be run must be Gogo's own.
        return context == ParseContext.COMPLETE ? TypedLine.of(line, cursor) : gogo.parse(line, cursor, context);
    }

    @Override
    public boolean isEscapeChar(char character) {
        return gogo.isEscapeChar(character);
    }
}
