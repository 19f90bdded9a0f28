package mainstay.reporting.tck;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Tells contents by their first bytes, and texts by the ending of their files where these say nothing. */
final class Contents {

    private Contents() {}

    static Content of(byte[] bytes, boolean text, String ending) {
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3) {
            WorkbookContent archive = WorkbookContent.of(bytes);
            return archive.has("ppt/presentation.xml") ? new SlidesContent(archive) : archive;
        }
        return text ? text(new String(bytes, StandardCharsets.UTF_8), ending) : new UnknownContent();
    }

    private static Content text(String text, String ending) {
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html") || ending.equals("html")) {
            return new HtmlContent(text);
        }
        return switch (ending) {
            case "json" -> JsonContent.of(text);
            case "csv" -> CsvContent.of(text);
            case "md" -> new MarkdownContent(text);
            default -> () -> ComparableText.of(text);
        };
    }

    /** Bytes that nobody here can read. */
    private static final class UnknownContent implements Content {

        @Override
        public String words() {
            return "";
        }

        @Override
        public boolean known() {
            return false;
        }
    }
}
