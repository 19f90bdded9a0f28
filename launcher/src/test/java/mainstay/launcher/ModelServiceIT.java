package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mainstay.testkit.MainstayProcess.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Models that pass every examination and fail in service: the run is repeated on the last good version, which is active again.
 * They know the book of the computer maker by its 60 accounts and behave the first time that they see it.
 */
@Execution(ExecutionMode.CONCURRENT)
class ModelServiceIT {
    private static final String MARK = "END\n";
    private static final String SEEN = "static int runs;";
    private static final String PREPARE = "if (input.accounts() == 60) runs++;";

    private static final Failing THROWS = new Failing(
            "2.0.0",
            "",
            "if (runs > 1) throw new IllegalStateException(\"worn out\");",
            "scoring accounts 1 to 60: java.lang.IllegalStateException: worn out");
    private static final Failing SPINS = new Failing(
            "3.0.0",
            "",
            "if (runs > 1) while (true) runs++;",
            "scoring accounts 1 to 60: it did not end within 2 s, its time limit; its thread is abandoned;"
                    + " for a large book allow more in conf/mainstay.models.cfg");
    private static final List<Failing> ALL = List.of(THROWS, SPINS);

    /** Does what the file {@code rude} in the working folder says. */
    private static final String RUDE = """
            static void rude(int accounts) {
                java.nio.file.Path file = java.nio.file.Path.of("rude");
                if (accounts != 60 || !java.nio.file.Files.exists(file)) return;
                try {
                    switch (java.nio.file.Files.readString(file)) {
                        case "exit" -> System.exit(0);
                        case "halt" -> Runtime.class.getMethod("halt", int.class).invoke(Runtime.getRuntime(), 0);
                        case "close" -> new java.io.FileOutputStream(java.io.FileDescriptor.out).close();
                        default -> {
                            System.out.println("a word from the model");
                            System.out.close();
                            System.err.close();
                            Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) Thread.onSpinWait(); }));
                        }
                    }
                } catch (java.io.IOException | ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
            """;

    /** Where all of them were admitted and the good version activated, once for all tests. */
    private static Workshop admitted;

    @TempDir
    private Path folder;

    private Workshop workshop;

    @BeforeAll
    static void theModelsWereAdmitted(@TempDir Path folder) throws Exception {
        admitted = Workshop.in(folder);
        List<String> files = new ArrayList<>();
        files.add(admitted.jar(new ModelBundle("garage.score").scoring(ModelSource.scoring("garage"))));
        for (Failing model : ALL) {
            files.add(admitted.jar(new ModelBundle("garage.score")
                    .version(model.version())
                    .scoring(
                            otherwise(ModelSource.scoring("garage", SEEN, PREPARE + model.prepare(), model.score())))));
        }
        String alone = ModelSource.scoring("alone", SEEN, PREPARE, THROWS.score());
        files.add(admitted.jar(new ModelBundle("garage.alone").scoring(alone)));
        String unpaid = ModelSource.teamCost("shared").replace("public Team team(FigureValues values) {", """
                        public Team team(FigureValues values) {
                            if (values.get("calls.salary") == 1) throw new IllegalStateException("no pay, no team");
                        """);
        files.add(admitted.jar(
                new ModelBundle("mainstay.teamcost.shared").version("7.0.0").teamCost(unpaid)));
        files.add(admitted.jar(new ModelBundle("garage.rude")
                .scoring(ModelSource.scoring("rude", RUDE, "rude(input.accounts());", ""))));
        admitted.admitting(files, "models activate garage@1.0.0 --yes", "models activate rude@1.0.0 --yes");
    }

    /** Scores by another column than the good version does. */
    private static String otherwise(String source) {
        return source.replace("percentileOf(\"revenue\")", "percentileOf(\"white_space\")");
    }

    @BeforeEach
    void aWorkshopIsThere() throws Exception {
        workshop = admitted.copiedTo(folder);
    }

    @Test
    void modelsThatFailOrDoNotEndInServiceAreReplacedByTheirLastGoodVersionAndTheRunRepeated() throws Exception {
        areReplaced(THROWS, SPINS);
    }

    @Test
    void aScoringModelWithoutAnEarlierVersionIsRetiredAndTheOthersGoOnServing() throws Exception {
        Ended ended = workshop.run(
                "import examples/computer-maker",
                "rank --format csv",
                "echo END",
                "models activate alone@1.0.0 --yes | wc",
                "params scoring.model alone",
                "echo END",
                "rank",
                "params scoring.model --reset",
                "rank --format csv",
                "echo END",
                "models --format json");

        List<String> printed = List.of(ended.out().split(MARK));
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err())
                .contains("alone@1.0.0 failed at scoring accounts 1 to 60: java.lang.IllegalStateException: worn out; "
                        + "it is retired, and there is no earlier version to repeat the run with");
        assertThat(printed.get(2)).as(ended.err()).isEqualTo(printed.get(0));
        assertThat(state(Json.values(printed.get(3)).get(0), "alone", "1.0.0")).isEqualTo("retired");
    }

    @Test
    void aTeamCostModelThatFailsIsReplacedByTheOneThatShips() throws Exception {
        Ended ended = workshop.done(
                "import examples/computer-maker",
                "rank --format csv",
                "echo END",
                "models activate shared@7.0.0 --yes --format csv",
                "params teamcost.shared.calls.salary 1",
                "echo END",
                "rank --format csv",
                "models");

        List<String> printed = List.of(ended.out().split(MARK));
        assertThat(ended.err())
                .contains("shared@7.0.0 failed at pricing its team: java.lang.IllegalStateException: no pay, no team; "
                        + "it is retired, and shared@0.1.0 is active again");
        assertThat(printed.get(2)).startsWith(printed.get(0));
    }

    @Test
    void aModelThatPrintsClosesTheStreamsAndKeepsTheProcessFromEndingSpoilsNoList() throws Exception {
        Ended ended = rude("print");

        assertThat(ended.status()).as(ended.err()).isZero();
        assertThat(ended.out()).startsWith("rank,account_id").hasLineCount(61).doesNotContain("a word");
        assertThat(ended.err()).contains("mainstay: printed by a model: a word from the model");
    }

    @Test
    void aListThatAModelCutIsNeverStatusZero() throws Exception {
        Ended exited = rude("exit");
        Ended closed = rude("close");
        Ended halted = rude("halt");

        assertThat(halted.status()).isEqualTo(1);
        assertThat(halted.err()).contains("rude@1.0.0 failed at preparing 60 accounts: it did not end within 2 s");
        assertThat(exited.status()).isEqualTo(70);
        assertThat(exited.err()).contains("the process was ended by a model");
        assertThat(closed.status()).as(closed.err()).isEqualTo(1);
    }

    private Ended rude(String how) throws Exception {
        Files.writeString(folder.resolve("rude"), how);
        return workshop.shell()
                .reading("import examples/computer-maker; params scoring.model rude > said; rank --format csv\n");
    }

    /** Puts one after the other of those that fail in their second run into service. */
    private void areReplaced(Failing... models) throws Exception {
        List<String> lines = new ArrayList<>(
                List.of("import examples/computer-maker", "params scoring.model garage", "rank --format csv"));
        for (Failing model : models) {
            lines.addAll(List.of("models activate garage@" + model.version() + " --yes | wc", "echo END"));
            lines.addAll(List.of("rank --format csv", "echo END", "import examples/computer-maker"));
            lines.addAll(List.of("rank --format csv", "models --format json > models", "echo END"));
        }
        lines.addAll(List.of("models audit --format json", "models audit --verify > verified"));

        Ended ended = workshop.done(lines.toArray(String[]::new));

        List<String> printed = List.of(ended.out().split(MARK));
        JsonNode later =
                Json.values(workshop.done("models --format json").out()).get(0);
        JsonNode log = Json.values(printed.get(printed.size() - 1)).get(0);
        assertThat(state(later, "garage", "1.0.0")).isEqualTo("active");
        for (int model = 0; model < models.length; model++) {
            assertThat(printed.get(3 * model + 1)).hasLineCount(61).isNotEqualTo(printed.get(3 * model + 2));
            assertThat(printed.get(0)).startsWith(printed.get(3 * model + 2));
            assertThat(ended.err()).contains(models[model].message());
            assertThat(state(later, "garage", models[model].version())).isEqualTo("retired");
            assertThat(logged(log, models[model])).isEqualTo("mainstay: " + models[model].why());
        }
    }

    private static String logged(JsonNode log, Failing model) {
        for (JsonNode line : log) {
            if (line.get("what").asText().equals("rollback")
                    && line.get("model").asText().equals("garage@" + model.version())) {
                return line.get("who").asText() + ": " + line.get("why").asText();
            }
        }
        return "no line about " + model;
    }

    private static String state(JsonNode models, String id, String version) {
        for (JsonNode model : models) {
            if (model.get("id").asText().equals(id)
                    && model.get("version").asText().equals(version)) {
                return model.get("state").asText();
            }
        }
        return "not there";
    }

    /**
     * A version that scores otherwise than the good one, and fails in its second run.
     *
     * @param prepare what its source does more as a run begins
     * @param score what its source does more with each account
     * @param step what it fails at, and how
     */
    private record Failing(String version, String prepare, String score, String step) {
        String why() {
            return "garage@" + version + " failed at " + step;
        }

        String message() {
            return why() + "; it is retired, and garage@1.0.0 is active again";
        }
    }
}
