package mainstay.benchmarks.swap;

import java.io.InputStream;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;

/** An input without end or content, which tells when somebody begins to read it. */
final class HeldInput extends InputStream {
    private final CountDownLatch read = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);
    private volatile OptionalInt abandonedWith = OptionalInt.empty();

    @Override
    public int read() {
        read.countDown();
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        return read();
    }

    /** Says that nobody will read, as the one who was to has ended with this status. */
    void abandon(int status) {
        abandonedWith = OptionalInt.of(status);
        read.countDown();
    }

    /** Waits until somebody reads. */
    void awaitReader() throws InterruptedException {
        read.await();
        abandonedWith.ifPresent(status -> {
            throw new IllegalStateException("the shell ended with status " + status + " before it read a line");
        });
    }
}
