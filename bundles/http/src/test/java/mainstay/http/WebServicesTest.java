package mainstay.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import mainstay.book.metrics.Metric;
import mainstay.book.metrics.MetricSource;
import mainstay.workspace.EngineHealth.Check;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is served, by the same Jetty as in the framework, over a socket of this machine. */
@Timeout(60)
class WebServicesTest {
    private static final String BOOK = "iowa & co";

    @TempDir
    private Path data;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Check> health = new ArrayList<>(List.of(new Check("space", "")));
    private final TwoReports reports = new TwoReports();
    private final Server server = new Server();
    private ServerConnector connector;
    private String token;

    @BeforeEach
    void serve() throws Exception {
        token = serve(InetAddress.getLoopbackAddress());
    }

    private String serve(InetAddress as) throws Exception {
        HttpToken secret = HttpToken.in(data);
        MetricSource source = () -> List.of(
                Metric.gauge("mainstay_generation", "the generation", 7),
                Metric.gauges("mainstay_book_accounts", "accounts", "book", Map.of(BOOK, 3.0)));
        WebServices services = HttpEntrance.services(
                "1.0", secret, new InetSocketAddress(as, 0), List.of(source), () -> List.copyOf(health), reports);
        server.stop();
        connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        server.setConnectors(new ServerConnector[] {connector});
        ServletContextHandler context = new ServletContextHandler("/");
        FilterHolder entry = new FilterHolder(services.entry());
        entry.setAsyncSupported(true);
        context.addFilter(entry, "/*", EnumSet.of(DispatcherType.REQUEST));
        services.servlets().forEach((pattern, servlet) -> {
            ServletHolder holder = new ServletHolder(servlet);
            holder.setAsyncSupported(true);
            context.addServlet(holder, pattern);
        });
        server.setHandler(context);
        server.start();
        return Files.readString(secret.file()).strip();
    }

    @AfterEach
    void end() throws Exception {
        server.stop();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + path);
    }

    private HttpResponse<String> send(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofSeconds(20))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> read(String path) throws Exception {
        return send("GET", path, "Authorization", "Bearer " + token);
    }

    /** What a client gets that says this and no more. */
    private String raw(String said) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(said.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void figuresAndHealthNeedNoTokenOnThisMachine() throws Exception {
        HttpResponse<String> metrics = send("GET", "/metrics");
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.headers().firstValue("Content-Type")).hasValue(PrometheusText.TYPE);
        assertThat(PrometheusLines.parse(metrics.body()).values())
                .contains(Map.entry("mainstay_generation{}", 7.0))
                .extracting(Map.Entry::getKey)
                .contains(
                        "mainstay_book_accounts{book=" + BOOK + "}",
                        "mainstay_version_info{version=1.0}",
                        "mainstay_threads{}",
                        "mainstay_http_wrong_tokens_total{}");
        assertThat(send("GET", "/health").body()).contains("\"status\" : \"well\"", "\"name\" : \"memory\"");
    }

    @Test
    void whatIsWrongIsSaidWithStatus503() throws Exception {
        health.set(0, new Check("space", "only 3 MB are free"));

        HttpResponse<String> failing = send("GET", "/health");

        assertThat(failing.statusCode()).isEqualTo(503);
        assertThat(failing.body()).contains("\"status\" : \"failing\"", "\"fault\" : \"only 3 MB are free\"");
    }

    @Test
    void aPageOfAnotherSiteWhoseNameLeadsHereSeesNothing() throws Exception {
        String answer = raw("GET /metrics HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 401").doesNotContain("mainstay_generation");
    }

    @Test
    void fromElsewhereEverythingNeedsTheToken() throws Exception {
        serve(InetAddress.getByName("192.0.2.1"));

        assertThat(send("GET", "/metrics").statusCode()).isEqualTo(401);
        assertThat(send("GET", "/health").statusCode()).isEqualTo(401);
        assertThat(read("/metrics").statusCode()).isEqualTo(200);
    }

    @Test
    void reportsAreForReadersWithTheToken() throws Exception {
        for (String path : List.of("/", "/books/iowa", "/books/iowa/reports/pareto", "/nothing")) {
            HttpResponse<String> answer = send("GET", path);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"mainstay\"");
            assertThat(answer.body()).doesNotContain(BOOK, "pareto");
        }
        assertThat(read("/").body()).contains("<a href=\"/books/iowa%20%26%20co\">iowa &amp; co</a>");
        assertThat(read("/books/iowa%20%26%20co").body())
                .contains(
                        "<a href=\"/books/iowa%20%26%20co/reports/matrix?of=A%2FB%3C&amp;format=html\">html</a>",
                        "matrix A/B&lt;");
        HttpResponse<String> report = read("/books/iowa%20%26%20co/reports/matrix?of=A%2FB%3C");
        assertThat(report.body()).isEqualTo("matrix [A/B<] html");
        assertThat(report.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(report.headers().firstValue("Content-Security-Policy")).hasValue(PagePolicy.REPORT);
        assertThat(read("/books/iowa%20%26%20co/reports/pareto?format=xlsx")
                        .headers()
                        .firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"iowa___co-pareto.xlsx\"");
    }

    @Test
    void aReportIsInTheLanguageThatItsReaderLikesBest() throws Exception {
        String path = "/books/iowa%20&%20co/reports/pareto";

        assertThat(liking("zh-CN,zh;q=0.9,en;q=0.8", path).body()).endsWith("html in CHINESE");
        assertThat(liking("zh-CN", path).headers().firstValue("Content-Language"))
                .contains("zh");
        assertThat(liking("de,en;q=0.8,zh;q=0.1", path).body()).endsWith("html");
        assertThat(liking("fr;;nonsense=", path).body()).endsWith("html");
        assertThat(liking("zh", path + "?lang=en").body()).endsWith("html");
        assertThat(read(path + "?lang=zh").body()).endsWith("html in CHINESE");
        assertThat(read(path + "?lang=xx").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> liking(String languages, String path) throws Exception {
        return send("GET", path, "Authorization", "Bearer " + token, "Accept-Language", languages);
    }

    @Test
    void whatIsNotThereIsSaidSo() throws Exception {
        assertThat(read("/books/nowhere").statusCode()).isEqualTo(404);
        assertThat(read("/books/iowa%20%26%20co/reports/rumours").statusCode()).isEqualTo(404);
        assertThat(read("/books/iowa%20%26%20co/reports/account").statusCode()).isEqualTo(400);
        assertThat(read("/nothing").body()).contains("there is nothing here");
    }

    @Test
    void aTokenInALinkOrAFormIsShownOnce() throws Exception {
        HttpResponse<String> first = send("GET", "/books/iowa?token=" + token);
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(first.headers().firstValue("Location")).hasValue("/books/iowa");
        String cookie = first.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/").doesNotContain(token);
        String pass = cookie.replaceFirst(";.*", "");
        assertThat(send("GET", "/", "Cookie", pass).statusCode()).isEqualTo(200);
        assertThat(send("GET", "/", "Cookie", pass + "x").statusCode()).isEqualTo(401);
        assertThat(send("GET", "/login", "Cookie", pass).headers().firstValue("Location"))
                .hasValue("/");

        HttpResponse<String> form = client.send(
                HttpRequest.newBuilder(uri("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("token=" + token))
                        .build(),
                BodyHandlers.ofString());
        assertThat(form.statusCode()).isEqualTo(303);
        assertThat(form.headers().firstValue("Location")).hasValue("/");
    }

    @Test
    void browsersAreAskedForTheTokenInAForm() throws Exception {
        HttpResponse<String> page = send("GET", "/", "Accept", "text/html,*/*");
        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body())
                .contains("<form method=\"post\" action=\"/login\">")
                .doesNotContain(token);
        assertThat(send("GET", "/login").statusCode()).isEqualTo(200);
    }

    @Test
    void whoGuessesWaitsAndNobodyElseDoes() throws Exception {
        long begin = System.nanoTime();
        List<CompletableFuture<HttpResponse<String>>> guesses = new ArrayList<>();
        for (int guess = 0; guess < 60; guess++) {
            guesses.add(client.sendAsync(
                    HttpRequest.newBuilder(uri("/"))
                            .header("Authorization", "Bearer guess-" + guess)
                            .build(),
                    BodyHandlers.ofString()));
        }
        assertThat(read("/").statusCode()).isEqualTo(200);
        List<Integer> statuses = guesses.stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::statusCode)
                .toList();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(900));
        assertThat(statuses).contains(401, 429).containsOnly(401, 429);
        assertThat(PrometheusLines.parse(send("GET", "/metrics").body()).values())
                .contains(Map.entry("mainstay_http_wrong_tokens_total{}", 60.0));
    }

    @Test
    void nothingCanBeChanged() throws Exception {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW")) {
            HttpResponse<String> answer = send(method, "/", "Authorization", "Bearer " + token);
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).as(method).hasValue("GET, HEAD");
        }
        HttpResponse<String> head = send("HEAD", "/metrics");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void everyAnswerTellsBrowsersWhatTheyMayDo() throws Exception {
        for (String path : List.of("/", "/metrics", "/health", "/nothing")) {
            Map<String, List<String>> headers = send("GET", path).headers().map();
            assertThat(headers)
                    .as(path)
                    .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                    .containsEntry("Cache-Control", List.of("no-store"))
                    .containsEntry("Content-Security-Policy", List.of(PagePolicy.OWN))
                    .containsEntry("X-Frame-Options", List.of("DENY"));
        }
    }

    @Test
    void noPathLeadsOut() throws Exception {
        for (String path : List.of(
                "/books/..%2f..%2fetc%2fpasswd",
                "/books/../../etc/passwd",
                "/books/%2e%2e/reports/pareto",
                "/books/iowa/reports/..%5c..",
                "/books/iowa/reports/pareto%00.html",
                "//etc/passwd",
                "/books/..;/metrics")) {
            String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                    + "\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(path).matches("(?s)HTTP/1.1 40[04].*").doesNotContain("root:");
        }
    }

    @Test
    void garbageAndSilenceDisturbNobody() throws Exception {
        assertThat(raw("\0\0\0garbage\r\n\r\n")).startsWith("HTTP/1.1 400");
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(100_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431");
        List<Socket> silent = new ArrayList<>();
        try {
            for (int count = 0; count < 50; count++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
                socket.getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));
                silent.add(socket);
            }
            assertThat(send("GET", "/health").statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    @Test
    void aReaderWhoLeavesInTheMiddleLeavesNothingBehind() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
            socket.getOutputStream()
                    .write(
                            ("GET /books/iowa%20%26%20co/reports/book HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                            + token + "\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            assertThat(in.read()).isEqualTo('H');
        }
        for (int tries = 0; reports.open.get() > 0 && tries < 500; tries++) {
            Thread.sleep(10);
        }
        assertThat(reports.open).hasValue(0);
        assertThat(read("/").statusCode()).isEqualTo(200);
    }
}
