package mainstay.shell.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import mainstay.book.Interruption;
import mainstay.workspace.WorkSession;
import org.junit.jupiter.api.Test;

class CommandThreadTest {
    private final RunningLine line = new RunningLine();

    @Test
    void aPipeThatACommandWroteIsNotBrokenBeforeItIsClosed() throws Exception {
        PipedInputStream in = new PipedInputStream();
        PipedOutputStream out = new PipedOutputStream(in);
        CommandThread.run(line, new WorkSession(), () -> write(out));
        Thread.sleep(50); // time for a thread to be gone

        assertThat(in.read()).isEqualTo('x');
        CompletableFuture<Integer> next = CompletableFuture.supplyAsync(() -> read(in));
        Thread.sleep(50);
        out.close();

        assertThat(next.get(10, TimeUnit.SECONDS)).isEqualTo(-1);
    }

    @Test
    void whoeverInterruptsTheThreadThatWaitsAsksTheCommandToEndAndInterruptsNothing() throws Exception {
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread waiting = new Thread(() -> {
            try {
                CommandThread.run(line, new WorkSession(), () -> {
                    while (!Interruption.current().isAsked()) {
                        Thread.onSpinWait();
                    }
                    interrupted.set(Thread.currentThread().isInterrupted());
                });
            } catch (CommandFailure e) {
                throw new IllegalStateException(e);
            }
        });
        waiting.start();
        while (!line.isUnderWay()) {
            Thread.onSpinWait();
        }
        waiting.interrupt();
        waiting.join(10_000);

        assertThat(waiting.isAlive()).isFalse();
        assertThat(interrupted).isFalse();
        assertThat(line.isUnderWay()).isFalse();
    }

    @Test
    void whatACommandThrowsIsThrown() {
        assertThatThrownBy(() -> CommandThread.run(line, new WorkSession(), () -> {
                    throw CommandFailure.with(3, "no", null);
                }))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("no");
        assertThat(line.failure()).isPresent();
    }

    private static void write(PipedOutputStream out) {
        try {
            out.write('x');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int read(PipedInputStream in) {
        try {
            return in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
