package mainstay.benchmarks.swap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.benchmarks.marked.MarkedScoring;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.models.Lease;
import mainstay.models.lifecycle.ModelInventory;
import mainstay.models.lifecycle.ModelRuns;
import mainstay.run.LiveResult;
import mainstay.run.Runner;
import mainstay.run.generation.Models;
import mainstay.run.parameters.Assumptions;

/**
 * Threads that run the whole book without a break, one for each processor: by turns under a lease that they take themselves,
 * and as a command does, by handing the work over. Each result is checked account by account.
 */
final class Callers {
    private static final Map<String, String> CHANGES = Map.of("scoring.model", MarkedScoring.ID);

    private final ModelRuns modelRuns;
    private final Book book;
    private final SwapFaults faults;
    private final Versions versions;
    private final List<Thread> threads = new ArrayList<>();
    private volatile Tally tally = new Tally();
    private volatile boolean stopped;

    Callers(ModelRuns modelRuns, ModelInventory inventory, Book book, SwapFaults faults) {
        this.modelRuns = modelRuns;
        this.book = book;
        this.faults = faults;
        this.versions = new Versions(inventory);
    }

    /** Begins. */
    void start() {
        for (int caller = 0; caller < Runtime.getRuntime().availableProcessors(); caller++) {
            Thread thread = new Thread(this::call, "caller " + caller);
            threads.add(thread);
            thread.start();
        }
    }

    /** Counts what comes to its end from now on in this tally. */
    void countIn(Tally next) {
        tally = next;
    }

    private void call() {
        for (int run = 0; !stopped; run++) {
            try {
                if (run % 2 == 0) {
                    underLease();
                } else {
                    handedOver();
                }
            } catch (RuntimeException | Error e) {
                faults.failed(e);
            }
        }
    }

    private void underLease() {
        long asked = System.nanoTime();
        try (Lease lease = modelRuns.lease()) {
            long waited = System.nanoTime() - asked;
            run(lease.models());
            tally.leases().add(waited);
        }
    }

    private void handedOver() {
        long asked = System.nanoTime();
        long waited = modelRuns.call(models -> {
            long begun = System.nanoTime() - asked;
            run(models);
            return begun;
        });
        tally.starts().add(waited);
    }

    private void run(Models models) {
        Assumptions assumptions = Assumptions.of(book, models, CHANGES, "benchmark");
        LiveResult result = Runner.run(book, models, assumptions, Batches.usual());
        Optional<String> fault = versions.fault(models, result);
        fault.ifPresent(faults::mixed);
    }

    /** Ends when every run under way has ended. */
    void stop() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
