package mainstay.launcher;

import java.io.PrintStream;
import java.lang.reflect.Field;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/**
 * The end of the process, and its exit status, which are for nobody else to say: a model that ends the process must not make a
 * list that was cut look whole, nor keep the process from ending.
 *
 * <p>{@code System.exit} is noticed by a hook. {@code Runtime.halt}, which runs none, waits for the lock that the JDK takes for
 * it, and a thread of ours holds that from the beginning to the end: whoever calls it waits, as if it never came back.
 */
final class ProcessEnd {
    private static final int ENDED_BY_OTHERS = 70;
    /** What others do when the process ends may take so long; ours takes a few milliseconds. */
    private static final long LONGEST_END_NANOS = 2_000_000_000L;

    private static final long LOOK_AGAIN_NANOS = 200_000;

    private final PrintStream errors;
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean reached;
    private volatile End end = End.BY_SIGNAL;

    private ProcessEnd(PrintStream errors) {
        this.errors = errors;
    }

    /**
     * How the process ends.
     *
     * @param status its exit status
     * @param exiting the thread that runs the hooks, which are given their time; null for at once
     */
    private record End(int status, Thread exiting) {
        /** The virtual machine gives the status. */
        static final End BY_SIGNAL = new End(-1, null);
    }

    /** From now on only {@link #with} ends the process with the status 0. */
    static ProcessEnd guarded(PrintStream errors) {
        ProcessEnd guard = new ProcessEnd(errors);
        Thread last = new Thread(guard::holdUntilItIsOver, "mainstay last");
        last.setDaemon(true);
        last.start();
        Runtime.getRuntime().addShutdownHook(new Thread(guard::haltUnlessReached, "mainstay end"));
        await(guard.held);
        return guard;
    }

    private void holdUntilItIsOver() {
        synchronized (lockOfHalt()) {
            held.countDown();
            await(over);
            End now = end;
            if (now.equals(End.BY_SIGNAL)) {
                return; // the virtual machine halts by itself
            }
            if (now.exiting() != null) {
                giveTime(now.exiting());
            }
            Runtime.getRuntime().halt(now.status());
        }
    }

    /** The lock under which the JDK halts; any other where it is built otherwise, and nothing is held up. */
    private static Object lockOfHalt() {
        try {
            Field lock = Class.forName("java.lang.Shutdown").getDeclaredField("haltLock");
            lock.setAccessible(true);
            return lock.get(null);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return new Object();
        }
    }

    /** No interrupt ends this: models could send one. */
    private static void await(CountDownLatch latch) {
        boolean interrupted = true;
        while (interrupted) {
            try {
                latch.await();
                interrupted = false;
            } catch (InterruptedException e) {
                interrupted = true; // and on
            }
        }
    }

    /** Waits until the hooks have ended and their thread is about to halt, but not for ever. */
    private static void giveTime(Thread exiting) {
        long end = System.nanoTime() + LONGEST_END_NANOS;
        while (System.nanoTime() < end && !isHalting(exiting)) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    private static boolean isHalting(Thread thread) {
        if (thread.getState() != Thread.State.BLOCKED) {
            return false;
        }
        StackTraceElement[] calls = thread.getStackTrace();
        return calls.length > 0 && calls[0].getMethodName().equals("halt");
    }

    private void end(End how) {
        end = how;
        over.countDown();
    }

    private void haltUnlessReached() {
        if (reached) {
            return;
        }
        if (bySignal()) {
            end(End.BY_SIGNAL);
            return;
        }
        errors.println("mainstay: the process was ended by a model or another bundle, and not by Mainstay: what was"
                + " printed is not complete; models lists what is active, models rollback takes it back");
        end(new End(ENDED_BY_OTHERS, null));
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
        end(new End(status, Thread.currentThread()));
        System.exit(status);
    }
}
