package mainstay.models.lifecycle;

import static mainstay.models.lifecycle.LifeCycleInTest.ACT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mainstay.models.Lease;
import mainstay.models.ModelRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two frameworks with one data directory, as two processes have them. */
class SeveralProcessesTest {
    private static final int CHANGES = 12;

    @TempDir
    private Path folder;

    private LifeCycleInTest ops;
    private LifeCycleInTest anna;

    @BeforeEach
    void bothBegin() throws Exception {
        ops = LifeCycleInTest.open(folder);
        anna = LifeCycleInTest.open(folder);
    }

    @AfterEach
    void bothEnd() throws Exception {
        ops.close();
        anna.close();
    }

    @Test
    void theNextRunHasWhatAnotherProcessActivatedAndTheRunningOneEndsInItsGeneration() throws Exception {
        ModelRef second = ops.admitted("2.0.0", "none");
        assertThat(anna.score()).isEqualTo(1);

        try (Lease running = anna.runs.lease()) {
            ops.changes.activate(List.of(second), ACT);

            assertThat(anna.score()).isEqualTo(2);
            assertThat(LifeCycleInTest.score(running.models())).isEqualTo(1);
            assertThat(anna.inventory.generation()).isEqualTo(1);
        }
        assertThat(anna.runningInTheEnd()).containsExactly("2.0.0");
        ops.changes.rollback(ACT);
        assertThat(anna.score()).isEqualTo(1);
    }

    @Test
    void whatOneAdmitsTheOtherActivatesAndAPinOfOneIsSaidByTheOther() throws Exception {
        ModelRef second = ops.admitted("2.0.0", "none");

        anna.changes.activate(List.of(second), ACT);
        ops.changes.pin(0, ACT);

        assertThat(anna.score()).isEqualTo(1);
        assertThat(anna.remarks()).anyMatch(remark -> remark.contains("generation 0 are pinned"));
        anna.changes.unpin(ACT);
        assertThat(ops.score()).isEqualTo(2);
        assertThat(ops.remarks()).isEmpty();
        assertThat(ops.log()).containsExactly("trust", "admit", "activate", "pin", "unpin");
    }

    @Test
    void whatAnotherProcessActivatedAndCannotBeBroughtUpIsMissingAndSaid() throws Exception {
        ModelRef second = ops.admitted("2.0.0", "none");
        ops.changes.activate(List.of(second), ACT);
        try (Stream<Path> kept = Files.list(folder.resolve("data/models/files"))) {
            for (Path file : kept.filter(
                            file -> file.endsWith(ops.status("2.0.0").digest()))
                    .toList()) {
                Files.delete(file);
            }
        }

        assertThat(anna.remarks())
                .anyMatch(remark -> remark.contains("sample is not active")
                        && remark.contains("is no longer in the data directory")
                        && remark.contains("sample@1.0.0, its last good version, serves in its place"));
        assertThat(anna.score()).isEqualTo(1);
    }

    @Test
    void ofTheChangesOfBothNoneIsLostAndTheChainIsWhole() throws Exception {
        List<Thread> threads = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        for (LifeCycleInTest one : List.of(ops, anna)) {
            String major = one == ops ? "2" : "3";
            Thread thread = new Thread(() -> {
                try {
                    for (int turn = 0; turn < CHANGES; turn++) {
                        ModelRef ref = one.admitted(major + ".0." + turn, "none");
                        one.changes.activate(List.of(ref), ACT);
                        one.score();
                    }
                } catch (IOException | RuntimeException e) {
                    failures.add(e);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(failures).isEmpty();
        assertThat(ops.log())
                .hasSize(2 * CHANGES * 3)
                .filteredOn("activate"::equals)
                .hasSize(2 * CHANGES);
        assertThat(anna.audit.verify(Optional.empty()).fault()).isEmpty();
        assertThat(ops.inventory.generation()).isEqualTo(2 * CHANGES);
        assertThat(anna.inventory.generation()).isEqualTo(2 * CHANGES);
        assertThat(anna.score()).isEqualTo(ops.score());
        assertThat(anna.inventory.list()).hasSize(1 + 2 * CHANGES);
        assertThat(anna.inventory.unrecorded()).isEmpty();
    }
}
