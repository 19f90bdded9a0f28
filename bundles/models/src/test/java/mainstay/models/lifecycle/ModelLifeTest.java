package mainstay.models.lifecycle;

import static mainstay.models.lifecycle.LifeCycleInTest.ACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import mainstay.book.MainstayException;
import mainstay.models.Lease;
import mainstay.models.ModelRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

class ModelLifeTest {
    @TempDir
    Path folder;

    private LifeCycleInTest cycle;

    @BeforeEach
    void open() throws Exception {
        cycle = LifeCycleInTest.open(folder);
    }

    @AfterEach
    void close() throws Exception {
        LifeCycleInTest.turnGood();
        cycle.close();
    }

    private void openAgain() throws Exception {
        cycle.close();
        cycle = LifeCycleInTest.open(folder);
    }

    @Test
    void whatTheDistributionShipsServesAsGenerationZero() {
        assertThat(cycle.score()).isEqualTo(1);
        assertThat(cycle.inventory.generation()).isZero();
        assertThat(cycle.status("1.0.0").state()).isEqualTo("active");
    }

    @Test
    void anUnlistedFileIsRefusedAndTheLogSaysAtWhichStep() throws Exception {
        Path file = cycle.file("2.0.0", "none");

        assertThatThrownBy(() -> cycle.changes.admit(file, ACT))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("is refused at trust");

        assertThat(cycle.audit.lines().get(0).entry().detail()).containsEntry("step", "trust");
        assertThat(cycle.score()).isEqualTo(1);
    }

    @Test
    void whatIsAdmittedStandsByUntilItIsActivated() throws Exception {
        ModelRef second = cycle.admitted("2.0.0", "none");

        assertThat(cycle.score()).isEqualTo(1);
        assertThat(cycle.status("2.0.0").state()).isEqualTo("standby");

        assertThat(cycle.changes.activate(List.of(second), ACT)).isEqualTo(1);
        assertThat(cycle.score()).isEqualTo(2);
        assertThat(cycle.inventory.models(1)).isEqualTo("sample@2.0.0");
    }

    @Test
    void anOldLeaseKeepsItsModelsAndTheirBundleStopsOnlyAfterIt() throws Exception {
        ModelRef second = cycle.admitted("2.0.0", "none");
        CountDownLatch switched = new CountDownLatch(1);
        cycle.runs.onSwitch(switched::countDown);
        Thread activation = new Thread(() -> cycle.changes.activate(List.of(second), ACT));

        try (Lease old = cycle.runs.lease()) {
            activation.start();
            switched.await();
            awaitRetirement(activation);
            assertThat(cycle.score()).isEqualTo(2);
            assertThat(LifeCycleInTest.score(old.models())).isEqualTo(1);
            assertThat(cycle.running()).containsExactly("1.0.0", "2.0.0");
            assertThat(cycle.status("1.0.0").state()).isEqualTo("draining");
        }
        activation.join();

        assertThat(cycle.runningInTheEnd()).containsExactly("2.0.0");
        assertThat(cycle.stateInTheEnd("1.0.0")).isEqualTo("standby");
    }

    /** Returns when the old version waits for its leases; one that does not wait is gone when the activation has ended. */
    private static void awaitRetirement(Thread activation) {
        while (activation.isAlive() && !retirementWaits()) {
            Thread.onSpinWait();
        }
    }

    private static boolean retirementWaits() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("mainstay retirement of"))
                .map(Thread::getState)
                .anyMatch(state -> state == Thread.State.TIMED_WAITING || state == Thread.State.WAITING);
    }

    @Test
    void aRollbackIsAGenerationOfItsOwnWithTheModelsBefore() throws Exception {
        cycle.changes.activate(List.of(cycle.admitted("2.0.0", "none")), ACT);

        assertThat(cycle.changes.rollback(ACT)).isEqualTo(2);

        assertThat(cycle.score()).isEqualTo(1);
        assertThatThrownBy(() -> cycle.changes.rollback(ACT)).hasMessageContaining("nothing to roll back to");
    }

    @Test
    void aPinnedGenerationServesAndNothingCanBeActivatedUntilThePinIsOff() throws Exception {
        ModelRef second = cycle.admitted("2.0.0", "none");
        ModelRef third = cycle.admitted("3.0.0", "none");
        cycle.changes.activate(List.of(second), ACT);

        cycle.changes.pin(0, ACT);

        assertThat(cycle.score()).isEqualTo(1);
        assertThat(absent()).anyMatch(remark -> remark.contains("generation 0 are pinned"));
        assertThatThrownBy(() -> cycle.changes.activate(List.of(third), ACT)).hasMessageContaining("models pin --off");

        cycle.changes.unpin(ACT);
        assertThat(cycle.score()).isEqualTo(2);
        assertThat(absent()).isEmpty();
    }

    private List<String> absent() {
        return cycle.runs.call(models -> models.absent());
    }

    @Test
    void aModelWhoseServiceDoesNotComeIsRefusedAndTheOldGoesOn() throws Exception {
        ModelRef second = cycle.admitted("2.0.0", "service");

        assertThatThrownBy(() -> cycle.changes.activate(List.of(second), ACT))
                .hasMessageContaining("provides no scoring model sample")
                .hasMessageEndingWith("nothing was changed");

        assertThat(cycle.score()).isEqualTo(1);
        assertThat(cycle.inventory.generation()).isZero();
        assertThat(cycle.log()).doesNotContain("activate");
    }

    @Test
    void aModelThatDoesNotStartIsRefusedAndNothingOfItIsLeft() throws Exception {
        ModelRef second = cycle.admitted("2.0.0", "start");

        assertThatThrownBy(() -> cycle.changes.activate(List.of(second), ACT))
                .hasMessageContaining("it does not start");

        assertThat(cycle.score()).isEqualTo(1);
        assertThat(cycle.runningInTheEnd()).containsExactly("1.0.0");
    }

    @Test
    void aModelThatFailsIsReplacedByItsLastGoodVersionAndTheWorkIsDoneAgain() throws Exception {
        LifeCycleInTest.turnBad();
        cycle.changes.activate(List.of(cycle.admitted("2.0.0", "none")), ACT);
        cycle.changes.activate(List.of(cycle.admitted("3.0.0", "score")), ACT);

        assertThat(cycle.score()).isEqualTo(2);

        assertThat(cycle.stateInTheEnd("3.0.0")).isEqualTo("retired");
        assertThat(absent()).anyMatch(remark -> remark.contains("sample@2.0.0 is active again"));
        assertThat(cycle.log()).endsWith("activate", "rollback");
    }

    @Test
    void aModelThatFailsAndHasNoEarlierVersionEndsTheRunAndStays() throws Exception {
        LifeCycleInTest.turnBad();
        Path other = Files.createDirectory(folder.resolve("other"));
        LifeCycleInTest.ship(other, LifeCycleInTest.sample("1.0.0", "score"));

        try (LifeCycleInTest failing = LifeCycleInTest.open(other)) {
            assertThatThrownBy(failing::score)
                    .isInstanceOf(MainstayException.class)
                    .hasMessageContaining("it will not score")
                    .hasMessageContaining("there is no other version to fall back to");
            assertThat(failing.inventory.generation()).isZero();
        }
    }

    @Test
    void aTrialIsSeenByNobodyElseAndItsFailureChangesNothing() throws Exception {
        LifeCycleInTest.turnBad();
        ModelRef second = cycle.admitted("2.0.0", "none");
        ModelRef third = cycle.admitted("3.0.0", "score");

        double tried = cycle.runs.trial(List.of(second), models -> {
            assertThat(cycle.score()).isEqualTo(1);
            return LifeCycleInTest.score(models);
        });
        assertThat(tried).isEqualTo(2);
        assertThatThrownBy(() -> cycle.runs.trial(List.of(third), LifeCycleInTest::score))
                .hasMessageEndingWith("the active models are unchanged");

        assertThat(cycle.inventory.generation()).isZero();
        assertThat(cycle.stateInTheEnd("3.0.0")).isEqualTo("standby");
    }

    @Test
    void aRetiredModelServesNoMoreUntilItIsAdmittedAgain() throws Exception {
        ModelRef second = cycle.admitted("2.0.0", "none");
        cycle.changes.activate(List.of(second), ACT);

        cycle.changes.retire(second, ACT);

        assertThat(cycle.runs.<Boolean>call(
                        models -> models.scoring(LifeCycleInTest.ID).isPresent()))
                .isFalse();
        assertThat(cycle.stateInTheEnd("2.0.0")).isEqualTo("retired");
        assertThatThrownBy(() -> cycle.changes.activate(List.of(second), ACT)).hasMessageContaining("is retired");

        cycle.changes.activate(List.of(cycle.admitted("2.0.0", "none")), ACT);
        assertThat(cycle.score()).isEqualTo(2);
    }

    @Test
    void aShadowIsListedAndDecidesNothing() throws Exception {
        ModelRef second = cycle.admitted("2.0.0", "none");

        cycle.changes.shadow(second, true, ACT);
        cycle.runs.keepShadowRun(second, "g0-0", "book", Map.of("accounts that change tier", 3.0));

        assertThat(cycle.inventory.shadows()).containsExactly(second);
        assertThat(cycle.stateInTheEnd("2.0.0")).isEqualTo("shadow");
        assertThat(cycle.inventory.shadowRuns()).hasSize(1);
        assertThat(cycle.score()).isEqualTo(1);

        cycle.changes.shadow(second, false, ACT);
        assertThat(cycle.inventory.shadows()).isEmpty();
    }

    @Test
    void theGenerationInForceServesAgainAfterAStart() throws Exception {
        cycle.changes.activate(List.of(cycle.admitted("2.0.0", "none")), ACT);

        openAgain();

        assertThat(cycle.score()).isEqualTo(2);
        assertThat(cycle.inventory.generation()).isEqualTo(1);
    }

    @Test
    void aModelWhoseFileIsGoneAtAStartIsReplacedByItsLastGoodVersionAndEverybodyReadsWhy() throws Exception {
        cycle.changes.activate(List.of(cycle.admitted("2.0.0", "none")), ACT);
        Files.delete(folder.resolve("data/models/files")
                .resolve(cycle.status("2.0.0").digest()));

        openAgain();

        assertThat(cycle.status("2.0.0").state()).isEqualTo("absent");
        assertThat(absent())
                .anyMatch(remark -> remark.contains("sample is not active")
                        && remark.contains("no longer in the data")
                        && remark.endsWith("sample@1.0.0, its last good version, serves in its place"));
        assertThat(cycle.score()).isEqualTo(1);
    }

    @Test
    void aFileThatNobodyShippedIsIgnoredAndEverybodyReadsHowToAdmitIt() throws Exception {
        Files.write(folder.resolve("home/bundles/models/other.jar"), LifeCycleInTest.sample("9.0.0", "none"));

        openAgain();

        assertThat(cycle.score()).isEqualTo(1);
        assertThat(absent()).anyMatch(remark -> remark.contains("models admit bundles/models/other.jar"));
    }

    @Test
    void anUpdateInPlaceIsAGenerationAndKeepsTheNumberOfTheBundle() throws Exception {
        Path file = cycle.file("2.0.0", "none");
        cycle.changes.trust(file, ACT);
        long number = cycle.bundle().getBundleId();

        cycle.bundles.update(cycle.bundle(), Optional.of(file), ACT);

        assertThat(cycle.score()).isEqualTo(2);
        assertThat(cycle.bundle().getBundleId()).isEqualTo(number);
        assertThat(cycle.inventory.generation()).isEqualTo(1);
        assertThat(cycle.runningInTheEnd()).containsExactly("2.0.0");
    }

    /** Whatever waits for runs to end has no turn among changes meanwhile. */
    @ParameterizedTest
    @ValueSource(strings = {"update", "refresh", "stop"})
    void othersMakeTheirChangesWhileABundleWaitsForRuns(String what) throws Exception {
        Path file = cycle.file("2.0.0", "none");
        cycle.changes.trust(file, ACT);
        Path other = cycle.file("3.0.0", "none");
        Bundle bundle = cycle.bundle();
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService people = peopleInARun(end);
        try {
            Future<?> change = people.submit(() -> {
                switch (what) {
                    case "update" -> cycle.bundles.update(bundle, Optional.of(file), ACT);
                    case "refresh" -> cycle.bundles.refresh(bundle);
                    default -> cycle.bundles.stop(bundle);
                }
                return what;
            });
            LifeCycleInTest.waitWhile(
                    () -> cycle.running().size() < 2 && cycle.whyMissing().isEmpty());

            people.submit(() -> cycle.changes.trust(other, ACT)).get(5, TimeUnit.SECONDS);
            people.execute(() -> cycle.changes.rollback(ACT)); // a change of what serves, which is refused
            assertThat(change.isDone()).isFalse();

            end.countDown();
            change.get(20, TimeUnit.SECONDS);
            assertThat(cycle.log()).contains("trust");
        } finally {
            end.countDown();
            people.shutdownNow();
        }
    }

    /** Of whom one is in the middle of a run until it may end. */
    private ExecutorService peopleInARun(CountDownLatch end) throws InterruptedException {
        ExecutorService people = Executors.newFixedThreadPool(3);
        CountDownLatch begun = new CountDownLatch(1);
        people.execute(() -> cycle.runs.call(models -> {
            begun.countDown();
            return awaited(end);
        }));
        begun.await();
        return people;
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Who waited finds out that it is another model now, and leaves it alone. */
    @Test
    void anUpdateOfWhatAnotherHasReplacedMeanwhileIsRefused() throws Exception {
        Path file = cycle.file("2.0.0", "none");
        cycle.changes.trust(file, ACT);
        ModelRef third = cycle.admitted("3.0.0", "none");
        Bundle bundle = cycle.bundle();
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService people = peopleInARun(end);
        try {
            Future<?> change = people.submit(() -> {
                cycle.bundles.update(bundle, Optional.of(file), ACT);
                return bundle;
            });
            LifeCycleInTest.waitWhile(() -> cycle.running().size() < 2);
            Future<?> activation = people.submit(() -> cycle.changes.activate(List.of(third), ACT));
            LifeCycleInTest.waitWhile(() -> cycle.score() != 3);

            end.countDown();
            activation.get(20, TimeUnit.SECONDS);
            assertThatThrownBy(() -> change.get(20, TimeUnit.SECONDS))
                    .hasMessageContaining("somebody put another model in the place of bundle test.sample meanwhile");
            assertThat(cycle.score()).isEqualTo(3);
            assertThat(cycle.runningInTheEnd()).containsExactly("3.0.0");
        } finally {
            end.countDown();
            people.shutdownNow();
        }
    }

    @Test
    void anUpdateThatDoesNotStartIsTakenBack() throws Exception {
        Path file = cycle.file("2.0.0", "start");
        cycle.changes.trust(file, ACT);

        assertThatThrownBy(() -> cycle.bundles.update(cycle.bundle(), Optional.of(file), ACT))
                .isInstanceOf(BundleException.class)
                .hasRootCauseMessage("it will not start");

        assertThat(cycle.score()).isEqualTo(1);
        assertThat(cycle.inventory.generation()).isZero();
        assertThat(cycle.runningInTheEnd()).containsExactly("1.0.0");
    }

    @Test
    void aStoppedBundleIsAbsentAndServesAgainOnceItIsStarted() throws Exception {
        cycle.bundles.stop(cycle.bundle());
        assertThat(cycle.status("1.0.0").state()).isEqualTo("absent");

        cycle.bundles.start(cycle.bundle());
        assertThat(cycle.score()).isEqualTo(1);

        cycle.bundles.refresh(cycle.bundle());
        assertThat(cycle.score()).isEqualTo(1);
        assertThat(cycle.inventory.generation()).isZero();
    }

    @Test
    void everyChangeIsInTheLogAndALineThatIsChangedShows() throws Exception {
        cycle.changes.activate(List.of(cycle.admitted("2.0.0", "none")), ACT);
        cycle.changes.rollback(ACT);

        assertThat(cycle.log()).containsExactly("trust", "admit", "activate", "rollback");
        assertThat(cycle.audit.lines()).allMatch(line -> line.entry().who().equals("ann"));
        assertThat(cycle.audit.verify(Optional.of(cycle.inventory.recorded())).fault())
                .isEmpty();

        forge("\"admit\"", "\"adopt\"");
        assertThat(cycle.audit.verify(Optional.of(cycle.inventory.recorded())).fault())
                .isPresent();
    }

    private void forge(String word, String by) throws IOException {
        Path log = folder.resolve("data/models/audit.jsonl");
        String lines = Files.readString(log);
        assertThat(lines).contains(word);
        Files.writeString(log, lines.replace(word, by));
    }
}
