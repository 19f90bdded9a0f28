package mainstay.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.ModelKind;
import mainstay.models.ModelRef;
import mainstay.models.ModelStatus;
import mainstay.models.Renderers;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.generation.Models;
import mainstay.run.generation.Models.Provided;
import mainstay.scoring.api.ScoringModel;
import mainstay.teamcost.api.TeamCostModel;
import mainstay.testkit.FixedTeam;
import mainstay.testkit.RevenuePercentile;

/**
 * Models as plain objects that a test puts in and takes out: at first two kinds of teams and one way of scoring, all in version
 * 1.0.0.
 */
final class ChangingModels implements ServingModels {
    private final Map<ModelRef, Provided<TeamCostModel>> teams = new LinkedHashMap<>();
    private final Map<ModelRef, Provided<ScoringModel>> scorings = new LinkedHashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private Models serving = new Models(0, List.of(), List.of(), List.of());

    /** Runs of shadows that were kept: model, book and what moved. */
    final List<String> kept = new ArrayList<>();
    /** What computes along. */
    final List<ModelRef> shadows = new ArrayList<>();
    /** Models that move nothing. */
    final List<ModelRef> incomparable = new ArrayList<>();
    /** What is done as soon as work has begun with the models that serve, once. */
    private Runnable meanwhile = () -> {};
    /** How many leases are held now. */
    int leases;

    ChangingModels() {
        knows("1.0.0", new FixedTeam("channel", 100, 20_000, 10));
        knows("1.0.0", new FixedTeam("dedicated", 300, 100_000, 1));
        knows("1.0.0", new RevenuePercentile("attractiveness"));
        serve("channel", "dedicated", "attractiveness");
    }

    /** A team that can come to serve. */
    void knows(String version, TeamCostModel team) {
        teams.put(new ModelRef(team.id(), version), new Provided<>(team, identity(team.id(), version)));
    }

    /** A way of scoring that can come to serve. */
    void knows(String version, ScoringModel scoring) {
        scorings.put(new ModelRef(scoring.id(), version), new Provided<>(scoring, identity(scoring.id(), version)));
    }

    /** A model that cannot come to serve any more. */
    void forget(String ref) {
        teams.remove(ModelRef.parse(ref));
        scorings.remove(ModelRef.parse(ref));
    }

    private static ModelIdentity identity(String id, String version) {
        return new ModelIdentity(id, "test." + id, version, "digest of " + id + "@" + version);
    }

    /** These serve from now on, {@code ID@VERSION} or an id alone for version 1.0.0; whoever listens is told. */
    void serve(String... refs) {
        List<ModelRef> wanted = new ArrayList<>();
        for (String ref : refs) {
            wanted.add(ModelRef.parse(ref.contains("@") ? ref : ref + "@1.0.0"));
        }
        serving = with(serving.generation() + 1, new Models(0, List.of(), List.of(), List.of()), wanted);
        listeners.forEach(Runnable::run);
    }

    /** The models that serve. */
    Models serving() {
        return serving;
    }

    /** These serve again, whether or not those who listen are told. */
    void serveAgain(Models before, boolean told) {
        serving = before;
        if (told) {
            listeners.forEach(Runnable::run);
        }
    }

    /** Has something happen while the next work goes on. */
    void duringNextWork(Runnable change) {
        meanwhile = change;
    }

    private Models with(int generation, Models before, List<ModelRef> refs) {
        List<Provided<TeamCostModel>> teamCosts = new ArrayList<>(before.teamCosts());
        List<Provided<ScoringModel>> scoring = new ArrayList<>(before.scorings());
        for (ModelRef ref : refs) {
            teamCosts.removeIf(other -> other.identity().id().equals(ref.id()));
            scoring.removeIf(other -> other.identity().id().equals(ref.id()));
            if (teams.containsKey(ref)) {
                teamCosts.add(teams.get(ref));
            } else if (scorings.containsKey(ref)) {
                scoring.add(scorings.get(ref));
            } else {
                throw new MainstayException(Code.NOT_FOUND, "there is no model \"" + ref + "\"");
            }
        }
        return new Models(generation, teamCosts, scoring, List.of());
    }

    @Override
    public <T> T call(Function<Models, T> work) {
        Models lent = serving;
        Runnable change = meanwhile;
        meanwhile = () -> {};
        leases++;
        try {
            change.run();
            return work.apply(lent);
        } finally {
            leases--;
        }
    }

    @Override
    public <T> T reporting(BiFunction<Models, Renderers, T> work) {
        return call(models -> work.apply(
                models,
                new Renderers(
                        List.of(
                                new Provided<>(new TitlesInTest("table", "txt", true), identity("table", "1.0.0")),
                                new Provided<>(new TitlesInTest("html", "html", false), identity("html", "1.0.0"))),
                        Map.of("xlsx", "its bundle is stopped"))));
    }

    @Override
    public <T> T trial(List<ModelRef> refs, Function<Models, T> work) {
        return work.apply(with(serving.generation(), serving, refs));
    }

    @Override
    public boolean serves(Models models) {
        return models.equals(serving);
    }

    @Override
    public void onSwitch(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public List<ModelStatus> known() {
        List<ModelStatus> known = new ArrayList<>();
        teams.values().forEach(team -> known.add(status(team.identity(), ModelKind.TEAM_COST)));
        scorings.values().forEach(scoring -> known.add(status(scoring.identity(), ModelKind.SCORING)));
        return known;
    }

    private static ModelStatus status(ModelIdentity model, ModelKind kind) {
        return new ModelStatus(
                model.id(), model.version(), kind, "standby", model.bundle(), model.digest(), "", "", "", 0, "");
    }

    @Override
    public void refuseIncomparable(ModelRef ref) {
        if (incomparable.contains(ref)) {
            throw new MainstayException(Code.MODEL, ref + " moves nothing");
        }
    }

    @Override
    public List<ModelRef> shadows() {
        return List.copyOf(shadows);
    }

    @Override
    public void keepShadowRun(ModelRef model, String run, String book, Map<String, Double> moved) {
        kept.add(model + " on " + book + ": " + moved);
    }
}
