package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import mainstay.testkit.MainstayProcess.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Report renderers come and go as models do, and are no models where results are compared; what ships newly is there. */
@Execution(ExecutionMode.CONCURRENT)
class RendererLifeIT {

    @Test
    void aRendererIsAdmittedActivatedReplacedAndTakenBack(@TempDir Path folder) throws Exception {
        Workshop workshop = Workshop.in(folder);
        workshop.admit(tab(workshop, "1.0.0"), tab(workshop, "2.0.0"));

        Ended ended = workshop.run(
                "import examples/computer-maker | wc",
                "models activate tab@1.0.0 --yes",
                "models activate tab@2.0.0 --yes",
                "models > both",
                "models compare tab@1.0.0 tab@2.0.0",
                "models shadow tab@1.0.0",
                "models rollback",
                "models retire tab@1.0.0",
                "models > last",
                "models audit --verify");

        assertThat(ended.err())
                .contains("tab@1.0.0 is active in generation 1")
                .contains("tab@2.0.0 is active in generation 2")
                .contains("tab@1.0.0 is a report renderer: it does not change a run, so there is nothing to compare")
                .contains("generation 3 is active: ")
                .contains("tab@1.0.0 is retired");
        assertThat(Files.readString(folder.resolve("both")))
                .containsPattern("tab +1.0.0 +standby +report")
                .containsPattern("tab +2.0.0 +active +report");
        assertThat(Files.readString(folder.resolve("last"))).containsPattern("tab +1.0.0 +retired");
    }

    @Test
    void aRendererThatFailsGivesWayToItsLastGoodVersion(@TempDir Path folder) throws Exception {
        Workshop workshop = Workshop.in(folder);
        String fails = "if (report.id().equals(\"pareto\")) throw new IllegalStateException(\"boom\");";

        Ended ended = workshop.admitting(
                List.of(tab(workshop, "1.0.0"), tab(workshop, "2.0.0", fails)),
                "import examples/computer-maker | wc",
                "models activate tab@1.0.0 --yes",
                "models activate tab@2.0.0 --yes",
                "report pareto --format tab --out pareto.tsv",
                "models > last",
                "models audit --format csv > log");

        assertThat(ended.err()).contains("wrote ");
        assertThat(Files.readString(folder.resolve("pareto.tsv"))).contains("\t");
        assertThat(Files.readString(folder.resolve("last")))
                .containsPattern("tab +1.0.0 +active")
                .containsPattern("tab +2.0.0 +retired");
        assertThat(Files.readString(folder.resolve("log")))
                .contains("tab@2.0.0 failed at rendering the report pareto: java.lang.IllegalStateException: boom");
    }

    @Test
    void aDataDirectoryThatIsOlderThanModelsThatShipGetsThem(@TempDir Path folder) throws Exception {
        Workshop workshop = Workshop.in(folder);
        workshop.done("import examples/computer-maker | wc", "models retire profit-contribution");
        Path catalogue = folder.resolve("data/models/catalogue.json");
        ObjectNode older = (ObjectNode) Json.values(Files.readString(catalogue)).get(0);
        remove("report:", older);
        remove("scoring:lifetime", older);
        Files.writeString(catalogue, older.toString());

        Ended ended = workshop.done(
                "report pareto --out before.md",
                "params scoring.model lifetime",
                "rank --by score --top 1",
                "models > now",
                "params scoring.model --reset",
                "models rollback",
                "report pareto --out after.md");

        assertThat(ended.err()).contains("generation 2 is active: ");
        assertThat(folder.resolve("before.md")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("now")))
                .containsPattern("lifetime +0.1.0 +active")
                .containsPattern("profit-contribution +0.1.0 +retired");
        assertThat(folder.resolve("after.md")).isNotEmptyFile();
    }

    /** As it was written before there were these models, and before files had checksums. */
    private static void remove(String models, ObjectNode catalogue) {
        catalogue.remove(List.of("format", "checksum"));
        remove(models, catalogue.get("models").elements(), model -> model.get("model")
                .textValue());
        for (JsonNode generation : catalogue.get("generations")) {
            remove(models, generation.get("models").fieldNames(), name -> name);
        }
    }

    private static <T> void remove(String models, Iterator<T> entries, Function<T, String> model) {
        while (entries.hasNext()) {
            if (model.apply(entries.next()).startsWith(models)) {
                entries.remove();
            }
        }
    }

    private static String tab(Workshop workshop, String version) throws Exception {
        return tab(workshop, version, "");
    }

    private static String tab(Workshop workshop, String version, String render) throws Exception {
        String source =
                ModelSource.renderer("tab", render, "").replace("separated by tabs", "separated by tabs " + version);
        String jar = workshop.jar(new ModelBundle("garage.tab").version(version).renderer(source));
        assertThat(jar).contains(version);
        return jar;
    }
}
