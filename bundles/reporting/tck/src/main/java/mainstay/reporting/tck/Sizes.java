package mainstay.reporting.tck;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.ReportRenderer;

/** Reports with nothing in them, and with very much. */
final class Sizes {
    private static final int ROWS = 100_000;
    private static final int BYTES_A_ROW = 512;
    private static final int LARGEST_PIECE = 8 << 20;

    private Sizes() {}

    static Optional<String> empty(ReportRenderer renderer) throws IOException {
        for (Report report : List.of(SampleReports.empty(), SampleReports.nothing())) {
            Optional<String> wrong = RenderedBytes.content(renderer, report).malformed();
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    static Optional<String> large(ReportRenderer renderer) throws IOException {
        Pieces out = new Pieces();
        try {
            renderer.render(SampleReports.large(ROWS), Page.FILE, out);
        } catch (TooLarge e) {
            return Optional.of(e.getMessage());
        }
        Search search = new Search(List.of("account-" + (ROWS - 1), "100000", "100,000"));
        boolean given = search.foundIn(out.all(), renderer.isText());
        return given ? Optional.empty() : Optional.of("rows are left out, and it does not say that there are 100,000");
    }

    /** Keeps what is written as long as it comes in pieces, and not too many. */
    private static final class Pieces extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

        @Override
        public void write(int written) throws IOException {
            take(1);
            kept.write(written);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            take(count);
            kept.write(bytes, from, count);
        }

        private void take(int count) throws TooLarge {
            if (count > LARGEST_PIECE) {
                throw new TooLarge(count + " bytes came at once");
            }
            if ((long) kept.size() + count > (long) ROWS * BYTES_A_ROW) {
                throw new TooLarge("there is no end after " + kept.size() + " bytes");
            }
        }

        private byte[] all() {
            return kept.toByteArray();
        }
    }

    /** It is more than it may be. */
    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        private TooLarge(String message) {
            super(message);
        }
    }
}
