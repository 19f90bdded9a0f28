package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mainstay.book.MainstayException;
import mainstay.models.ModelFile;
import mainstay.models.ModelFile.Form;
import mainstay.models.ModelKind;
import mainstay.models.Refusal;
import mainstay.models.admission.Budget;
import mainstay.models.admission.ExaminationResult;
import mainstay.models.admission.ExaminationResult.Found;
import mainstay.models.admission.ProcessExaminer;
import mainstay.models.examination.Task;
import mainstay.models.file.ModelFileReader;
import mainstay.testkit.MainstayProcess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Models tried out in processes of their own as the distribution does it: one for each way in which such a process can end. What
 * each rule finds is tested by the contract kits, and the way from a rule to what a user is told by {@link ModelLifeIT}.
 */
@Execution(ExecutionMode.CONCURRENT)
class ExaminationIT {
    private static final Path HOME = Path.of("target", "mainstay").toAbsolutePath();
    private static final Budget SHORT = new Budget(256, Duration.ofSeconds(4), Duration.ofSeconds(40));
    /** Where time is not what is tested, a machine with much else to do is no reason to fail. */
    private static final Budget PATIENT = new Budget(256, Duration.ofSeconds(90), Duration.ofSeconds(240));

    private static final String NAME = "garage.score";

    @TempDir
    private Path folder;

    /** The distribution tells the processes that it starts; here it is this process that starts them. */
    @BeforeAll
    static void processesShareTheArchiveOfClasses() {
        if (!MainstayProcess.archive().equals("no")) {
            System.setProperty("mainstay.archive", "-XX:SharedArchiveFile=" + MainstayProcess.archive());
        }
    }

    @Test
    void aBundleWithGoodModelsOfBothFamiliesPassesThoughOneNeedsAColumnThatFewBooksHave() throws Exception {
        ModelBundle both = new ModelBundle("garage.good")
                .scoring(ModelSource.scoring("garage-score", "", "input.column(\"loyalty\");", ""))
                .teamCost(ModelSource.teamCost("desk"));

        assertThat(examine(both).models())
                .extracting(Found::family, Found::id, Found::description)
                .containsExactly(
                        tuple(ModelKind.TEAM_COST, "desk", "a desk that calls"),
                        tuple(ModelKind.SCORING, "garage-score", "the percentile of revenue"));
        assertThat(examinationsOf("garage.good")).isEmpty();
    }

    @Test
    void aDefinitionPasses() throws Exception {
        Path json = HOME.resolve("bundles/models/weighted.json");
        ModelFile file =
                new ModelFile("weighted.json", Form.DEFINITION, "weighted", "1.0.0", "", Files.readAllBytes(json));

        assertThat(new ProcessExaminer(HOME, SHORT).examine(file).models())
                .extracting(Found::family, Found::id)
                .containsExactly(tuple(ModelKind.SCORING, "weighted"));
    }

    @Test
    void aDefinitionThatCannotBeReadIsRefusedWithTheReason() {
        byte[] json = "{\"id\": \"odd\"}".getBytes(StandardCharsets.UTF_8);
        ModelFile file = new ModelFile("odd.json", Form.DEFINITION, "odd", "1.0.0", "", json);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> new ProcessExaminer(HOME, SHORT).examine(file));

        assertThat(refusal.step()).isEqualTo("start");
        assertThat(refusal).hasMessageContaining("odd.json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        if (++calls > 12) while (true) calls--;            |          | contract rule 9  | took longer than 4 s at contract rule 9
        if (true) while (true) held.add(new long[10_000]);        |          | contract         | needed more than 256 MB at contract
        Runtime.getRuntime().halt(8);                      |          | contract         | ended the process with status 8 at contract
        """)
    void aModelIsRefusedThat(String prepare, String score, String step, String cause) throws Exception {
        String members = """
                int calls;
                final List<Object> held = new ArrayList<>();
                """;

        Refusal refusal = refusal(
                new ModelBundle(NAME).scoring(ModelSource.scoring("garage-score", members, text(prepare), text(score))),
                cause);

        assertThat(refusal.step()).as(refusal.getMessage()).isEqualTo(step);
        assertThat(refusal).hasMessageContaining(cause);
    }

    @ParameterizedTest
    @MethodSource("renderersThatShip")
    void everyRendererThatShipsPasses(Path jar) throws Exception {
        ModelFile file = ModelFileReader.read(jar);

        assertThat(new ProcessExaminer(HOME, PATIENT).examine(file).models())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.family()).isEqualTo(ModelKind.REPORT));
    }

    private static List<Path> renderersThatShip() throws IOException {
        try (Stream<Path> files = Files.list(HOME.resolve("bundles/models"))) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("mainstay.reporting."))
                    .toList();
        }
    }

    @Test
    void aRendererThatFailsIsRefused() throws Exception {
        String fails = "if (true) throw new IllegalStateException(\"boom\");";

        Refusal refusal = refusal(new ModelBundle("garage.tab").renderer(ModelSource.renderer("tab", fails, "")));

        assertThat(refusal.step()).as(refusal.getMessage()).startsWith("contract rule 4");
        assertThat(refusal).hasMessageContaining("failed with java.lang.IllegalStateException: boom");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        throw new IllegalStateException("no scores today"); | start                 | failed with java.lang.IllegalStateException: no scores today
        System.out.println("bye"); System.exit(7);          | start                 | ended the process with status 7 at start; the last it printed was: bye
        """)
    void aModelIsRefusedThatAsItIsMade(String constructor, String step, String cause) throws Exception {
        Refusal refusal = refusal(new ModelBundle(NAME)
                .scoring(ModelSource.scoring("garage-score", "public Garage() { " + constructor + " }", "", "")));

        assertThat(refusal.step()).as(refusal.getMessage()).isEqualTo(step);
        assertThat(refusal).hasMessageContaining(cause);
    }

    @Test
    void aBundleNamedAsOneOfMainstayIsRefused() throws Exception {
        Refusal refusal = refusal(new ModelBundle("mainstay.run").scoring(ModelSource.scoring("garage-score")));

        assertThat(refusal.step()).as(refusal.getMessage()).isEqualTo("install");
        assertThat(refusal).hasMessageContaining("has the symbolic name of a bundle of Mainstay, mainstay.run");
    }

    @Test
    void anInterruptedExaminationEndsWithItsProcess() throws Exception {
        ModelFile file = file(new ModelBundle("garage.endless")
                .scoring(ModelSource.scoring("garage-score", "", "if (true) while (true) Thread.onSpinWait();", "")));
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        Thread examination = new Thread(() -> thrown.complete(
                catchThrowableOfType(Throwable.class, () -> new ProcessExaminer(HOME, SHORT).examine(file))));
        examination.start();
        while (examinationsOf("garage.endless").isEmpty()) {
            Thread.sleep(10);
        }

        examination.interrupt();

        assertThat(thrown.get(1, TimeUnit.MINUTES))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("interrupted");
        assertThat(examinationsOf("garage.endless")).isEmpty();
    }

    @Test
    void aProcessWhoseParentIsGoneEnds() throws Exception {
        ModelFile file = file(new ModelBundle(NAME)
                .scoring(ModelSource.scoring("garage-score", "", "if (true) while (true) Thread.onSpinWait();", "")));
        Path copy = folder.resolve("candidate");
        Files.write(copy, file.open().readAllBytes());
        Task task = new Task(file.form(), file.symbolicName(), copy, file.name(), folder.resolve("report"));
        ProcessBuilder child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dmainstay.entry=examination",
                        "-jar",
                        HOME.resolve("bin/mainstay.jar").toString(),
                        "--data",
                        folder.resolve("data").toString(),
                        "--")
                .redirectOutput(folder.resolve("printed").toFile())
                .redirectErrorStream(true);
        child.command().addAll(task.words());
        Process process = MainstayProcess.start(child);

        process.getOutputStream().close();

        assertThat(MainstayProcess.status(process)).isEqualTo(4);
    }

    @Test
    void aDistributionThatCannotExamineIsNoFaultOfTheModel() throws Exception {
        ModelFile file = file(new ModelBundle(NAME).scoring(ModelSource.scoring("garage-score")));

        assertThatExceptionOfType(MainstayException.class)
                .isThrownBy(() -> new ProcessExaminer(folder.resolve("nowhere"), SHORT).examine(file))
                .withMessageContaining("could not start: it ended with status 1 and printed: ");
    }

    /** Other tests start processes meanwhile, so that each is told by the bundle that its command line names. */
    private static List<ProcessHandle> examinationsOf(String symbolicName) {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains(" " + symbolicName + " "))
                .toList();
    }

    private ExaminationResult examine(ModelBundle bundle) throws Exception {
        return examine(bundle, PATIENT);
    }

    private ExaminationResult examine(ModelBundle bundle, Budget budget) throws Exception {
        return new ProcessExaminer(HOME, budget).examine(file(bundle));
    }

    private Refusal refusal(ModelBundle bundle) {
        return refusal(bundle, "");
    }

    /** Is short of time only where that is the cause to come. */
    private Refusal refusal(ModelBundle bundle, String cause) {
        Budget budget = cause.startsWith("took longer than 4 s") ? SHORT : PATIENT;
        return catchThrowableOfType(Refusal.class, () -> examine(bundle, budget));
    }

    private ModelFile file(ModelBundle bundle) throws IOException {
        Path jar = bundle.in(folder);
        return new ModelFile(
                jar.getFileName().toString(), Form.BUNDLE, bundle.symbolicName(), "1.0.0", "", Files.readAllBytes(jar));
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }
}
