package mainstay.models.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import mainstay.models.Attribution;
import mainstay.models.Budgets;
import mainstay.models.ModelKind;
import mainstay.models.ModelRef;
import mainstay.models.ModelStatus;
import mainstay.models.admission.ExaminationResult;
import mainstay.models.file.ModelFileReader;
import mainstay.run.generation.Models;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringModel;
import mainstay.store.AuditLog;
import mainstay.store.file.DataDirectory;
import mainstay.store.file.FolderDataDirectory;
import mainstay.testkit.BareInput;
import mainstay.testkit.BundleInTest;
import mainstay.testkit.FrameworkInTest;
import mainstay.testkit.sample.SampleActivator;
import mainstay.testkit.sample.SampleModel;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/**
 * The life cycle in a framework of its own, with a distribution that ships version 1.0.0 of the model {@code sample}. What is
 * admitted is believed to be a scoring model of that id.
 */
final class LifeCycleInTest implements AutoCloseable {
    static final Attribution ACT = new Attribution("ann", "to see what happens");
    static final String ID = "sample";

    final ModelRuns runs;
    final ModelChanges changes;
    final ModelInventory inventory;
    final ModelBundles bundles;
    final AuditLog audit;
    private final Path folder;
    private final FrameworkInTest framework;

    private LifeCycleInTest(Path folder, FrameworkInTest framework, Budgets budgets, LifeCycleParts.StartMode mode) {
        this.folder = folder;
        this.framework = framework;
        DataDirectory directory = FolderDataDirectory.in(folder.resolve("data"));
        audit = new AuditLog(directory);
        LifeCycleParts parts = new LifeCycleParts(
                framework.context(),
                directory,
                audit,
                folder.resolve("home"),
                folder.resolve("conf/trusted-models"),
                new LifeCycleParts.TimeLimits(budgets, List.of()),
                mode,
                file -> new ExaminationResult(
                        List.of(new ExaminationResult.Found(ModelKind.SCORING, ID, "one score for all"))));
        runs = new ModelRuns(parts);
        changes = new ModelChanges(parts);
        inventory = new ModelInventory(parts);
        bundles = new ModelBundles(parts);
    }

    /** Opened on a folder; what earlier ones have left there counts. */
    static LifeCycleInTest open(Path folder) throws IOException, BundleException {
        return open(folder, Budgets.of(Map.of()), LifeCycleParts.StartMode.USUAL);
    }

    /** The same with other limits of time, in another mode. */
    static LifeCycleInTest open(Path folder, Budgets budgets, LifeCycleParts.StartMode mode)
            throws IOException, BundleException {
        if (!Files.exists(folder.resolve("home"))) {
            ship(folder, sample("1.0.0", "none"));
        }
        LifeCycleInTest cycle = new LifeCycleInTest(
                folder,
                FrameworkInTest.sharing("mainstay.scoring.api;version=1.1.0", "mainstay.book;version=1.0.0"),
                budgets,
                mode);
        cycle.changes.open();
        return cycle;
    }

    /** Makes the distribution of a folder. */
    static void ship(Path folder, byte[] jar) throws IOException {
        Path models = Files.createDirectories(folder.resolve("home/bundles/models"));
        Files.createDirectories(folder.resolve("conf"));
        Files.write(models.resolve("sample.jar"), jar);
        Files.writeString(models.resolve("shipped.sha256"), ModelFileReader.digest(jar) + "  sample.jar\n");
    }

    /** @param fault what goes wrong: none, start, service, or what {@link SampleModel} has once it has turned bad */
    static byte[] sample(String version, String fault) {
        return bundle(version, fault).bytes();
    }

    /** The bundle of a version in the making. */
    static BundleInTest bundle(String version, String fault) {
        return BundleInTest.of("test.sample", version)
                .with("Sample-Id", ID)
                .with("Sample-Fault", fault)
                .importing("org.osgi.framework", "mainstay.scoring.api", "mainstay.book")
                .activatedBy(SampleActivator.class, SampleModel.class);
    }

    /** From now on what has a fault has it. */
    static void turnBad() {
        System.setProperty("sample.bad", "yes");
    }

    /** Nothing has a fault any more. */
    static void turnGood() {
        System.clearProperty("sample.bad");
    }

    /** A version of the model that is trusted and admitted. */
    ModelRef admitted(String version, String fault) throws IOException {
        Path file = file(version, fault);
        changes.trust(file, ACT);
        changes.admit(file, ACT);
        return new ModelRef(ID, version);
    }

    Path file(String version, String fault) throws IOException {
        return Files.write(folder.resolve("sample-" + version + ".jar"), sample(version, fault));
    }

    /** The score that a run gives now; the major version of the model that serves. */
    double score() {
        return runs.call(LifeCycleInTest::score);
    }

    static double score(Models models) {
        ScoringModel model = models.scoring(ID).orElseThrow().model();
        double[] scores = new double[1];
        assertThat(model.figures()).isEmpty();
        Scorer scorer = model.prepare(new BareInput(1));
        scorer.score(0, 1, scores);
        assertThat(scorer.receipt(0).score()).isEqualTo(scores[0]);
        return scores[0];
    }

    /** What a version of the model is doing. */
    ModelStatus status(String version) {
        return inventory.find(ID + "@" + version);
    }

    /** What everybody who uses the models must know. */
    List<String> remarks() {
        return runs.call(Models::absent);
    }

    /** Why the model does not serve. */
    String whyMissing() {
        return runs.call(models -> models.whyMissing(ID));
    }

    BundleContext context() {
        return framework.context();
    }

    List<String> log() {
        return audit.lines().stream().map(line -> line.entry().what()).toList();
    }

    /** The bundles of the model that run, by their versions. */
    List<String> running() {
        return Stream.of(framework.context().getBundles())
                .filter(bundle -> "test.sample".equals(bundle.getSymbolicName()) && bundle.getState() == Bundle.ACTIVE)
                .map(bundle -> bundle.getVersion().toString())
                .sorted()
                .toList();
    }

    /** The same once what serves no more is gone, which another thread sees to. */
    List<String> runningInTheEnd() throws InterruptedException {
        waitWhile(() -> running().size() > 1);
        return running();
    }

    /** The state of a version once nobody drains it. */
    String stateInTheEnd(String version) throws InterruptedException {
        waitWhile(() -> status(version).state().equals("draining"));
        return status(version).state();
    }

    static void waitWhile(BooleanSupplier unsettled) throws InterruptedException {
        for (int waits = 0; unsettled.getAsBoolean() && waits < 1_000; waits++) {
            Thread.sleep(10);
        }
    }

    Bundle bundle() {
        return Stream.of(framework.context().getBundles())
                .filter(bundle -> "test.sample".equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws BundleException {
        framework.close();
    }
}
