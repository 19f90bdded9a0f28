package mainstay.models.serving;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import mainstay.book.MainstayException;
import mainstay.models.ModelFailure;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.ReportRenderer;

/**
 * A report renderer in service: each report is watched. That a stream cannot be written to is nobody's failure but the
 * stream's, and is passed on even where the renderer keeps it to itself.
 */
final class GuardedRenderer implements ReportRenderer {
    private final MonitoredModel<ReportRenderer> watched;
    private final String description;
    private final String fileEnding;
    private final boolean text;

    GuardedRenderer(MonitoredModel<ReportRenderer> watched) {
        this.watched = watched;
        this.description = watched.model().description();
        this.fileEnding = watched.model().fileEnding();
        this.text = watched.model().isText();
    }

    @Override
    public String id() {
        return watched.id();
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public String fileEnding() {
        return fileEnding;
    }

    @Override
    public boolean isText() {
        return text;
    }

    @Override
    public void render(Report report, Page page, OutputStream out) throws IOException {
        String step = "rendering the report " + report.id();
        FaultKeeper keeper = new FaultKeeper(out);
        long budget = watched.budgets().reportNanos();
        try {
            Optional<Exception> own = watched.call(step, budget, renderer -> render(renderer, report, page, keeper));
            keeper.rethrow();
            if (own.isPresent() && own.get() instanceof MainstayException ofTheReport) {
                throw ofTheReport; // its columns are computed as they are read
            }
            if (own.isPresent()) {
                throw new ModelFailure(watched.identity(), step, ThrownText.of(own.get()));
            }
        } catch (ModelFailure failure) {
            keeper.rethrow();
            throw failure;
        }
    }

    private static Optional<Exception> render(ReportRenderer renderer, Report report, Page page, OutputStream out) {
        try {
            renderer.render(report, page, out);
            return Optional.empty();
        } catch (IOException | MainstayException e) {
            return Optional.of(e);
        }
    }

    /** Remembers that the stream behind it failed, and never closes it. */
    private static final class FaultKeeper extends OutputStream {
        private final OutputStream out;
        private volatile IOException fault;

        private FaultKeeper(OutputStream out) {
            this.out = out;
        }

        private void rethrow() throws IOException {
            if (fault != null) {
                throw fault;
            }
        }

        @Override
        public void write(int written) throws IOException {
            keeping(() -> out.write(written));
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            keeping(() -> out.write(bytes, from, count));
        }

        @Override
        public void flush() throws IOException {
            keeping(out::flush);
        }

        private void keeping(Writing writing) throws IOException {
            try {
                writing.write();
            } catch (IOException e) {
                fault = e;
                throw e;
            }
        }
    }

    /** Something that is done to a stream. */
    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }
}
