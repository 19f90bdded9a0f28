package mainstay.intake.table;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mainstay.intake.source.Source;
import mainstay.intake.source.SourceFile;
import mainstay.intake.text.Dialect;
import mainstay.intake.text.DialectHint;
import mainstay.intake.text.Encodings;
import mainstay.intake.text.FileScan;
import mainstay.intake.text.StrictDecoder;

/** Finds what a mapping does not tell about how a table is written, by looking at its header. */
final class DialectFinder {
    private static final int SAMPLE = 1 << 14;
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private final SourceFile file;
    private final Set<String> wanted;
    private final String header;

    private DialectFinder(SourceFile file, Set<String> wanted, String header) {
        this.file = file;
        this.wanted = wanted;
        this.header = header;
    }

    static Dialect find(SourceFile file, FileScan survey, DialectHint given, Set<String> wanted) {
        Charset charset = given.charset().orElseGet(() -> Encodings.of(file, survey));
        if (given.delimiter().isPresent() && given.quote().isPresent()) {
            return new Dialect(charset, given.delimiter().get(), given.quote().get());
        }
        DialectFinder finder = new DialectFinder(file, wanted, header(file, charset));
        char quote = given.quote().orElseGet(finder::quote);
        char delimiter = given.delimiter().orElseGet(() -> finder.delimiter(quote));
        return new Dialect(charset, delimiter, quote);
    }

    /** The first line that is not empty, as far as the sample goes. */
    private static String header(SourceFile file, Charset charset) {
        char[] sample = new char[SAMPLE];
        int size = 0;
        try (Reader reader = new StrictDecoder(file.open(), charset)) {
            int count;
            while (size < SAMPLE - 1 && (count = reader.read(sample, size, SAMPLE - size)) > 0) {
                size += count;
            }
        } catch (CharConversionException e) {
            throw Source.bad(file.name() + ": " + e.getMessage()
                    + "; name the encoding in a mapping, such as \"encoding\": \"windows-1252\"");
        } catch (IOException e) {
            throw Source.unreadable(file.name(), e);
        }
        return new String(sample, 0, size)
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
    }

    private char quote() {
        String text = header.strip();
        boolean single = text.length() > 1 && text.startsWith("'") && text.endsWith("'") && text.indexOf('"') < 0;
        return single ? '\'' : '"';
    }

    /** The delimiter that yields the most wanted columns; else the one that stands most often. */
    private char delimiter(char quote) {
        char best = ',';
        int bestScore = -1;
        boolean tied = false;
        for (char delimiter : DELIMITERS) {
            int cells = 0;
            int known = 0;
            for (String cell : split(delimiter, quote)) {
                cells++;
                known += wanted.contains(Headers.key(cell)) ? 1 : 0;
            }
            int score = cells == 1 ? 0 : known * SAMPLE + cells;
            tied = score == bestScore && score > 0;
            if (score > bestScore) {
                best = delimiter;
                bestScore = score;
            } else if (tied) {
                throw Source.bad(file.name() + ": both " + Dialect.name(best) + " and " + Dialect.name(delimiter)
                        + " could be the delimiter; name it in a mapping, such as \"delimiter\": \";\"");
            }
        }
        return best;
    }

    private List<String> split(char delimiter, char quote) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < header.length(); at++) {
            char c = header.charAt(at);
            if (c == quote) {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
