package mainstay.models.serving;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import mainstay.book.Interruption;
import mainstay.book.Language;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.ModelFailure;

/**
 * Work that is given up when a model in it does not end. Each piece has a thread of its own, so that what a model leaves in
 * thread-local variables goes with it.
 */
final class TimedWork {
    private static final long BETWEEN_LOOKS_MILLIS = 50;

    private TimedWork() {}

    /**
     * Runs work to its end.
     *
     * @param overdue asked now and then: a model whose call goes on for too long
     * @throws ModelFailure if there is one
     */
    static <T> T run(Supplier<Optional<ModelFailure>> overdue, Supplier<T> work) {
        Interruption interruption = Interruption.current();
        Language language = Language.current();
        FutureTask<T> task = new FutureTask<>(() -> interruption.during(() -> language.during(work)));
        // Without what the shell keeps by thread: a model's standard output would be that of the command.
        Thread worker = new Thread(null, task, "mainstay run", 0, false);
        worker.setDaemon(true); // a model that never ends must not keep the process alive
        worker.start();
        while (true) {
            try {
                return task.get(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                overdue.get().ifPresent(failure -> {
                    worker.interrupt();
                    throw failure;
                });
            } catch (ExecutionException e) {
                throw unwrapped(e.getCause());
            } catch (InterruptedException e) {
                worker.interrupt();
                Thread.currentThread().interrupt();
                throw new MainstayException(Code.MODEL, "interrupted", e);
            }
        }
    }

    private static RuntimeException unwrapped(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException known ? known : new IllegalStateException(thrown);
    }
}
