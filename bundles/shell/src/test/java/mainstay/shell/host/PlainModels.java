package mainstay.shell.host;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import mainstay.incentive.scorecard.RuleSetReader;
import mainstay.models.ModelRef;
import mainstay.models.ModelStatus;
import mainstay.models.Renderers;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.ReportRenderer;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.generation.Models;
import mainstay.run.generation.Models.Provided;
import mainstay.teamcost.api.TeamCostModel;
import mainstay.testkit.FixedTeam;
import mainstay.testkit.RevenuePercentile;
import mainstay.testkit.ShippedFile;
import mainstay.workspace.ServingModels;

/** Two kinds of teams, one way of scoring and one way of writing reports, as plain objects. */
final class PlainModels implements ServingModels {
    private final Models models = new Models(
            0,
            List.of(
                    provided(new FixedTeam("channel", 100, 20_000, 10)),
                    provided(new FixedTeam("dedicated", 300, 100_000, 1))),
            List.of(new Provided<>(new RevenuePercentile("attractiveness"), identity("attractiveness"))),
            List.of(new Provided<>(
                    new RuleSetReader().read(ShippedFile.text("bundles/models/scorecard.json"), "scorecard.json"),
                    identity("scorecard"))),
            List.of(),
            List.of(),
            false);
    private final Renderers renderers = new Renderers(
            List.of(
                    new Provided<>(new Titles("table", "txt"), identity("table")),
                    new Provided<>(new Titles("html", "html"), identity("html"))),
            Map.of());

    private static Provided<TeamCostModel> provided(TeamCostModel model) {
        return new Provided<>(model, identity(model.id()));
    }

    private static ModelIdentity identity(String id) {
        return new ModelIdentity(id, "test." + id, "1.0.0", "digest of " + id);
    }

    @Override
    public <T> T call(Function<Models, T> work) {
        return work.apply(models);
    }

    @Override
    public <T> T reporting(BiFunction<Models, Renderers, T> work) {
        return work.apply(models, renderers);
    }

    @Override
    public <T> T trial(List<ModelRef> refs, Function<Models, T> work) {
        return work.apply(models);
    }

    @Override
    public boolean serves(Models others) {
        return others.equals(models);
    }

    @Override
    public void onSwitch(Runnable listener) {
        // These models serve for ever.
    }

    @Override
    public List<ModelStatus> known() {
        return List.of();
    }

    @Override
    public void refuseIncomparable(ModelRef ref) {
        // Both kinds of models move something.
    }

    @Override
    public List<ModelRef> shadows() {
        return List.of();
    }

    @Override
    public void keepShadowRun(ModelRef model, String run, String book, Map<String, Double> moved) {
        throw new IllegalStateException("there is no shadow");
    }

    /** Writes the title of a report and nothing else. */
    private record Titles(String id, String fileEnding) implements ReportRenderer {
        @Override
        public String description() {
            return "titles";
        }

        @Override
        public boolean isText() {
            return id.equals("table");
        }

        @Override
        public void render(Report report, Page page, OutputStream out) throws IOException {
            out.write((report.title() + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
