package mainstay.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mainstay.server.log.EngineEvent;

/** What every request goes through: which methods there are, who may see what, and what browsers are told of every answer. */
final class EntryFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** Where a reader shows the token in a form; the one place that takes something. */
    static final String LOGIN = "/login";

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> WATCHED = Set.of("/metrics", "/health");
    private static final String POST = "POST";
    private static final String COOKIE = "mainstay";
    private static final String BEARER = "bearer ";
    private static final String TOKEN = "token";
    private static final String ALLOW = "Allow";
    private static final long DELAY_SECONDS = 1;
    private static final int MOST_DELAYED = 32;
    private static final int TOO_MANY_REQUESTS = 429;

    private final HttpToken token;
    private final boolean loopback;
    private final HttpCounts counts;
    private final AtomicInteger delayed = new AtomicInteger();

    /** @param loopback whether only this machine can connect, so that what watches it needs no token */
    EntryFilter(HttpToken token, boolean loopback, HttpCounts counts) {
        this.token = token;
        this.loopback = loopback;
        this.counts = counts;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long begin = System.nanoTime();
        try {
            tellBrowsers(response);
            admit(request, response, chain);
        } finally {
            if (!request.isAsyncStarted()) {
                counts.answered(response.getStatus(), System.nanoTime() - begin);
            }
        }
    }

    private static void tellBrowsers(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", PagePolicy.OWN);
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean login = path(request).equals(LOGIN);
        if (!READING.contains(request.getMethod())
                && !(login && request.getMethod().equals(POST))) {
            response.setHeader(ALLOW, login ? "GET, HEAD, POST" : "GET, HEAD");
            Answers.text(
                    response,
                    HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                    request.getMethod() + " is not possible here: nothing can be changed over HTTP");
            return;
        }
        switch (standing(request)) {
            case IN -> {
                if (login) {
                    leadTo("/", response);
                } else {
                    chain.doFilter(request, response);
                }
            }
            case SHOWS_TOKEN -> letIn(request, response);
            case UNKNOWN -> ask(request, response);
            case WRONG -> refuseLater(request, response);
        }
    }

    private enum Standing {
        /** May go on. */
        IN,
        /** Has shown the right token in a link or a form, and is to be known by a cookie from now on. */
        SHOWS_TOKEN,
        /** Has shown nothing. */
        UNKNOWN,
        /** Has shown a token that is not the one. */
        WRONG
    }

    private Standing standing(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            return token.is(authorization.substring(BEARER.length()).strip()) ? Standing.IN : Standing.WRONG;
        }
        String shown = request.getParameter(TOKEN);
        if (shown != null) {
            return token.is(shown.strip()) ? Standing.SHOWS_TOKEN : Standing.WRONG;
        }
        if (WATCHED.contains(path(request)) && loopback && isThisMachine(request.getServerName())) {
            return Standing.IN;
        }
        return hasPass(request) ? Standing.IN : Standing.UNKNOWN;
    }

    /** A page of another site may have its name lead here, but it cannot say that it is this machine. */
    private static boolean isThisMachine(String host) {
        return List.of("localhost", "127.0.0.1", "[::1]", "::1", "[0:0:0:0:0:0:0:1]")
                .contains(host.toLowerCase(Locale.ROOT));
    }

    private boolean hasPass(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return false;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(COOKIE) && token.isPass(cookie.getValue(), Instant.now())) {
                return true;
            }
        }
        return false;
    }

    /** Leads to the same page without the token, which is not to stay in the address that is seen and kept. */
    private void letIn(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                "Set-Cookie",
                COOKIE + "=" + token.pass(Instant.now()) + "; Path=/; Max-Age=" + HttpToken.KNOWN.toSeconds()
                        + "; HttpOnly; SameSite=Strict");
        leadTo(path(request).equals(LOGIN) ? "/" : request.getRequestURI(), response);
    }

    private static void leadTo(String address, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    private void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (path(request).equals(LOGIN)) {
            Answers.page(response, HttpServletResponse.SC_OK, LoginPage.html(token.file(), ""));
            return;
        }
        response.setHeader("WWW-Authenticate", "Bearer realm=\"mainstay\"");
        refuse(request, response, "");
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String why) throws IOException {
        String accepts = request.getHeader("Accept");
        if (accepts != null && accepts.contains("text/html")) {
            Answers.page(response, HttpServletResponse.SC_UNAUTHORIZED, LoginPage.html(token.file(), why));
        } else {
            Answers.text(
                    response,
                    HttpServletResponse.SC_UNAUTHORIZED,
                    (why.isEmpty() ? "" : why + "; ") + "show the token in " + HttpToken.FILE
                            + " of the data directory: Authorization: Bearer TOKEN");
        }
    }

    /** Whoever guesses waits, without a thread; the right token never does. */
    private void refuseLater(HttpServletRequest request, HttpServletResponse response) throws IOException {
        counts.wrongToken();
        if (delayed.incrementAndGet() > MOST_DELAYED) {
            delayed.decrementAndGet();
            response.setHeader("Retry-After", Long.toString(DELAY_SECONDS));
            Answers.text(response, TOO_MANY_REQUESTS, "too many wrong tokens at once; try again later");
            return;
        }
        EngineEvent.log(Level.WARNING, "refused", "why", "a wrong token", "address", request.getRemoteAddr());
        AsyncContext waiting = request.startAsync();
        CompletableFuture.delayedExecutor(DELAY_SECONDS, TimeUnit.SECONDS).execute(() -> refuseNow(waiting));
    }

    private void refuseNow(AsyncContext waiting) {
        HttpServletResponse response = (HttpServletResponse) waiting.getResponse();
        try {
            refuse((HttpServletRequest) waiting.getRequest(), response, "that is not the token");
            counts.answered(response.getStatus(), TimeUnit.SECONDS.toNanos(DELAY_SECONDS));
        } catch (IOException e) {
            System.getLogger(EntryFilter.class.getName()).log(System.Logger.Level.DEBUG, "who guessed is gone", e);
        } finally {
            delayed.decrementAndGet();
            waiting.complete();
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
