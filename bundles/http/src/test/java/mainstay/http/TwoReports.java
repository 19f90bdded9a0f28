package mainstay.http;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mainstay.book.Language;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.workspace.PublishedReports.Published;
import mainstay.workspace.PublishedReports.Wanted;

/** A book with a name that is no name of a file, and with reports that say what was asked for; the one called book is large. */
final class TwoReports implements ReadableReports {
    private static final String BOOK = "iowa & co";
    private static final int LARGE = 64 << 20;

    final AtomicInteger open = new AtomicInteger();

    @Override
    public List<String> books() {
        return List.of(BOOK);
    }

    @Override
    public List<String> formats() {
        return List.of("html", "xlsx");
    }

    @Override
    public List<Wanted> reports(String book) {
        require(book);
        return List.of(new Wanted(book, "pareto", List.of(), ""), new Wanted(book, "matrix", List.of("A/B<"), ""));
    }

    private static void require(String book) {
        if (!book.equals(BOOK)) {
            throw new MainstayException(Code.NOT_FOUND, "there is no book \"" + book + "\"");
        }
    }

    @Override
    public Published read(Wanted wanted, String user, Instant at) {
        require(wanted.book());
        byte[] bytes =
                switch (wanted.kind()) {
                    case "book" -> new byte[LARGE];
                    case "pareto", "matrix" ->
                        (wanted.kind() + " " + wanted.of() + " " + wanted.format()
                                        + (Language.current() == Language.ENGLISH ? "" : " in " + Language.current()))
                                .getBytes(StandardCharsets.UTF_8);
                    case "account" -> throw new MainstayException(Code.WRONG_CALL, "of an account");
                    default -> throw new MainstayException(Code.NOT_FOUND, "there is no report");
                };
        open.incrementAndGet();
        InputStream content = new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public void close() throws IOException {
                open.decrementAndGet();
                super.close();
            }
        };
        return new Published(wanted.format(), bytes.length, content);
    }
}
