package mainstay.reporting.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.Report;

/** Renders reports and takes the pages apart. */
final class Pages {
    private static final Assets NONE = new Assets("/* style */", "/* library */", "/* script */");

    private Pages() {}

    static String whole(Report report) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new HtmlRenderer().render(report, Page.FILE, out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The page without what every page carries, which is not the report's. */
    static String bare(Report report) throws IOException {
        StringWriter text = new StringWriter();
        new ReportPage(report, NONE, new Html(text)).write();
        return text.toString();
    }

    static JsonNode data(String page) throws IOException {
        String start = "<script type=\"application/json\" id=\"data\">";
        int from = page.indexOf(start) + start.length();
        return new ObjectMapper().readTree(page.substring(from, page.indexOf("</script>", from)));
    }

    /** The page of which the scripts take their words, where they run without one. */
    static String words() throws IOException {
        return "const page = { words: " + new ObjectMapper().writeValueAsString(PageWords.ofScript()) + " };";
    }

    /** What a browser would run. */
    static List<String> scripts(String page) {
        return Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
