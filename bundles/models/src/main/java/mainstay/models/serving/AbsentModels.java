package mainstay.models.serving;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mainstay.models.ModelKey;
import mainstay.models.ModelKind;
import mainstay.run.generation.MissingModel;
import org.osgi.framework.Bundle;

/** What users are told of models that are to serve and do not. */
final class AbsentModels {

    private AbsentModels() {}

    /** Everything that a plan wants and that is not there, by its key; before it what no unit was found for. */
    static List<MissingModel> of(ServingPlan plan, Set<ModelKey> serving) {
        List<MissingModel> missing = new ArrayList<>(plan.missing());
        for (ModelKey key : new TreeSet<>(plan.models().keySet())) {
            if (!serving.contains(key)) {
                missing.add(key.missing(reason(plan.models().get(key))));
            }
        }
        return missing;
    }

    /** A sentence for each coverage that is not offered. */
    static List<String> ofCoverages(List<MissingModel> missing) {
        return missing.stream()
                .filter(model -> model.kind().equals(ModelKind.TEAM_COST.words()))
                .map(model -> model.id() + " coverage is not offered: " + model.reason())
                .toList();
    }

    /** Why a format is not offered, by its id. */
    static Map<String, String> ofFormats(List<MissingModel> missing) {
        Map<String, String> formats = new TreeMap<>();
        missing.stream()
                .filter(model -> model.kind().equals(ModelKind.REPORT.words()))
                .forEach(model -> formats.put(model.id(), model.reason()));
        return formats;
    }

    private static String reason(InstalledFile unit) {
        return unit.fault()
                .or(() -> unit.bundle().map(bundle -> reason(unit, bundle)))
                .orElse(unit.symbolicName() + " is not active");
    }

    private static String reason(InstalledFile unit, Bundle bundle) {
        String name = "bundle " + unit.symbolicName();
        return switch (bundle.getState()) {
            case Bundle.ACTIVE, Bundle.STARTING -> name + " runs, but its model did not start; see its file in conf/";
            case Bundle.UNINSTALLED -> name + " is uninstalled; it returns when mainstay starts again";
            default -> name + " is stopped; start it: start " + bundle.getBundleId();
        };
    }
}
