package mainstay.launcher;

import java.io.PrintStream;

/**
 * The end of the process, and its exit status, which are for nobody else to say: a model that ends the process must not make a
 * list that was cut look whole, nor keep the process from ending.
 */
final class ProcessEnd {
    private static final int ENDED_BY_OTHERS = 70;
    /** What others do when the process ends may take so long; ours takes a few milliseconds. */
    private static final long LONGEST_END_MILLIS = 2000;

    private final PrintStream errors;
    private volatile boolean reached;

    private ProcessEnd(PrintStream errors) {
        this.errors = errors;
    }

    /** From now on only {@link #with} ends the process with the status 0. */
    static ProcessEnd guarded(PrintStream errors) {
        ProcessEnd end = new ProcessEnd(errors);
        Runtime.getRuntime().addShutdownHook(new Thread(end::haltUnlessReached, "mainstay end"));
        return end;
    }

    private void haltUnlessReached() {
        if (!reached && !bySignal()) {
            errors.println("mainstay: the process was ended by a model or another bundle, and not by Mainstay: what was"
                    + " printed is not complete; models lists what is active, models rollback takes it back");
            Runtime.getRuntime().halt(ENDED_BY_OTHERS);
        }
    }

    /** Whoever sends a signal is told by the status that the virtual machine gives for it. */
    private static boolean bySignal() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .anyMatch(name -> name.matches("SIG[A-Z0-9]+ handler"));
    }

    /** Ends the process; what others have planned for its end is given up when it takes too long. */
    void with(int status) {
        reached = true;
        Thread last = new Thread(() -> haltLater(status), "mainstay last");
        last.setDaemon(true);
        last.start();
        System.exit(status);
    }

    private static void haltLater(int status) {
        try {
            Thread.sleep(LONGEST_END_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(status);
    }
}
