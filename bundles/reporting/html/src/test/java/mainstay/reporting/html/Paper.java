package mainstay.reporting.html;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** What is drawn on the pages of a PDF. */
final class Paper {
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");
    private static final Pattern STREAM =
            Pattern.compile("/FlateDecode[^>]*>>\\s*stream\\r?\\n(.*?)\\r?\\nendstream", Pattern.DOTALL);
    private static final Pattern CURVE = Pattern.compile("(?m) c$");

    private final String pdf;

    Paper(byte[] pdf) {
        this.pdf = new String(pdf, StandardCharsets.ISO_8859_1);
    }

    long pages() {
        return PAGE.matcher(pdf).results().count();
    }

    /** The number of curved strokes: round bubbles have several each, letters and tables have none. */
    long curves() {
        return STREAM.matcher(pdf)
                .results()
                .map(Paper::drawing)
                .mapToLong(drawing -> CURVE.matcher(drawing).results().count())
                .sum();
    }

    private static String drawing(MatchResult stream) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(stream.group(1).getBytes(StandardCharsets.ISO_8859_1));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] piece = new byte[1 << 14];
            for (int length = inflater.inflate(piece); length > 0; length = inflater.inflate(piece)) {
                out.write(piece, 0, length);
            }
            String text = out.toString(StandardCharsets.ISO_8859_1);
            return text.contains(" Tf") || text.contains(" re") || text.contains(" c\n") ? text : "";
        } catch (DataFormatException e) {
            return "";
        } finally {
            inflater.end();
        }
    }
}
