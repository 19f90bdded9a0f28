package mainstay.shell.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import mainstay.testkit.MainstayProcess.Ended;
import mainstay.workspace.queue.Effort;
import mainstay.workspace.queue.QueueLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Lines of people whose heavy work has not got its turn yet. */
@Timeout(60)
class QueuedLinesTest {
    private static final Effort HEAVY = Effort.run(500_000);

    @TempDir
    private Path folder;

    private ShellInTest shell;
    private ShellHost host;
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @BeforeEach
    void bothPlacesAreTaken() throws Exception {
        shell = ShellInTest.in(folder);
        shell.addHeavyCommand("heavy", HEAVY);
        host = shell.host();
        assertThat(shell.run(host, "heavy")).isEqualTo(new Ended(0, "", "done\n"));
        shell.queue().limit(QueueLimits.of(2, 1L << 40));
        for (String person : new String[] {"one", "other"}) {
            new Thread(() -> shell.queue().turn(person, HEAVY, this::works)).start();
        }
        while (shell.queue().figures().running() < 2) {
            Thread.sleep(1);
        }
    }

    @AfterEach
    void close() throws Exception {
        mayEnd.countDown();
        shell.close();
    }

    private boolean works() {
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private CompletableFuture<Ended> waiting() throws InterruptedException {
        CompletableFuture<Ended> waiting = CompletableFuture.supplyAsync(() -> shell.run(host, "heavy"));
        while (shell.queue().figures().waiting() == 0) {
            Thread.sleep(1);
        }
        return waiting;
    }

    @Test
    void jobsTellsThePlaceAndCancelTakesItOut() throws Exception {
        CompletableFuture<Ended> waiting = waiting();

        String jobs = shell.run(host, "jobs", "--format", "csv").out();
        assertThat(jobs).contains("job,user,state,line", "2,ada,\"waits, place 1\",heavy");
        assertThat(shell.run(host, "cancel", "2").err()).startsWith("asked job 2 of ada to end: heavy");

        assertThat(waiting.get()).isEqualTo(new Ended(130, "", "mainstay: interrupted; nothing was changed\n"));
        assertThat(shell.queue().figures().waiting()).isZero();
    }

    @Test
    void whoWaitsGoesOnWhenAnotherIsDone() throws Exception {
        CompletableFuture<Ended> waiting = waiting();
        assertThat(waiting.isDone()).isFalse();

        mayEnd.countDown();

        assertThat(waiting.get()).isEqualTo(new Ended(0, "", "done\n"));
    }
}
