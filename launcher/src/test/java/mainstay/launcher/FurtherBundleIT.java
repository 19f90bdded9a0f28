package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import mainstay.testkit.MainstayProcess.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle with a team-cost model, unknown to the build, joins in as it is activated, and leaves as it is stopped. */
class FurtherBundleIT {
    @TempDir
    private Path folder;

    @Test
    void aFurtherTeamCostModelIsOfferedAndMissedByEveryRunOnceItIsStopped() throws Exception {
        Workshop workshop = Workshop.in(folder);
        workshop.admit(workshop.jar(new ModelBundle("garage.desk").teamCost(ModelSource.teamCost("desk"))));
        Ended ended = workshop.shell()
                .run("models activate desk@1.0.0 --yes; import examples/computer-maker; "
                        + "teams --format json; rank --format json; params teamcost.desk.calls.salary --format json;"
                        + " whatif teamcost.desk.calls.salary=400000 --format json;"
                        + " stop garage.desk; rank --top 1 --format json");

        assertThat(ended.status()).as(ended.err()).isEqualTo(1);
        List<JsonNode> printed = Json.values(ended.out());
        assertThat(printed.get(0).findValuesAsText("model")).containsExactly("dedicated", "shared", "desk", "channel");
        assertThat(printed.get(0).get(2).get("cost_per_account").doubleValue()).isEqualTo(10_000);
        JsonNode ranked = printed.get(1);
        assertThat(ranked.findValuesAsText("coverage")).contains("desk");
        ranked.forEach(row -> assertThat(row.get("profit_desk").doubleValue())
                .isEqualTo(row.get("gross_profit").doubleValue() - 10_000));
        assertThat(printed.get(2).get(0).get("value").asText()).isEqualTo("40000");
        assertThat(printed.get(3).findValuesAsText("coverage_before")).contains("desk");
        assertThat(printed).hasSize(4);
        assertThat(ended.err()).contains("the team-cost model desk does not serve", "bundle garage.desk is stopped");
    }

    @Test
    void aShippedModelIsStoppedStartedAndUpdated() throws Exception {
        String shared = "mainstay.teamcost.shared";

        Ended ended = Shell.in(folder)
                .run("import examples/computer-maker; stop " + shared + "; teams --format json; start " + shared
                        + "; teams --format json; update " + shared + "; teams --format json");

        assertThat(ended.status()).as(ended.err()).isZero();
        List<JsonNode> teams = Json.values(ended.out());
        assertThat(teams.get(0).findValuesAsText("model")).containsExactly("dedicated", "channel");
        assertThat(teams.get(1).findValuesAsText("model")).containsExactly("dedicated", "shared", "channel");
        assertThat(teams.get(2)).isEqualTo(teams.get(1));
        assertThat(ended.err())
                .containsPattern("shared coverage is not offered: bundle mainstay.teamcost.shared is stopped; start it:"
                        + " start [0-9]+\n");
    }
}
