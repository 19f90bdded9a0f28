package mainstay.shell.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mainstay.book.metrics.Metric;
import mainstay.book.metrics.Metric.Sample;
import mainstay.shell.session.SessionObserver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those who watch an engine are told of sessions, lines and models. */
class EngineFiguresTest {

    @TempDir
    private Path folder;

    private ShellInTest shell;
    private ShellHost host;

    @BeforeEach
    void aBookIsThere() throws Exception {
        shell = ShellInTest.in(folder);
        shell.makeCurrent(Prompt.book());
        host = shell.host();
    }

    @AfterEach
    void close() throws Exception {
        shell.close();
    }

    private static double value(List<Metric> metrics, String name, String suffix) {
        Metric metric = metrics.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
        return metric.samples().stream()
                .filter(sample ->
                        sample.suffix().equals(suffix) && sample.labels().equals(Map.of()))
                .mapToDouble(Sample::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sessionsAndLinesAreToldOfWithoutWhatIsTyped() {
        List<String> told = new ArrayList<>();
        host.sessions().observe(new SessionObserver() {
            @Override
            public void opened(Observed session) {
                told.add("opened " + session.number() + " " + session.user() + " " + session.kind());
            }

            @Override
            public void lineEnded(Observed session, String command, int status, long nanos) {
                told.add(session.number() + " \"" + command + "\" " + status);
                assertThat(nanos).isPositive();
            }

            @Override
            public void closed(Observed session) {
                told.add("closed " + session.number());
            }
        });

        shell.run(host, "rank", "--top", "1");
        shell.run(host, "rank --tops 1");
        shell.run(host, "Acme Corp | cat");

        assertThat(told)
                .containsExactly(
                        "opened 1 ada command",
                        "1 \"rank\" 0",
                        "closed 1",
                        "opened 2 ada command",
                        "2 \"rank\" 2",
                        "closed 2",
                        "opened 3 ada command",
                        "3 \"\" 1",
                        "closed 3");
        assertThat(value(host.sessions().metrics(), "mainstay_line_seconds", "_count"))
                .isEqualTo(3);
        assertThat(value(host.sessions().metrics(), "mainstay_lines_failed_total", ""))
                .isEqualTo(2);
        assertThat(value(host.sessions().metrics(), "mainstay_lines_running", ""))
                .isZero();
        assertThat(host.sessions().current()).isEmpty();
    }

    @Test
    void swapsAndRetirementsAreCounted() throws Exception {
        shell.file("2.0.0", "none");
        assertThat(shell.run("models trust attractiveness-2.0.0.jar").status()).isZero();
        assertThat(shell.run("models admit attractiveness-2.0.0.jar").status()).isZero();
        assertThat(shell.run("models activate attractiveness@2.0.0 --yes").status())
                .isZero();
        assertThat(value(shell.figures(), "mainstay_swap_seconds", "_count")).isEqualTo(1);
        assertThat(value(shell.figures(), "mainstay_generation", "")).isEqualTo(1);

        assertThat(shell.run("models retire attractiveness@2.0.0").status()).isZero();

        assertThat(value(shell.figures(), "mainstay_model_retirements_total", ""))
                .isEqualTo(1);
        assertThat(value(shell.figures(), "mainstay_model_failures_total", "")).isZero();
        assertThat(value(shell.figures(), "mainstay_leases_held", "")).isZero();
        assertThat(value(shell.figures(), "mainstay_lease_seconds", "_count")).isPositive();
    }
}
