package mainstay.models.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import mainstay.models.Renderers;
import mainstay.run.generation.Models;
import org.junit.jupiter.api.Test;

class ServingSetTest {
    private static final long NO_TIME = 0;

    private final ServingSet set = set(3);

    @Test
    void aClosedSetGivesNoLeases() {
        set.close();

        assertThat(set.acquire()).isFalse();
    }

    @Test
    void aSetThatNobodyHoldsIsDrainedAsSoonAsItIsClosed() throws Exception {
        assertThat(set.awaitDrained(NO_TIME)).isFalse();

        set.close();

        assertThat(set.awaitDrained(NO_TIME)).isTrue();
    }

    @Test
    void leasesThatAreHeldStayGoodAfterClosingAndTheLastOneDrainsTheSet() throws Exception {
        set.acquire();
        set.acquire();
        set.close();

        assertThat(set.held()).isEqualTo(2);
        set.release();
        assertThat(set.awaitDrained(NO_TIME)).isFalse();
        assertThat(set.held()).isEqualTo(1);
        set.release();
        assertThat(set.awaitDrained(NO_TIME)).isTrue();
        assertThat(set.held()).isZero();
    }

    @Test
    void noLeaseIsEverHeldOnASetThatHasDrainedHoweverManyThreadsTake() throws Exception {
        AtomicReference<ServingSet> current = new AtomicReference<>(set(0));
        AtomicInteger held = new AtomicInteger();
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService callers = Executors.newFixedThreadPool(3);
        try {
            List<Future<Integer>> mistakes = new ArrayList<>();
            for (int caller = 0; caller < 3; caller++) {
                mistakes.add(callers.submit(() -> leaseAndRelease(current, end, held)));
            }
            for (int swap = 1; swap <= 2_000; swap++) {
                ServingSet old = current.getAndSet(set(swap));
                old.close();
                assertThat(old.awaitDrained(TimeUnit.SECONDS.toNanos(10))).isTrue();
            }
            end.countDown();
            for (Future<Integer> mistake : mistakes) {
                assertThat(mistake.get()).isZero();
            }
            assertThat(held.get()).isPositive();
        } finally {
            callers.shutdownNow();
        }
    }

    private static int leaseAndRelease(AtomicReference<ServingSet> current, CountDownLatch end, AtomicInteger held) {
        int mistakes = 0;
        while (end.getCount() > 0) {
            ServingSet leased = current.get();
            if (leased.acquire()) {
                held.incrementAndGet();
                mistakes += leased.drained() ? 1 : 0;
                leased.release();
            }
        }
        return mistakes;
    }

    private static ServingSet set(int generation) {
        return new ServingSet(
                List.of(), new Models(generation, List.of(), List.of(), List.of()), new Renderers(List.of(), Map.of()));
    }
}
