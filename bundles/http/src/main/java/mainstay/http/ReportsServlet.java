package mainstay.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mainstay.book.Language;
import mainstay.book.MainstayException;
import mainstay.workspace.PublishedReports.Published;
import mainstay.workspace.PublishedReports.Wanted;

/**
 * The books, the reports of each, and the reports: {@code /}, {@code /books/BOOK} and
 * {@code /books/BOOK/reports/REPORT?of=NAME&format=FORMAT&lang=LANGUAGE}.
 */
final class ReportsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final String BOOKS = "/books/";
    private static final String REPORTS = "/reports/";
    private static final String HTML = "html";
    private static final String READER = "a reader of its page";
    /** The parts of an address: empty, books, BOOK, reports, REPORT. */
    private static final int BOOK = 2;

    private static final int REPORT = 4;
    private static final Map<String, String> TYPES = Map.of(
            HTML,
            "text/html; charset=utf-8",
            "csv",
            "text/csv; charset=utf-8",
            "json",
            "application/json",
            "md",
            "text/markdown; charset=utf-8",
            "txt",
            "text/plain; charset=utf-8",
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "pptx",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private final transient ReadableReports reports;

    ReportsServlet(ReadableReports reports) {
        this.reports = reports;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            answer(request, response);
        } catch (MainstayException e) {
            Answers.text(response, status(e.code()), e.getMessage());
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        String[] parts = path.replaceFirst("/$", "").split("/", -1);
        if (path.equals("/")) {
            Answers.page(response, HttpServletResponse.SC_OK, books());
        } else if (path.startsWith(BOOKS) && parts.length == BOOK + 1) {
            Answers.page(response, HttpServletResponse.SC_OK, reportsOf(parts[BOOK]));
        } else if (path.startsWith(BOOKS) && parts.length == REPORT + 1 && parts[BOOK + 1].equals("reports")) {
            send(wanted(parts[BOOK], parts[REPORT], request), ReaderLanguage.of(request), response);
        } else {
            Answers.text(
                    response,
                    HttpServletResponse.SC_NOT_FOUND,
                    "there is nothing here; there are /, /books/BOOK, /books/BOOK/reports/REPORT, /metrics and /health");
        }
    }

    private static Wanted wanted(String book, String report, HttpServletRequest request) {
        String[] of = request.getParameterValues("of");
        String format = request.getParameter("format");
        return new Wanted(book, report, of == null ? List.of() : Arrays.asList(of), format == null ? HTML : format);
    }

    private void send(Wanted wanted, Language language, HttpServletResponse response) throws IOException {
        try (Published page = language.during(() -> reports.read(wanted, READER, Instant.now()))) {
            response.setHeader("Content-Language", language.id());
            response.setHeader("Vary", "Accept-Language");
            response.setContentType(TYPES.getOrDefault(page.ending(), "application/octet-stream"));
            response.setContentLengthLong(page.bytes());
            response.setHeader("Content-Security-Policy", PagePolicy.REPORT);
            if (!page.ending().equals(HTML)) {
                response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName(wanted, page) + "\"");
            }
            page.content().transferTo(response.getOutputStream());
        } catch (IOException e) {
            if (!response.isCommitted()) {
                throw e;
            }
            System.getLogger(ReportsServlet.class.getName()).log(System.Logger.Level.DEBUG, "a reader has left", e);
        }
    }

    private static String fileName(Wanted wanted, Published page) {
        return (wanted.book() + "-" + wanted.kind()).replaceAll("[^A-Za-z0-9._-]", "_") + "." + page.ending();
    }

    private String books() {
        List<String> books = reports.books();
        return PageText.page(
                "Mainstay",
                books.isEmpty()
                        ? "<p>There is no book yet.</p>\n"
                        : books.stream()
                                .map(book -> "<li>" + PageText.link(BOOKS + PageText.inAddress(book), book) + "</li>\n")
                                .collect(Collectors.joining("", "<p>Books:</p>\n<ul>\n", "</ul>\n")));
    }

    private String reportsOf(String book) {
        List<String> formats = reports.formats();
        return PageText.page(
                book,
                reports.reports(book).stream()
                                .map(report -> row(report, formats))
                                .collect(Collectors.joining(
                                        "", "<p>Reports as they are now:</p>\n<table>\n", "</table>\n"))
                        + "<p>" + PageText.link("/", "all books") + "</p>\n");
    }

    private static String row(Wanted report, List<String> formats) {
        String of = report.of().stream()
                .map(each -> "of=" + PageText.inAddress(each))
                .collect(Collectors.joining("&"));
        String address = BOOKS + PageText.inAddress(report.book()) + REPORTS + report.kind();
        String name = report.kind().replace('-', ' ') + (of.isEmpty() ? "" : " " + String.join(" ", report.of()));
        return "<tr><td>" + PageText.escaped(name) + "</td>"
                + formats.stream()
                        .map(format -> "<td>"
                                + PageText.link(
                                        address + "?" + (of.isEmpty() ? "" : of + "&") + "format=" + format, format)
                                + "</td>")
                        .collect(Collectors.joining())
                + "</tr>\n";
    }

    private static int status(MainstayException.Code code) {
        return switch (code) {
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case WRONG_CALL, BAD_INPUT -> HttpServletResponse.SC_BAD_REQUEST;
            case NOT_ALLOWED -> HttpServletResponse.SC_FORBIDDEN;
            case IN_USE, MODEL, INTERRUPTED -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            case STORAGE -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        };
    }
}
