package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mainstay.launcher.MainstayProcess.Ended;
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
    private static final String SEEN = "static int runs; static int scored;";
    private static final String PREPARE = "if (input.accounts() == 60) runs++;";

    @TempDir
    private Path folder;

    private Workshop workshop;

    @BeforeEach
    void aWorkshopIsThere() throws Exception {
        workshop = Workshop.in(folder);
    }

    @Test
    void aModelThatFailsInServiceIsReplacedByItsLastGoodVersionAndTheRunRepeated() throws Exception {
        areReplaced(
                failing(
                        "2.0.0",
                        "",
                        "if (runs > 1) throw new IllegalStateException(\"worn out\");",
                        "scoring accounts 1 to 60: java.lang.IllegalStateException: worn out"),
                failing(
                        "3.0.0",
                        "",
                        "if (runs > 1) score = 101;",
                        "scoring accounts 1 to 60: account 1 has the score 101.0, but a score is from 0 to 100"),
                failing(
                        "4.0.0",
                        "",
                        "if (runs > 1) throw new NoClassDefFoundError(\"garage/Missing\");",
                        "scoring accounts 1 to 60: java.lang.NoClassDefFoundError: garage/Missing"));
    }

    @Test
    void aModelThatDoesNotEndInServiceIsGivenUp() throws Exception {
        areReplaced(
                failing(
                        "2.0.0",
                        "if (runs > 1) try { Thread.sleep(60_000); } catch (InterruptedException e) { runs++; }",
                        "",
                        "preparing 60 accounts: it did not end within 2 s, its time limit; its thread is abandoned"),
                failing(
                        "3.0.0",
                        "",
                        "if (runs > 1) while (true) runs++;",
                        "scoring accounts 1 to 60: it did not end within 2 s, its time limit; its thread is abandoned"));
    }

    @Test
    void aModelThatThrowsOnTheThousandthBatchIsReplaced() throws Exception {
        String batch = "if (runs > 0 && ++scored > 999 * 60) throw new IllegalStateException(\"the 1,000th\");";
        activate(failing("2.0.0", "", batch, ""));
        List<String> lines = new ArrayList<>(List.of(
                "import examples/computer-maker",
                "params scoring.model garage",
                "rank --format csv",
                "echo END",
                "models activate garage@2.0.0 --yes | wc",
                "rank --format csv",
                "echo END"));
        for (int run = 0; run < 999; run++) {
            lines.add("params margin.default 0.3" + run % 2); // no score is computed twice under the same assumptions
            lines.add("rank --columns score --format csv | wc -l");
        }
        lines.addAll(List.of("params margin.default --reset", "echo END", "rank --format csv", "models"));

        Ended ended = workshop.done(lines.toArray(String[]::new));

        List<String> printed = List.of(ended.out().split(MARK));
        assertThat(ended.err())
                .contains("garage@2.0.0 failed at scoring accounts 1 to 60: java.lang.IllegalStateException: the"
                        + " 1,000th; it is retired, and garage@1.0.0 is active again");
        assertThat(printed.get(2).lines()).hasSize(999);
        assertThat(printed.get(3)).startsWith(printed.get(0));
    }

    @Test
    void aScoringModelWithoutAnEarlierVersionIsRetiredAndTheOthersGoOnServing() throws Exception {
        Failing only = failing("1.0.0", "", "if (runs > 1) throw new IllegalStateException(\"worn out\");", "");
        workshop.admit(only.file());

        Ended ended = workshop.run(
                "import examples/computer-maker",
                "rank --format csv",
                "echo END",
                "models activate garage@1.0.0 --yes | wc",
                "params scoring.model garage",
                "rank --top 1 --format csv",
                "import examples/computer-maker",
                "echo END",
                "rank",
                "params scoring.model --reset",
                "rank --format csv",
                "echo END",
                "models --format json");

        List<String> printed = List.of(ended.out().split(MARK));
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err())
                .contains("garage@1.0.0 failed at scoring accounts 1 to 60: java.lang.IllegalStateException: worn out; "
                        + "it is retired, and there is no earlier version to repeat the run with");
        assertThat(printed.get(2)).isEqualTo(printed.get(0));
        assertThat(state(Json.values(printed.get(3)).get(0), "1.0.0")).isEqualTo("retired");
    }

    @Test
    void aTeamCostModelThatFailsIsReplacedByTheOneThatShips() throws Exception {
        String worn = ModelSource.teamCost("shared").replace("public Team team(FigureValues values) {", """
                        public Team team(FigureValues values) {
                            if (values.get("calls.salary") == 1) throw new IllegalStateException("no pay, no team");
                        """);
        workshop.admit(workshop.jar(
                new ModelBundle("mainstay.teamcost.shared").version("7.0.0").teamCost(worn)));

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

    /** Puts the good version into service, then one after the other of those that fail in their second run. */
    private void areReplaced(Failing... models) throws Exception {
        activate(models);
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
        assertThat(state(later, "1.0.0")).isEqualTo("active");
        for (int model = 0; model < models.length; model++) {
            assertThat(printed.get(3 * model + 1)).hasLineCount(61).isNotEqualTo(printed.get(3 * model + 2));
            assertThat(printed.get(0)).startsWith(printed.get(3 * model + 2));
            assertThat(ended.err()).contains(models[model].told());
            assertThat(state(later, models[model].version())).isEqualTo("retired");
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

    private static String state(JsonNode models, String version) {
        for (JsonNode model : models) {
            if (model.get("id").asText().equals("garage")
                    && model.get("version").asText().equals(version)) {
                return model.get("state").asText();
            }
        }
        return "not there";
    }

    /** Admits the good version 1.0.0 and these, and activates the good one. */
    private void activate(Failing... models) throws IOException, InterruptedException {
        List<String> files = new ArrayList<>();
        files.add(workshop.jar(new ModelBundle("garage.score").scoring(ModelSource.scoring("garage"))));
        Stream.of(models).map(Failing::file).forEach(files::add);
        workshop.admit(files.toArray(String[]::new));
        workshop.done("models activate garage@1.0.0 --yes");
    }

    /**
     * A model that is good once.
     *
     * @param step what it fails at, and how
     */
    private record Failing(String version, String file, String step) {
        String why() {
            return "garage@" + version + " failed at " + step;
        }

        String told() {
            return why() + "; it is retired, and garage@1.0.0 is active again";
        }
    }

    /** Scores otherwise than the good version, and fails in its second run. */
    private Failing failing(String version, String prepare, String score, String step) throws IOException {
        String source = ModelSource.scoring("garage", SEEN, PREPARE + prepare, score)
                .replace("percentileOf(\"revenue\")", "percentileOf(\"white_space\")");
        return new Failing(
                version,
                workshop.jar(new ModelBundle("garage.score").version(version).scoring(source)),
                step);
    }
}
