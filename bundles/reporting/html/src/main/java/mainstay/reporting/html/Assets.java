package mainstay.reporting.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What every page carries.
 *
 * @param style the style sheet
 * @param library the charting library
 * @param script our own script, which relies on the library
 */
record Assets(String style, String library, String script) {
    private static final List<String> SCRIPTS = List.of(
            "elements.js",
            "data.js",
            "words.js",
            "numbers.js",
            "address.js",
            "formula.js",
            "filter.js",
            "taking.js",
            "table.js",
            "page-filter.js",
            "theme.js",
            "scale.js",
            "tooltip.js",
            "chart-waterfall.js",
            "chart-bubbles.js",
            "chart-curves.js",
            "chart-bars.js",
            "chart-marimekko.js",
            "chart-shifts.js",
            "chart-flow.js",
            "chart-timeline.js",
            "grid.js",
            "chart.js",
            "section.js",
            "account.js",
            "page.js");

    /** Reads them from the bundle. */
    static Assets load() {
        String script = SCRIPTS.stream().map(Assets::read).collect(Collectors.joining("\n"));
        return new Assets(
                read("page.css") + HueStyle.rules(),
                read("echarts/echarts.common.min.js"),
                "(() => {\n\"use strict\";\n" + script + "})();\n");
    }

    /**
     * What the browser may do with the page: run these two scripts and no other, and fetch nothing, whatever stands in the
     * data. Styles may be set from within, which the library does.
     */
    String policy() {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'; script-src "
                + source(library) + " " + source(script);
    }

    private static String source(String code) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String read(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the bundle lacks " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
