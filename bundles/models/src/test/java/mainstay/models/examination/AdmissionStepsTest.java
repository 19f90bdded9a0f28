package mainstay.models.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import mainstay.models.ModelFile.Form;
import mainstay.models.ModelKind;
import mainstay.models.Refusal;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;
import mainstay.teamcost.api.Figure;
import mainstay.teamcost.api.FigureValues;
import mainstay.teamcost.api.Position;
import mainstay.teamcost.api.Team;
import mainstay.teamcost.api.TeamCostModel;
import mainstay.testkit.BundleInTest;
import mainstay.testkit.FrameworkInTest;
import mainstay.testkit.sample.SampleActivator;
import mainstay.testkit.sample.SampleModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

class AdmissionStepsTest {
    @TempDir
    Path folder;

    private FrameworkInTest framework;

    @BeforeEach
    void start() throws Exception {
        framework = FrameworkInTest.sharing("mainstay.scoring.api;version=1.1.0", "mainstay.book;version=1.0.0");
        framework.context().registerService(TeamCostModel.class, new OneTeam(), null);
        framework.context().registerService(ServiceComponentRuntime.class, noComponents(), null);
    }

    private static ServiceComponentRuntime noComponents() {
        return (ServiceComponentRuntime) Proxy.newProxyInstance(
                AdmissionStepsTest.class.getClassLoader(),
                new Class<?>[] {ServiceComponentRuntime.class},
                (proxy, method, arguments) -> List.of());
    }

    @AfterEach
    void stop() throws Exception {
        framework.close();
    }

    @Test
    void aModelThatKeepsEveryRulePassesEveryStep() throws Exception {
        examine(new Offered(new FakeScoring()));

        assertThat(Files.readString(folder.resolve("report")))
                .containsSubsequence("install", "imports", "start", "contract", "golden book", "leaves nothing behind")
                .contains("fake-score");
    }

    @Test
    void aModelThatThrowsIsRefusedAtTheRuleThatSeesIt() {
        Refusal refusal = refusal(new Offered(new FakeScoring() {
            @Override
            public Scorer prepare(ScoringInput input) {
                throw new IllegalStateException("boom");
            }
        }));

        assertThat(refusal.step()).startsWith("contract");
        assertThat(refusal).hasMessageContaining("java.lang.IllegalStateException: boom");
    }

    @Test
    void aModelWithScoresOutsideTheirRangeIsRefusedByItsContract() {
        Refusal refusal = refusal(new Offered(FakeScoring.changing(score -> score + 100)));

        assertThat(refusal.step()).startsWith("contract rule");
        assertThat(refusal).hasMessageContaining("its model fake-score breaks");
    }

    @Test
    void aModelWhoseThreadGoesOnIsRefusedWhenItIsStopped() {
        CountDownLatch end = new CountDownLatch(1);
        Thread worker = new Thread(
                () -> {
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "garage-worker");

        Refusal refusal = refusal(new Offered(new FakeScoring()) {
            @Override
            public List<CandidateModel> start() {
                worker.start();
                return super.start();
            }
        });
        end.countDown();

        assertThat(refusal.step()).isEqualTo("leaves nothing behind");
        assertThat(refusal).hasMessageContaining("its thread garage-worker is still running");
    }

    @Test
    void whatIsRefusedAtAStepTakesNoFurtherStep() {
        List<String> steps = new ArrayList<>();

        Refusal refusal = refusal(new Offered(new FakeScoring()) {
            @Override
            public void resolve() throws UnfitModel {
                throw new UnfitModel("needs what is not there");
            }

            @Override
            public List<CandidateModel> start() {
                steps.add("start");
                return super.start();
            }
        });

        assertThat(refusal.step()).isEqualTo("imports");
        assertThat(steps).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Import-Package     | mainstay.scoring.api;version="[9,10)"             | imports | imports mainstay.scoring.api [9,10), but this Mainstay has 1.
        Require-Capability | osgi.ee;filter:="(&(osgi.ee=JavaSE)(version=99))" | imports | needs another Java
        Bundle-Version     | one                                               | install | is not a bundle that can be installed
        """)
    void aBundleIsRefusedWhoseManifestSays(String header, String value, String step, String cause) throws Exception {
        Refusal refusal = refusal(bundle(sample("none").with(header, value)));

        assertThat(refusal.step()).as(refusal.getMessage()).isEqualTo(step);
        assertThat(refusal).hasMessageContaining(cause);
    }

    @Test
    void aBundleThatDoesNotStartIsRefusedWithWhatItFailedWith() throws Exception {
        Refusal refusal = refusal(bundle(sample("start")));

        assertThat(refusal.step()).isEqualTo("start");
        assertThat(refusal).hasMessageContaining("failed with java.lang.IllegalStateException: it will not start");
    }

    @Test
    void aBundleNamedAsOneOfTheFrameworkIsRefused() throws Exception {
        String taken = framework.context().getBundle(0).getSymbolicName();

        Refusal refusal = refusal(bundle(sample("none").with("Bundle-SymbolicName", taken), taken));

        assertThat(refusal.step()).isEqualTo("install");
        assertThat(refusal).hasMessageContaining("has the symbolic name of a bundle of Mainstay, " + taken);
    }

    @Test
    void twoModelsWithOneIdAreRefused() throws Exception {
        Refusal refusal = refusal(bundle(sample("two services")));

        assertThat(refusal.step()).isEqualTo("start");
        assertThat(refusal).hasMessageContaining("provides two models with the id sample");
    }

    @Test
    void aBundleWithoutAModelIsRefused() throws Exception {
        Refusal refusal = refusal(bundle(sample("service")));

        assertThat(refusal.step()).isEqualTo("start");
        assertThat(refusal)
                .hasMessageContaining(
                        "registers no ScoringModel and no TeamCostModel and no IncentiveModel and no ReportRenderer");
    }

    private static BundleInTest sample(String fault) {
        return BundleInTest.of("test.sample", "1.0.0")
                .with("Sample-Id", "sample")
                .with("Sample-Fault", fault)
                .importing("org.osgi.framework", "mainstay.scoring.api", "mainstay.book")
                .activatedBy(SampleActivator.class, SampleModel.class);
    }

    private Candidate bundle(BundleInTest bundle) throws Exception {
        return bundle(bundle, "test.sample");
    }

    private Candidate bundle(BundleInTest bundle, String symbolicName) throws Exception {
        Path file = Files.write(folder.resolve("sample.jar"), bundle.bytes());
        Task task = new Task(Form.BUNDLE, symbolicName, file, "sample.jar", folder.resolve("report"));
        return new BundleCandidate(framework.context(), task);
    }

    private Refusal refusal(Candidate candidate) {
        return catchThrowableOfType(Refusal.class, () -> examine(candidate));
    }

    private void examine(Candidate candidate) throws Refusal {
        new AdmissionSteps(framework.context(), candidate, new ExaminationReport(folder.resolve("report"))).run();
    }

    /** A file that offers a scoring model and has nothing wrong. */
    private static class Offered implements Candidate {
        private final FakeScoring model;

        Offered(FakeScoring model) {
            this.model = model;
        }

        @Override
        public void install() {
            // There is no file.
        }

        @Override
        public void resolve() throws UnfitModel {
            // It needs nothing.
        }

        @Override
        public List<CandidateModel> start() {
            return List.of(CandidateModel.of(ModelKind.SCORING, model));
        }

        @Override
        public void remove() {
            // Nothing is left.
        }
    }

    private static final class OneTeam implements TeamCostModel {
        @Override
        public String id() {
            return "dedicated";
        }

        @Override
        public String description() {
            return "a team for tests";
        }

        @Override
        public int richness() {
            return 300;
        }

        @Override
        public List<Figure> figures() {
            return List.of();
        }

        @Override
        public Team team(FigureValues values) {
            return new Team(List.of(new Position("all", 1, 1000)), 0, 0, 1);
        }
    }
}
