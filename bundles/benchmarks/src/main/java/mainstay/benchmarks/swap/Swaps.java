package mainstay.benchmarks.swap;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mainstay.benchmarks.marked.MarkedScoring;
import mainstay.benchmarks.marked.MarkedTeamCost;
import mainstay.models.Attribution;
import mainstay.models.ModelRef;
import mainstay.models.lifecycle.ModelBundles;
import mainstay.models.lifecycle.ModelChanges;
import mainstay.models.lifecycle.ModelInventory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** The ways in which models are swapped, in turn: each to the version that does not serve, and back the next time. */
final class Swaps {
    private static final Attribution ACT = new Attribution("benchmark", "");

    private final BundleContext context;
    private final ModelChanges changes;
    private final ModelInventory inventory;
    private final List<MarkedFile> files;
    private final Map<String, Way> ways = new LinkedHashMap<>();

    /** A way to swap. */
    private interface Way {
        void swap() throws Exception;
    }

    /** @param files two versions of each model */
    Swaps(
            BundleContext context,
            ModelChanges changes,
            ModelInventory inventory,
            ModelBundles bundles,
            Shell shell,
            List<MarkedFile> files) {
        this.context = context;
        this.changes = changes;
        this.inventory = inventory;
        this.files = List.copyOf(files);
        ways.put("together", () -> changes.activate(List.of(score().ref(), team().ref()), ACT));
        ways.put("rollback", () -> changes.rollback(ACT));
        ways.put("side-by-side", () -> changes.activate(List.of(score().ref()), ACT));
        ways.put("in-place", () -> bundles.update(bundle(team()), Optional.of(team().path()), ACT));
        ways.put("refresh", () -> bundles.refresh(bundle(score())));
        ways.put("gogo-update", () -> shell.run("update " + number(score()) + " " + quoted(score())));
        ways.put("gogo-felix-update", () -> shell.run("felix:update " + number(team()) + " " + quoted(team())));
        ways.put("gogo-refresh", () -> shell.run("refresh " + number(score())));
        ways.put("gogo-activate", () -> shell.run("models activate " + score().ref() + " " + team().ref() + " --yes"));
        ways.put("gogo-rollback", () -> shell.run("models rollback"));
    }

    /** What the ways are called, in their order. */
    List<String> names() {
        return List.copyOf(ways.keySet());
    }

    /** Admits every file and makes the first version of each model serve. */
    void prepare() {
        for (MarkedFile file : files) {
            changes.trust(file.path(), ACT);
            changes.admit(file.path(), ACT);
        }
        List<ModelRef> first = files.stream()
                .filter(file -> file.mark() == 1)
                .map(MarkedFile::ref)
                .toList();
        changes.activate(first, ACT);
    }

    /** Swaps. */
    void swap(String way) throws Exception {
        ways.get(way).swap();
    }

    private MarkedFile score() {
        return other(MarkedScoring.ID);
    }

    private MarkedFile team() {
        return other(MarkedTeamCost.ID);
    }

    /** The version of a model that does not serve. */
    private MarkedFile other(String id) {
        String serving = inventory.list().stream()
                .filter(row -> row.id().equals(id) && row.state().equals("active"))
                .findFirst()
                .orElseThrow()
                .version();
        return files.stream()
                .filter(file -> file.id().equals(id) && !file.version().equals(serving))
                .findFirst()
                .orElseThrow();
    }

    private long number(MarkedFile file) {
        return bundle(file).getBundleId();
    }

    /** The bundle that is installed under the symbolic name of a file, whatever its version. */
    private Bundle bundle(MarkedFile file) {
        return Stream.of(context.getBundles())
                .filter(bundle -> file.symbolicName().equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }

    private static String quoted(MarkedFile file) {
        return "'" + path(file.path()) + "'";
    }

    private static String path(Path path) {
        return path.toString().replace('\\', '/');
    }
}
