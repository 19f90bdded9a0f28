package mainstay.shell.host;

import java.util.ArrayList;
import java.util.List;
import org.jline.reader.CompletingParsedLine;

/**
 * The words of a line up to the cursor, for completion: those of the statement that the cursor stands in. A quote may be
 * open. What is filled in replaces nothing that was typed right: it goes on in the quotes that are open, or is escaped so that
 * Gogo reads it as it is.
 */
final class TypedLine implements CompletingParsedLine {
    private static final String SEPARATORS = ";|&\n{}()";
    private static final String SPECIAL = " \t\"'\\$;|&<>(){}[]#*?`~=%!^";
    private static final char NONE = 0;

    private final String line;
    private final int cursor;
    private final List<String> words = new ArrayList<>();
    private boolean redirected;
    private Word word;

    /** The word being read: what Gogo makes of it, and for each of its characters where it ended and in which quotes. */
    private static final class Word {
        private final int start;
        private final StringBuilder text = new StringBuilder();
        private final List<Integer> ends = new ArrayList<>();
        private final List<Character> quotes = new ArrayList<>();

        private Word(int start) {
            this.start = start;
            ends.add(start);
            quotes.add(NONE);
        }

        private void add(char character, int end) {
            text.append(character);
            ends.add(end);
            quotes.add(quotes.get(quotes.size() - 1));
        }

        /** A quote opens, or closes where it is none, in front of the place. */
        private void quote(char quote, int end) {
            ends.set(ends.size() - 1, end);
            quotes.set(quotes.size() - 1, quote);
        }

        private char quote() {
            return quotes.get(quotes.size() - 1);
        }
    }

    private TypedLine(String line, int cursor) {
        this.line = line;
        this.cursor = cursor;
    }

    /** Reads a line up to the cursor. */
    static TypedLine of(String line, int cursor) {
        TypedLine typed = new TypedLine(line, cursor);
        int at = 0;
        while (at < cursor) {
            at = typed.read(at);
        }
        if (typed.word == null) {
            typed.word = new Word(cursor);
        }
        typed.words.add(typed.word.text.toString());
        return typed;
    }

    /** Reads what stands at a place; the place behind it. */
    private int read(int at) {
        char character = line.charAt(at);
        char quote = word == null ? NONE : word.quote();
        if (character == '\\' && at + 1 < cursor) {
            begun(at).add(line.charAt(at + 1), at + 2);
            return at + 2;
        }
        if (quote != NONE) {
            if (character == quote) {
                word.quote(NONE, at + 1);
            } else {
                word.add(character, at + 1);
            }
        } else if (character == '"' || character == '\'') {
            begun(at).quote(character, at + 1);
        } else if (character == ' ' || character == '\t') {
            end();
        } else if (SEPARATORS.indexOf(character) >= 0) {
            word = null;
            words.clear();
            redirected = false;
        } else if (character == '>' || character == '<') {
            end();
            redirected = true;
        } else {
            begun(at).add(character, at + 1);
        }
        return at + 1;
    }

    private Word begun(int at) {
        if (word == null) {
            word = new Word(at);
        }
        return word;
    }

    private void end() {
        if (word != null) {
            if (!redirected) {
                words.add(word.text.toString());
            }
            redirected = false;
            word = null;
        }
    }

    /** Whether the word at the cursor is a file that the output goes to or the input comes from. */
    boolean isRedirection() {
        return redirected;
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        int same = 0;
        while (same < Math.min(candidate.length(), word.text.length())
                && candidate.charAt(same) == word.text.charAt(same)) {
            same++;
        }
        char quote = word.quotes.get(same);
        StringBuilder escaped = new StringBuilder(line.substring(word.start, word.ends.get(same)));
        String special = quote == NONE ? SPECIAL : specialIn(quote, candidate);
        for (int at = same; at < candidate.length(); at++) {
            char character = candidate.charAt(at);
            // Gogo reads = as a sign of its own only at the start of a word.
            if (special.indexOf(character) >= 0 && (character != '=' || at == 0)) {
                escaped.append('\\');
            }
            escaped.append(character);
        }
        return quote != NONE && complete ? escaped.append(quote) : escaped;
    }

    /** Gogo wants single quotes in pairs within double ones. */
    private static String specialIn(char quote, CharSequence candidate) {
        boolean pairs = candidate.chars().filter(character -> character == '\'').count() % 2 == 0;
        return "\\" + quote + (quote == '"' ? "$" : "") + (pairs ? "" : "'");
    }

    @Override
    public int rawWordCursor() {
        return cursor - word.start;
    }

    @Override
    public int rawWordLength() {
        return rawWordCursor();
    }

    @Override
    public String word() {
        return word.text.toString();
    }

    @Override
    public int wordCursor() {
        return word.text.length();
    }

    @Override
    public int wordIndex() {
        return words.size() - 1;
    }

    @Override
    public List<String> words() {
        return List.copyOf(words);
    }

    @Override
    public String line() {
        return line;
    }

    @Override
    public int cursor() {
        return cursor;
    }
}
