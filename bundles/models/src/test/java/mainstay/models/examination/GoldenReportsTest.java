package mainstay.models.examination;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicInteger;
import mainstay.models.FakeRenderer;
import mainstay.models.ModelKind;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.ReportRenderer;
import org.junit.jupiter.api.Test;

class GoldenReportsTest {

    @Test
    void aGoodRendererPasses() {
        assertThatCode(() -> check(new FakeRenderer())).doesNotThrowAnyException();
    }

    @Test
    void aRendererThatWritesNothingIsRefused() {
        assertRefused(writing(out -> {}), "writes nothing");
    }

    @Test
    void aReportThatChangesIsRefused() {
        AtomicInteger reports = new AtomicInteger();

        assertRefused(writing(out -> out.write(reports.incrementAndGet())), "writes a different report");
    }

    @Test
    void aRendererThatGivesUpIsRefused() {
        assertRefused(
                writing(out -> {
                    throw new IOException("no template");
                }),
                "no template");
    }

    private static void assertRefused(ReportRenderer renderer, String cause) {
        assertThatExceptionOfType(UnfitModel.class)
                .isThrownBy(() -> check(renderer))
                .withMessageStartingWith("its model fake-format ")
                .withMessageContaining(cause);
    }

    private static void check(ReportRenderer renderer) throws UnfitModel {
        new GoldenReports(CandidateModel.of(ModelKind.REPORT, renderer)).check();
    }

    private static ReportRenderer writing(Writing writing) {
        return new FakeRenderer() {
            @Override
            public void render(mainstay.reporting.api.Report report, Page page, OutputStream out) throws IOException {
                writing.to(out);
            }
        };
    }

    /** What is written. */
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
