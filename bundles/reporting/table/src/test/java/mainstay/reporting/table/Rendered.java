package mainstay.reporting.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.ReportRenderer;

/** What a renderer writes. */
final class Rendered {
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9]*m");

    private Rendered() {}

    static String by(ReportRenderer renderer, Report report, Page page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            renderer.render(report, page, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    static String atTerminal(Report report, int width, boolean colour) {
        return by(new TableRenderer(), report, new Page(OptionalInt.of(width), colour));
    }

    static String withoutColour(String text) {
        return COLOUR.matcher(text).replaceAll("");
    }
}
