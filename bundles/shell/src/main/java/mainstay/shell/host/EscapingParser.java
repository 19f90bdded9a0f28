package mainstay.shell.host;

import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/**
 * Gogo's parser, with words that completion fills in escaped so that Gogo reads them as they are. The parser of gogo.jline
 * 1.1.8 fails on a word with a blank in it, which ends the shell, and escapes nothing but blanks.
 */
final class EscapingParser implements Parser {
    private static final String SPECIAL = " \t\"'\\$;|&<>(){}[]#*?`~=%!^";

    private static final String SPECIAL_IN_QUOTES = "\"\\$'";

    private final Parser gogo;

    EscapingParser(Parser gogo) {
        this.gogo = gogo;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        ParsedLine parsed = gogo.parse(line, cursor, context);
        // A line that is to be run must be Gogo's own.
        return context == ParseContext.COMPLETE && parsed instanceof CompletingParsedLine completing
                ? new Line(completing)
                : parsed;
    }

    @Override
    public boolean isEscapeChar(char character) {
        return gogo.isEscapeChar(character);
    }

    private static final class Line implements CompletingParsedLine {
        private final CompletingParsedLine gogo;

        private Line(CompletingParsedLine gogo) {
            this.gogo = gogo;
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            int start = gogo.cursor() - gogo.rawWordCursor();
            boolean quoted = gogo.rawWordLength() > 0 && gogo.line().charAt(start) == '"';
            StringBuilder escaped = new StringBuilder(quoted ? "\"" : "");
            String special = quoted ? SPECIAL_IN_QUOTES : SPECIAL;
            for (int at = 0; at < candidate.length(); at++) {
                char character = candidate.charAt(at);
                // Gogo reads = as a sign of its own only at the start of a word.
                if (special.indexOf(character) >= 0 && (character != '=' || at == 0)) {
                    escaped.append('\\');
                }
                escaped.append(character);
            }
            return quoted && complete ? escaped.append('"') : escaped;
        }

        @Override
        public int rawWordCursor() {
            return gogo.rawWordCursor();
        }

        @Override
        public int rawWordLength() {
            return gogo.rawWordLength();
        }

        @Override
        public String word() {
            return gogo.word();
        }

        @Override
        public int wordCursor() {
            return gogo.wordCursor();
        }

        @Override
        public int wordIndex() {
            return gogo.wordIndex();
        }

        @Override
        public List<String> words() {
            return gogo.words();
        }

        @Override
        public String line() {
            return gogo.line();
        }

        @Override
        public int cursor() {
            return gogo.cursor();
        }
    }
}
