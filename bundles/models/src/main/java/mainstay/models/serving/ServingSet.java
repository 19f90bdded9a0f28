package mainstay.models.serving;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mainstay.models.ModelFailure;
import mainstay.models.Renderers;
import mainstay.run.generation.Models;

/**
 * Models that serve as one, and the count of leases held on them. Immutable but for that count: a change of any model is
 * another set.
 */
final class ServingSet {
    private static final int CLOSED = Integer.MIN_VALUE;

    private final List<ServingModel> members;
    private final Models models;
    private final Renderers renderers;
    /** Leases held; with {@link #CLOSED} added once no more are given. */
    private final AtomicInteger leases = new AtomicInteger();

    private final CountDownLatch drained = new CountDownLatch(1);

    /**
     * A set.
     *
     * @param members the models and renderers, with their guards
     * @param models of them what runs work with
     * @param renderers of them what writes reports
     */
    ServingSet(List<ServingModel> members, Models models, Renderers renderers) {
        this.members = List.copyOf(members);
        this.models = models;
        this.renderers = renderers;
    }

    Models models() {
        return models;
    }

    Renderers renderers() {
        return renderers;
    }

    boolean has(ServingModel live) {
        return members.contains(live);
    }

    List<ServingModel> members() {
        return members;
    }

    /** Takes a lease, unless the set is closed. */
    boolean acquire() {
        int held = leases.get();
        while (held >= 0) {
            if (leases.compareAndSet(held, held + 1)) {
                return true;
            }
            held = leases.get();
        }
        return false;
    }

    void release() {
        if (leases.decrementAndGet() == CLOSED) {
            drained.countDown();
        }
    }

    /** Gives no more leases; those that are held stay good. */
    void close() {
        if (leases.getAndAdd(CLOSED) == 0) {
            drained.countDown();
        }
    }

    /** Leases held now. */
    int held() {
        int count = leases.get();
        return count < 0 ? count - CLOSED : count;
    }

    boolean drained() {
        return drained.getCount() == 0;
    }

    /** Waits until a closed set has no leases any more; whether it came to that in time. */
    boolean awaitDrained(long nanos) throws InterruptedException {
        return drained.await(nanos, TimeUnit.NANOSECONDS);
    }

    /** A member whose call goes on for longer than it may. */
    Optional<ModelFailure> overdue() {
        return members.stream()
                .map(member -> member.watch().overdue())
                .flatMap(Optional::stream)
                .findFirst();
    }
}
