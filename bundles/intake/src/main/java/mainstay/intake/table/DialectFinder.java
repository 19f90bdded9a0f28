package mainstay.intake.table;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final int LOOKED_AT = 100;
    /** How many columns must be known of a header that is not the first line: one may be a word in a text. */
    private static final long LEAST_KNOWN = 2;
    /** What Excel understands as the delimiter of the lines below. */
    private static final Pattern TOLD = Pattern.compile("\"?sep=(.)\"?", Pattern.CASE_INSENSITIVE);

    private final SourceFile file;
    private final Set<String> wanted;
    private final String header;

    private DialectFinder(SourceFile file, Set<String> wanted, String header) {
        this.file = file;
        this.wanted = wanted;
        this.header = header;
    }

    /**
     * What was found.
     *
     * @param dialect how the table is written
     * @param headerRow the row of its header, from 1
     */
    record Found(Dialect dialect, long headerRow) {}

    static Found find(SourceFile file, FileScan survey, DialectHint given, OptionalLong headerRow, Set<String> wanted) {
        Charset charset = given.charset().orElseGet(() -> Encodings.of(file, survey));
        List<String> lines = lines(file, charset);
        int first = firstFilled(lines, 0);
        Matcher told = TOLD.matcher(lines.get(first).strip());
        Optional<Character> delimiterTold =
                told.matches() ? Optional.of(told.group(1).charAt(0)) : Optional.empty();
        Optional<Character> delimiter = given.delimiter().or(() -> delimiterTold);
        int line = headerRow.isPresent()
                ? (int) Math.min(lines.size(), headerRow.getAsLong()) - 1
                : headerLine(file, lines, told.matches() ? firstFilled(lines, first + 1) : first, delimiter, wanted);
        DialectFinder finder = new DialectFinder(file, wanted, lines.get(line));
        char quote = given.quote().orElseGet(finder::quote);
        Dialect dialect = new Dialect(charset, delimiter.orElseGet(() -> finder.delimiter(quote)), quote);
        return new Found(dialect, headerRow.orElse(line + 1L));
    }

    /** The first line with something in it, unless none of its columns is known and those of a later line are. */
    private static int headerLine(
            SourceFile file, List<String> lines, int first, Optional<Character> delimiter, Set<String> wanted) {
        int best = first;
        long most = 0;
        for (int line = first; line < Math.min(lines.size(), LOOKED_AT); line++) {
            DialectFinder finder = new DialectFinder(file, wanted, lines.get(line));
            char quote = finder.quote();
            long known = delimiter.map(List::of).orElse(DELIMITERS).stream()
                    .mapToLong(sign -> finder.known(finder.split(sign, quote)))
                    .max()
                    .orElse(0);
            if (line == first && known > 0) {
                return first;
            }
            if (known >= LEAST_KNOWN && known > most) {
                best = line;
                most = known;
            }
        }
        return best;
    }

    private static int firstFilled(List<String> lines, int from) {
        int line = from;
        while (line < lines.size() - 1 && lines.get(line).isBlank()) {
            line++;
        }
        return Math.min(line, lines.size() - 1);
    }

    private long known(List<String> cells) {
        return cells.stream().filter(cell -> wanted.contains(Headers.key(cell))).count();
    }

    /** The first lines, as far as the sample goes; at least one. */
    private static List<String> lines(SourceFile file, Charset charset) {
        char[] sample = new char[SAMPLE];
        int size = 0;
        try (Reader reader = new StrictDecoder(file.open(), charset)) {
            int count;
            while (size < SAMPLE - 1 && (count = reader.read(sample, size, SAMPLE - size)) > 0) {
                size += count;
            }
        } catch (CharConversionException e) {
            // Said with its row when the rows are read.
        } catch (IOException e) {
            throw Source.unreadable(file.name(), e);
        }
        List<String> lines = new String(sample, 0, size).lines().toList();
        return lines.isEmpty() ? List.of("") : lines;
    }

    private char quote() {
        String text = header.strip();
        boolean single = text.length() > 1 && text.startsWith("'") && text.endsWith("'") && text.indexOf('"') < 0;
        return single ? '\'' : '"';
    }

    /** The delimiter that yields the most wanted columns; else the one that stands most often. */
    private char delimiter(char quote) {
        char best = ',';
        long bestScore = -1;
        boolean tied = false;
        for (char delimiter : DELIMITERS) {
            List<String> cells = split(delimiter, quote);
            long score = cells.size() == 1 ? 0 : known(cells) * SAMPLE + cells.size();
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
