package mainstay.shell.host;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import mainstay.workspace.WorkSession;

/**
 * Runs one command on a thread that nobody interrupts: an interrupt closes the file that its thread reads or writes at that
 * moment. What interrupts the thread that waits for the command asks the command to end instead.
 */
final class CommandThread {
    private static final String NAME = "mainstay command";
    /** They outlive their commands: who reads a pipe takes it for broken when the thread that wrote last is gone. */
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(CommandThread::thread);

    private CommandThread() {}

    /** Whether this is the thread of a command. */
    static boolean isCurrent() {
        return Thread.currentThread().getName().equals(NAME);
    }

    /** Work of a command. */
    @FunctionalInterface
    interface Work {
        /**
         * Does it.
         *
         * @throws CommandFailure if it fails
         */
        void run() throws CommandFailure;
    }

    /**
     * Runs a command to its end, whatever interrupts this thread.
     *
     * @param line the line that it is part of
     * @param session whose work it is
     * @throws CommandFailure if the command fails
     */
    static void run(RunningLine line, WorkSession session, Work work) throws CommandFailure {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Runnable guarded = () -> {
            try {
                work.run();
            } catch (Throwable e) { // thrown again by the thread that waits
                thrown.set(e);
                if (e instanceof CommandFailure failed) {
                    line.failed(failed);
                }
            }
        };
        line.begins();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Future<?> command = THREADS.submit(() -> {
            Thread.currentThread().setContextClassLoader(loader);
            session.during(() -> during(line, guarded));
        });
        join(command, line);
        raise(thrown.get());
    }

    private static Thread thread(Runnable work) {
        // Without what Gogo keeps by thread: what a model prints would be output of the command.
        Thread thread = new Thread(null, work, NAME, 0, false);
        thread.setDaemon(true); // leaving the shell does not wait for it
        return thread;
    }

    private static RunningLine during(RunningLine line, Runnable work) {
        try {
            return line.interruption().during(() -> {
                work.run();
                return line;
            });
        } finally {
            line.ends();
        }
    }

    private static void join(Future<?> command, RunningLine line) {
        while (true) {
            try {
                command.get();
                return;
            } catch (InterruptedException e) {
                line.interruption().ask();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause()); // all that a command throws is caught
            }
        }
    }

    private static void raise(Throwable thrown) throws CommandFailure {
        if (thrown instanceof CommandFailure failed) {
            throw failed;
        }
        if (thrown instanceof RuntimeException failed) {
            throw failed;
        }
        if (thrown instanceof Error failed) {
            throw failed;
        }
    }
}
