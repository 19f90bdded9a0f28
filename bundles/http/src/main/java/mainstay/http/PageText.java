package mainstay.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text of pages that list what there is. */
final class PageText {
    private static final String STYLE = "body{font:16px/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;"
            + "padding:0 1rem;color-scheme:light dark}table{border-collapse:collapse}td{padding:.2rem 1.5rem .2rem 0}"
            + "input,button{font:inherit;padding:.3rem}";

    private PageText() {}

    /**
     * A page.
     *
     * @param title as text
     * @param body as HTML
     */
    static String page(String title, String body) {
        return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>" + escaped(title) + "</title><style>"
                + STYLE + "</style></head>\n<body><h1>" + escaped(title) + "</h1>\n" + body + "</body></html>\n";
    }

    /** A text that may come from anywhere, as HTML. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A text that may come from anywhere, as a part of an address. */
    static String inAddress(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A link; address and text are escaped. */
    static String link(String address, String text) {
        return "<a href=\"" + escaped(address) + "\">" + escaped(text) + "</a>";
    }
}
