package mainstay.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import mainstay.book.Interruption;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SharedWorkTest {
    private final SharedWork<String, Integer> work = new SharedWork<>();
    private final AtomicInteger times = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    /** The first time it goes on until it may end, or is asked to. */
    private int slow() {
        int time = times.incrementAndGet();
        begun.countDown();
        while (time == 1 && mayEnd.getCount() > 0) {
            Interruption.check();
            Thread.onSpinWait();
        }
        return time;
    }

    private CompletableFuture<Integer> wanted(Interruption interruption) {
        CompletableFuture<Integer> given = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                given.complete(interruption.during(() -> work.get("result", this::slow)));
            } catch (MainstayException e) {
                given.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return given;
    }

    @Test
    void whatManyWantIsDoneOnce() throws Exception {
        CompletableFuture<Integer> one = wanted(new Interruption());
        begun.await();
        CompletableFuture<Integer> other = wanted(new Interruption());
        mayEnd.countDown();

        assertThat(one.get()).isEqualTo(1);
        assertThat(other.get()).isIn(1, 2); // it may have come when the first had ended
        assertThat(work.get("result", this::slow)).as("nothing is kept").isGreaterThan(1);
    }

    @Test
    void whenWhoDoesItIsInterruptedAnotherGoesOn() throws Exception {
        Interruption interruption = new Interruption();
        CompletableFuture<Integer> one = wanted(interruption);
        begun.await();
        CompletableFuture<Integer> other = wanted(new Interruption());
        Thread.sleep(50);
        interruption.ask();

        assertThat(other.get()).isEqualTo(2);
        assertThatThrownBy(one::get).hasMessageContaining("interrupted");
    }

    @Test
    void whoWaitsCanBeInterruptedAndTheWorkGoesOn() throws Exception {
        CompletableFuture<Integer> one = wanted(new Interruption());
        begun.await();
        Interruption interruption = new Interruption();
        CompletableFuture<Integer> other = wanted(interruption);
        interruption.ask();

        assertThatThrownBy(other::get).hasMessageContaining("interrupted");
        mayEnd.countDown();
        assertThat(one.get()).isEqualTo(1);
    }

    @Test
    void aFailureIsThatOfAll() throws Exception {
        CompletableFuture<Integer> one = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                work.get("result", () -> {
                    slow();
                    throw new MainstayException(Code.BAD_INPUT, "too large");
                });
            } catch (MainstayException e) {
                one.completeExceptionally(e);
            }
        });
        thread.start();
        begun.await();
        CompletableFuture<Integer> other = wanted(new Interruption());
        Thread.sleep(50);
        mayEnd.countDown();

        assertThatThrownBy(one::get).hasMessageContaining("too large");
        assertThatThrownBy(other::get).hasMessageContaining("too large");
        assertThat(times).hasValue(1);
    }
}
