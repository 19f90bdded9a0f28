package mainstay.models.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.Budgets;
import mainstay.models.FakeRenderer;
import mainstay.models.ModelFailure;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.ReportRenderer;
import mainstay.reporting.tck.SampleReports;
import mainstay.run.generation.ModelIdentity;
import org.junit.jupiter.api.Test;

class GuardedRendererTest {
    private static final ModelIdentity MODEL = new ModelIdentity("fake-format", "a.bundle", "1.2.0", "");
    private static final OutputStream FULL = new OutputStream() {
        @Override
        public void write(int written) throws IOException {
            throw new IOException("no space left on device");
        }
    };

    private final CallMonitor watch = new CallMonitor();

    @Test
    void aReportIsWrittenAndTheStreamStaysOpen() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };

        render(guarded(new FakeRenderer()), out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("empty");
        assertThat(watch.overdue()).isEmpty();
    }

    @Test
    void aRendererThatClosesTheStreamDoesNotReachIt() {
        ReportRenderer closing = new FakeRenderer() {
            @Override
            public void render(Report report, Page page, OutputStream out) throws IOException {
                out.close();
            }
        };
        OutputStream out = new OutputStream() {
            @Override
            public void write(int written) {
                throw new AssertionError("nothing is written");
            }

            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };

        assertThatCode(() -> render(guarded(closing), out)).doesNotThrowAnyException();
    }

    @Test
    void whateverARendererThrowsIsItsFailure() {
        assertThatThrownBy(() -> render(guarded(throwing(new IllegalStateException("boom"))), FULL))
                .isInstanceOf(ModelFailure.class)
                .hasMessage("fake-format@1.2.0 failed at rendering the report empty: "
                        + "java.lang.IllegalStateException: boom");
    }

    @Test
    void aFullDiskIsNoFailureOfTheRenderer() {
        assertThatThrownBy(() -> render(guarded(new FakeRenderer()), FULL))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left on device");
    }

    @Test
    void aFullDiskThatARendererKeepsToItselfIsToldAllTheSame() {
        ReportRenderer swallowing = new FakeRenderer() {
            @Override
            public void render(Report report, Page page, OutputStream out) {
                try {
                    super.render(report, page, out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };

        assertThatThrownBy(() -> render(guarded(swallowing), FULL))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left on device");
    }

    @Test
    void anIOExceptionOfItsOwnIsItsFailure() {
        ReportRenderer reading = new FakeRenderer() {
            @Override
            public void render(Report report, Page page, OutputStream out) throws IOException {
                throw new IOException("no template");
            }
        };

        assertThatThrownBy(() -> render(guarded(reading), FULL))
                .isInstanceOf(ModelFailure.class)
                .hasMessageContaining("no template");
    }

    @Test
    void aUsersErrorInAReportPassesThrough() {
        MainstayException error = new MainstayException(Code.NOT_FOUND, "no such account");

        assertThatThrownBy(() -> render(guarded(throwing(error)), FULL)).isSameAs(error);
    }

    @Test
    void aReportThatNeverEndsIsGivenUp() {
        CountDownLatch never = new CountDownLatch(1);
        ReportRenderer endless = new FakeRenderer() {
            @Override
            public void render(Report report, Page page, OutputStream out) {
                while (never.getCount() > 0) {
                    Thread.onSpinWait();
                }
            }
        };

        assertThatThrownBy(() -> TimedWork.run(watch::overdue, () -> rendered(guarded(endless, 0.05))))
                .isInstanceOf(ModelFailure.class)
                .hasMessageContaining("rendering the report empty")
                .hasMessageContaining(
                        "its thread is abandoned; for a large book allow more in conf/mainstay.models.cfg");
        never.countDown();
    }

    private static String rendered(ReportRenderer renderer) {
        try {
            render(renderer, FULL);
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReportRenderer throwing(RuntimeException thrown) {
        return new FakeRenderer() {
            @Override
            public void render(Report report, Page page, OutputStream out) {
                throw thrown;
            }
        };
    }

    private static void render(ReportRenderer renderer, OutputStream out) throws IOException {
        renderer.render(SampleReports.empty(), Page.FILE, out);
    }

    private ReportRenderer guarded(ReportRenderer renderer) {
        return guarded(renderer, 60);
    }

    private ReportRenderer guarded(ReportRenderer renderer, double seconds) {
        return new GuardedRenderer(new MonitoredModel<>(renderer, MODEL, watch, new Budgets(60, 60, seconds)));
    }
}
