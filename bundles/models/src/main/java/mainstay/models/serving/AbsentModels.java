package mainstay.models.serving;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mainstay.models.ModelKey;
import mainstay.models.ModelKind;
import org.osgi.framework.Bundle;

/** What users are told of models that are to serve and do not. */
final class AbsentModels {

    private AbsentModels() {}

    /** A sentence for each coverage that is not offered. */
    static List<String> ofCoverages(ServingPlan plan, Set<ModelKey> serving) {
        return missing(plan, serving, ModelKind.TEAM_COST).entrySet().stream()
                .map(entry -> entry.getKey() + " coverage is not offered: " + entry.getValue())
                .toList();
    }

    /** Why a format is not offered, by its id. */
    static Map<String, String> ofFormats(ServingPlan plan, Set<ModelKey> serving) {
        return missing(plan, serving, ModelKind.REPORT);
    }

    private static Map<String, String> missing(ServingPlan plan, Set<ModelKey> serving, ModelKind family) {
        Map<String, String> missing = new TreeMap<>();
        plan.models().forEach((key, unit) -> {
            if (key.family() == family && !serving.contains(key)) {
                missing.put(key.id(), reason(unit));
            }
        });
        return missing;
    }

    private static String reason(InstalledFile unit) {
        return unit.bundle().map(bundle -> reason(unit, bundle)).orElse(unit.symbolicName() + " is not active");
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
