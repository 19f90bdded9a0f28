package mainstay.workspace.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import mainstay.book.Interruption;
import mainstay.book.MainstayException;
import mainstay.book.ThreadShare;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkQueueTest {
    private static final long MEGABYTE = 1 << 20;

    private final WorkQueue queue = new WorkQueue();
    private final List<String> begun = Collections.synchronizedList(new ArrayList<>());

    private WorkQueueTest() {
        queue.limit(new QueueLimits(2, 4, 100 * MEGABYTE, 80 * MEGABYTE));
    }

    private static Effort work(long rows, long megabytes) {
        return new Effort("a run", "a book", rows, megabytes * MEGABYTE);
    }

    private static final Effort SHORT = work(500_000, 1);
    private static final Effort LONG = work(20_000_000, 1);

    /** Somebody at work: it goes on until it may end. */
    private final class Person {
        private final String name;
        private final CountDownLatch mayEnd = new CountDownLatch(1);
        private final CountDownLatch mayLeave = new CountDownLatch(1);
        private final Interruption interruption = new Interruption();
        private final List<String> told = new CopyOnWriteArrayList<>();
        private final CompletableFuture<Integer> done = new CompletableFuture<>();

        private Person(String name) {
            this.name = name;
        }

        private Person begins(Effort effort) {
            Thread thread = new Thread(() -> {
                WorkLine line = new WorkLine(this);
                line.tells(told::add, false);
                try {
                    done.complete(interruption.during(() -> line.during(() -> {
                        int threads = queue.turn("nobody", effort, this::works);
                        await(mayLeave);
                        return threads;
                    })));
                } catch (MainstayException e) {
                    done.completeExceptionally(e);
                }
            });
            thread.setDaemon(true);
            thread.start();
            return this;
        }

        private int works() {
            begun.add(name);
            await(mayEnd);
            return ThreadShare.threads();
        }

        private void ends() {
            mayEnd.countDown();
            mayLeave.countDown();
            done.join();
        }
    }

    private Person person(String name) {
        return new Person(name);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void until(BooleanSupplier it) throws InterruptedException {
        while (!it.getAsBoolean()) {
            Thread.sleep(1);
        }
    }

    private Person running(String name, Effort effort) throws InterruptedException {
        Person person = person(name).begins(effort);
        until(() -> begun.contains(name));
        return person;
    }

    private Person waiting(String name, Effort effort) throws InterruptedException {
        int before = queue.figures().waiting();
        Person person = person(name).begins(effort);
        until(() -> queue.figures().waiting() > before);
        return person;
    }

    @Test
    void whatIsShortFindsAPlaceBesideWhatIsLongAndOneLongAfterTheOther() throws Exception {
        Person first = running("long", LONG);
        Person second = waiting("long too", LONG);
        Person quick = running("short", SHORT);

        quick.ends();
        assertThat(begun).containsExactly("long", "short");
        first.ends();
        until(() -> begun.contains("long too"));
        second.ends();
    }

    @Test
    void lightWorkWaitsForNobody() throws Exception {
        Person one = running("one", SHORT);
        Person other = running("other", SHORT);

        assertThat(queue.turn("me", work(100_000, 500), () -> "done")).isEqualTo("done");

        one.ends();
        other.ends();
    }

    @Test
    void whoeverHadATurnLongestAgoIsNext() throws Exception {
        Person one = running("ann 1", SHORT);
        Person other = running("bob 1", SHORT);
        List<Person> all = new ArrayList<>();
        for (String name : List.of("ann 2", "ann 3", "bob 2", "carl 1")) {
            Object person = name.startsWith("ann") ? one : name.startsWith("bob") ? other : name;
            Person next = person(name);
            all.add(next);
            int before = queue.figures().waiting();
            Thread thread = new Thread(() -> next.done.complete(queue.turn(person, SHORT, next::works)));
            thread.setDaemon(true);
            thread.start();
            until(() -> queue.figures().waiting() > before);
        }
        all.forEach(each -> each.mayEnd.countDown());
        other.mayEnd.countDown(); // one place from now on, which goes round
        all.forEach(each -> each.done.join());

        assertThat(begun).containsExactly("ann 1", "bob 1", "carl 1", "ann 2", "bob 2", "ann 3");
        one.ends();
        other.ends();
    }

    @Test
    void whatDoesNotFitWaitsUntilTheLineThatHoldsTheMemoryHasEnded() throws Exception {
        Person holder = running("holder", work(500_000, 70));
        Person large = waiting("large", work(500_000, 60));
        holder.mayEnd.countDown(); // computed, and shown in a pager
        until(() -> large.told.contains("a run waits for memory that others use; who and jobs list them"));
        assertThat(begun).containsExactly("holder");
        assertThat(queue.figures().bytes()).isEqualTo(70 * MEGABYTE);

        holder.ends();

        until(() -> begun.contains("large"));
        large.ends();
        until(() -> queue.figures().bytes() == 0);
    }

    @Test
    void whatNeverFitsIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> queue.turn("ann", Effort.run(10_000_000), () -> 1))
                .isInstanceOf(MainstayException.class)
                .hasMessageStartingWith("a run on 10,000,000 accounts takes some ")
                .hasMessageContaining("the work of one person may take 80 MB on this engine")
                .hasMessageContaining("--memory ");
        assertThat(queue.figures().refused()).isEqualTo(1);
    }

    /** Else whatever comes later and is small would keep the memory full for ever. */
    @Test
    void nothingIsPassedForEver() throws Exception {
        Person holder = running("holder", work(500_000, 50));
        Person large = waiting("large", work(500_000, 80));
        for (int small = 0; small < 20; small++) {
            running("small " + small, work(500_000, 20)).ends();
        }
        Person after = waiting("after", work(500_000, 30));
        assertThat(queue.place(large, false)).hasValue(1);

        holder.ends();
        until(() -> begun.contains("large"));
        assertThat(begun).doesNotContain("after");
        large.ends();
        until(() -> begun.contains("after"));
        after.ends();
    }

    /** Two that have each a part of the memory and want more of it would wait for one another. */
    @Test
    void whoHoldsMemoryAndWaitsForMoreHoldsNobodyUpForEver() throws Exception {
        CountDownLatch bothHaveSome = new CountDownLatch(2);
        List<CompletableFuture<String>> people = new ArrayList<>();
        for (String name : List.of("ann", "bob")) {
            CompletableFuture<String> done = new CompletableFuture<>();
            people.add(done);
            Thread thread = new Thread(() -> done.complete(new WorkLine(name).during(() -> {
                queue.turn(name, work(500_000, 40), () -> name);
                bothHaveSome.countDown();
                await(bothHaveSome);
                return queue.turn(name, work(500_000, 80), () -> name);
            })));
            thread.setDaemon(true);
            thread.start();
        }

        assertThat(people.get(0).get()).isEqualTo("ann");
        assertThat(people.get(1).get()).isEqualTo("bob");
    }

    @Test
    void aPersonTakesTheirWorkOutOfTheQueueAndIsToldWhereItIs() throws Exception {
        Person one = running("one", SHORT);
        Person other = running("other", SHORT);
        Person impatient = waiting("impatient", SHORT);
        Person patient = waiting("patient", SHORT);
        until(() -> patient.told.contains("a run waits behind 3 others"));
        assertThat(queue.place(impatient, false)).hasValue(1);
        assertThat(queue.place(impatient, true)).isEmpty();

        impatient.interruption.ask();

        assertThatThrownBy(impatient.done::get).hasMessageContaining("interrupted; nothing was changed");
        until(() -> patient.told.contains("a run waits behind 2 others"));
        assertThat(queue.place(patient, false)).hasValue(1);
        one.ends();
        patient.ends();
        other.ends();
        assertThat(patient.told).endsWith("");
        assertThat(begun).doesNotContain("impatient");
        assertThat(queue.figures().waited()).isEqualTo(1);
    }

    @Test
    void eachHasItsShareOfTheProcessors() throws Exception {
        Person alone = running("alone", SHORT);
        Person beside = running("beside", SHORT);
        alone.mayEnd.countDown();
        beside.mayEnd.countDown();
        int processors = Runtime.getRuntime().availableProcessors();

        assertThat(alone.done.isDone()).isFalse();
        alone.ends();
        beside.ends();
        assertThat(Math.min(alone.done.get(), beside.done.get())).isEqualTo(Math.max(1, Math.min(4, processors / 2)));
        assertThat(ThreadShare.threads()).isEqualTo(processors);
    }

    @Test
    void whatIsAPartOfATurnAndWhatOthersWaitForGoesOnAtOnce() throws Exception {
        Person one = running("one", SHORT);
        Person other = running("other", SHORT);

        assertThat(queue.atOnce("me", SHORT, () -> queue.turn("me", LONG, () -> "inner")))
                .isEqualTo("inner");

        one.ends();
        other.ends();
        assertThat(queue.figures().running()).isZero();
    }

    @Test
    void withoutLimitsNothingIsCounted() {
        queue.unlimit();

        assertThat(queue.turn("ann", Effort.run(100_000_000), () -> "done")).isEqualTo("done");
        assertThat(queue.figures()).isEqualTo(new QueueFigures(0, 0, 0, 0, 0, 0, 0));
    }

    /** Many people, works of every size, some given up: all come to an end, within the limits, and nothing is left. */
    @Test
    void whateverComesEndsWithinTheLimits() throws Exception {
        Random random = new Random(7);
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<CompletableFuture<Integer>> people = new ArrayList<>();
        Map<Integer, Interruption> interruptions = new HashMap<>();
        for (int person = 0; person < 12; person++) {
            int seed = person;
            Interruption interruption = new Interruption();
            interruptions.put(person, interruption);
            CompletableFuture<Integer> done = new CompletableFuture<>();
            people.add(done);
            Thread thread = new Thread(() -> done.complete(interruption.during(() -> {
                Random own = new Random(seed);
                int works = 0;
                for (int line = 0; line < 40; line++) {
                    try {
                        works += new WorkLine(done).during(() -> {
                            int made = 0;
                            for (int each = own.nextInt(3); each >= 0; each--) {
                                Effort effort = work(200_000L << own.nextInt(6), own.nextInt(80));
                                made += queue.turn(done, effort, () -> {
                                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                                    Thread.onSpinWait();
                                    atOnce.decrementAndGet();
                                    return 1;
                                });
                            }
                            return made;
                        });
                    } catch (MainstayException e) {
                        interruption.take();
                    }
                }
                return works;
            })));
            thread.setDaemon(true);
            thread.start();
        }
        while (!people.stream().allMatch(CompletableFuture::isDone)) {
            interruptions.get(random.nextInt(12)).ask();
            Thread.sleep(1);
        }

        assertThat(most.get()).isBetween(1, 2);
        QueueFigures after = queue.figures();
        assertThat(after.running() + after.waiting()).isZero();
        assertThat(after.bytes()).isZero();
    }
}
