package mainstay.shell.host;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs one command on a thread that nobody interrupts: an interrupt closes the file that its thread reads or writes at that
 * moment. What interrupts the thread that waits for the command asks the command to end instead.
 */
final class CommandThread {
    private static final String NAME = "mainstay command";

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
     * @throws CommandFailure if the command fails
     */
    static void run(RunningLine line, Work work) throws CommandFailure {
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
        // Without what Gogo keeps by thread: what a model prints would be output of the command.
        Thread thread = new Thread(null, () -> during(line, guarded), NAME, 0, false);
        thread.setDaemon(true); // leaving the shell does not wait for it
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.start();
        join(thread, line);
        raise(thrown.get());
    }

    private static void during(RunningLine line, Runnable work) {
        try {
            line.interruption().during(() -> {
                work.run();
                return line;
            });
        } finally {
            line.ends();
        }
    }

    private static void join(Thread thread, RunningLine line) {
        while (true) {
            try {
                thread.join();
                return;
            } catch (InterruptedException e) {
                line.interruption().ask();
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
