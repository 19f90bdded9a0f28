package mainstay.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers of one piece. */
final class Answers {
    private Answers() {}

    /** A line of text. */
    static void text(HttpServletResponse response, int status, String line) throws IOException {
        of(response, status, "text/plain; charset=utf-8", line + "\n");
    }

    /** A page. */
    static void page(HttpServletResponse response, int status, String html) throws IOException {
        of(response, status, "text/html; charset=utf-8", html);
    }

    /** Any text. */
    static void of(HttpServletResponse response, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
