package mainstay.models.lifecycle;

import static mainstay.models.lifecycle.LifeCycleInTest.ACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mainstay.models.Budgets;
import mainstay.models.lifecycle.LifeCycleParts.StartMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Models that were good when they were admitted and turn bad: version 2.0.0 serves, version 1.0.0 ships. Whatever they do, the
 * last good version answers, and never another model.
 */
@Isolated
class BadModelsTest {
    private static final Budgets USUAL = Budgets.of(Map.of());
    private static final Budgets SHORT = new Budgets(0.3, 0.3, 0.3);
    private static final StartMode SAFE = new StartMode(true, false);

    @TempDir
    Path folder;

    @AfterEach
    void turnGood() {
        LifeCycleInTest.turnGood();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "score",
                "an error",
                "an I/O error",
                "an internal error",
                "a service configuration error",
                "an assertion",
                "a missing class",
                "no memory",
                "a checked exception",
                "an interrupt",
                "a throwable",
                "a user's error",
                "a user's error in prepare",
                "a text that throws",
                "no text",
                "a text without end",
                "too deep",
                "NaN",
                "infinite",
                "below 0",
                "above 100",
                "at random",
                "scores nothing",
                "another length",
                "no scorer",
                "prepare throws",
                "a column is asked for in vain, and it fails for another reason",
                "no receipt",
                "the receipt throws",
                "another receipt",
                "figures throw",
                "no figures",
                "a figure is null",
                "a figure is NaN",
                "a figure is outside its range",
                "a figure has no name",
                "two figures have one name"
            })
    void aModelThatTurnsBadInServiceIsRetiredAndItsLastGoodVersionAnswers(String fault) throws Exception {
        isRetired(fault, USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"score hangs", "score spins", "prepare spins"})
    void aModelThatDoesNotEndInServiceIsRetiredAndItsLastGoodVersionAnswers(String fault) throws Exception {
        isRetired(fault, SHORT);
    }

    @Test
    void aModelThatTurnsBadAfterAThousandRunsIsRetiredAllTheSame() throws Exception {
        try (LifeCycleInTest cycle = LifeCycleInTest.open(folder)) {
            cycle.changes.activate(List.of(cycle.admitted("2.0.0", "score")), ACT);
            for (int run = 0; run < 1_000; run++) {
                assertThat(cycle.score()).isEqualTo(2);
            }

            LifeCycleInTest.turnBad();

            assertThat(cycle.score()).isEqualTo(1);
            assertThat(cycle.stateInTheEnd("2.0.0")).isEqualTo("retired");
            LifeCycleInTest.turnGood();
        }
    }

    private void isRetired(String fault, Budgets budgets) throws Exception {
        try (LifeCycleInTest cycle = LifeCycleInTest.open(folder, budgets, StartMode.USUAL)) {
            cycle.changes.activate(List.of(cycle.admitted("2.0.0", fault)), ACT);
            assertThat(cycle.score()).isEqualTo(2);

            LifeCycleInTest.turnBad();

            assertThat(cycle.score()).isEqualTo(1);
            assertThat(cycle.stateInTheEnd("2.0.0")).isEqualTo("retired");
            assertThat(cycle.log()).endsWith("activate", "rollback");
            assertThat(cycle.remarks())
                    .anyMatch(remark -> remark.startsWith("sample@2.0.0 failed at ")
                            && remark.endsWith("sample@1.0.0 is active again")
                            && remark.length() < 2000);
            LifeCycleInTest.turnGood();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id throws",
                "id is null",
                "id is another",
                "description throws",
                "the activator throws",
                "no service",
                "a command",
                "another service",
                "another service later",
                "a model and more"
            })
    void aModelThatTurnsBadAtItsStartIsReplacedByItsLastGoodVersion(String fault) throws Exception {
        isReplacedAtTheStart(fault, USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id hangs", "the activator hangs"})
    void aModelWhoseStartDoesNotEndIsGivenUpAndItsLastGoodVersionServes(String fault) throws Exception {
        isReplacedAtTheStart(fault, SHORT);
    }

    private void isReplacedAtTheStart(String fault, Budgets budgets) throws Exception {
        activate(fault);
        LifeCycleInTest.turnBad();

        LifeCycleInTest cycle = LifeCycleInTest.open(folder, budgets, StartMode.USUAL);
        try {
            assertThat(cycle.score()).isEqualTo(1);
            assertThat(cycle.remarks())
                    .anyMatch(remark -> remark.startsWith("scoring model sample is not active: ")
                            && remark.endsWith("; sample@1.0.0, its last good version, serves in its place"));
            assertThat(cycle.status("2.0.0").state()).isEqualTo("absent");
            assertThat(cycle.changes.rollback(ACT)).isEqualTo(2);
            assertThat(cycle.remarks()).noneMatch(remark -> remark.contains("failed at"));
        } finally {
            LifeCycleInTest.turnGood();
            cycle.close();
        }
    }

    private void activate(String fault) throws Exception {
        try (LifeCycleInTest cycle = LifeCycleInTest.open(folder)) {
            cycle.changes.activate(List.of(cycle.admitted("2.0.0", fault)), ACT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"damaged", "gone", "not trusted"})
    void aModelWhoseFileIsNoMoreWhatItWasIsReplacedByItsLastGoodVersion(String what) throws Exception {
        activate("none");
        Path file = kept("2.0.0");
        if (what.equals("gone")) {
            Files.delete(file);
        } else if (what.equals("damaged")) {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2]++;
            Files.write(file, bytes);
        } else {
            Files.delete(folder.resolve("conf/trusted-models"));
        }

        try (LifeCycleInTest cycle = LifeCycleInTest.open(folder)) {
            assertThat(cycle.score()).isEqualTo(1);
            assertThat(cycle.remarks()).anyMatch(remark -> remark.contains("its last good version"));
        }
    }

    private Path kept(String version) throws Exception {
        try (LifeCycleInTest cycle = LifeCycleInTest.open(folder)) {
            return folder.resolve("data/models/files")
                    .resolve(cycle.status(version).digest());
        }
    }

    @Test
    void whereNoVersionIsGoodTheModelIsMissingAndSaysWhy() throws Exception {
        LifeCycleInTest.ship(folder, LifeCycleInTest.sample("1.0.0", "the activator throws"));
        activate("the activator throws");
        LifeCycleInTest.turnBad();

        try (LifeCycleInTest cycle = LifeCycleInTest.open(folder)) {
            assertThat(cycle.runs.<Boolean>call(models -> models.scorings().isEmpty()))
                    .isTrue();
            assertThat(cycle.whyMissing()).contains("it will not start");
        }
    }

    @Test
    void aShippedFileThatIsNotThereAsItWasShippedIsMissedByEveryRun() throws Exception {
        LifeCycleInTest.ship(folder, LifeCycleInTest.sample("1.0.0", "none"));
        Files.write(folder.resolve("home/bundles/models/sample.jar"), LifeCycleInTest.sample("1.0.1", "none"));

        try (LifeCycleInTest cycle = LifeCycleInTest.open(folder)) {
            assertThat(cycle.runs.<String>call(
                            models -> models.indispensable().orElseThrow().id()))
                    .isEqualTo("bundles/models/sample.jar");
        }
        try (LifeCycleInTest cycle = LifeCycleInTest.open(folder, USUAL, new StartMode(false, true))) {
            assertThat(cycle.runs.<Boolean>call(models -> models.indispensable().isEmpty()))
                    .isTrue();
        }
    }

    @Test
    void safeModeServesGenerationZeroAndRollsBackWhatCannotStart() throws Exception {
        activate("the activator hangs");
        LifeCycleInTest.turnBad();

        LifeCycleInTest safe = LifeCycleInTest.open(folder, SHORT, SAFE);
        assertThat(safe.score()).isEqualTo(1);
        assertThat(safe.remarks()).anyMatch(remark -> remark.startsWith("safe mode: "));
        assertThat(safe.changes.rollback(ACT)).isEqualTo(2);
        assertThat(safe.score()).isEqualTo(1);
        safe.close();

        try (LifeCycleInTest cycle = LifeCycleInTest.open(folder, SHORT, StartMode.USUAL)) {
            assertThat(cycle.inventory.generation()).isEqualTo(2);
            assertThat(cycle.score()).isEqualTo(1);
            assertThat(cycle.remarks()).isEmpty();
        }
    }

    @Test
    void aBundleThatNeverStopsIsGivenUp() throws Exception {
        LifeCycleInTest cycle = LifeCycleInTest.open(folder, SHORT, StartMode.USUAL);
        cycle.changes.activate(List.of(cycle.admitted("2.0.0", "stop hangs")), ACT);
        LifeCycleInTest.turnBad();

        assertThat(cycle.changes.rollback(ACT)).isEqualTo(2);
        assertThat(cycle.score()).isEqualTo(1);
        LifeCycleInTest.turnGood();
        cycle.close();
    }

    @Test
    void aModelThatRegistersMoreWhileItServesIsTakenOut() throws Exception {
        try (LifeCycleInTest cycle = LifeCycleInTest.open(folder)) {
            cycle.changes.activate(List.of(cycle.admitted("2.0.0", "none")), ACT);
            cycle.runningInTheEnd();

            cycle.bundle().getBundleContext().registerService(Runnable.class, () -> {}, null);

            assertThatThrownBy(cycle::score).hasMessageContaining("No value present");
            assertThat(cycle.whyMissing()).contains("registers the service java.lang.Runnable");
        }
    }
}
