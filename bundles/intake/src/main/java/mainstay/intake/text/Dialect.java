package mainstay.intake.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a table is written as text.
 *
 * @param charset its encoding
 * @param delimiter what stands between cells
 * @param quote what stands around a cell that holds a delimiter, a quote or a line break
 */
public record Dialect(Charset charset, char delimiter, char quote) {

    /** UTF-8, commas, double quotes. */
    public static final Dialect PLAIN = new Dialect(StandardCharsets.UTF_8, ',', '"');

    /** What is not plain about it, in words; empty when it is plain. */
    public String difference() {
        StringBuilder text = new StringBuilder();
        append(text, charset.equals(PLAIN.charset), "encoding " + Encodings.name(charset));
        append(text, delimiter == PLAIN.delimiter, "delimiter " + name(delimiter));
        append(text, quote == PLAIN.quote, "quote " + quote);
        return text.toString();
    }

    /** A delimiter as a word: {@code semicolon}. */
    public static String name(char delimiter) {
        return switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "pipe";
            default -> String.valueOf(delimiter);
        };
    }

    private static void append(StringBuilder text, boolean plain, String words) {
        if (!plain) {
            text.append(text.isEmpty() ? "" : ", ").append(words);
        }
    }
}
