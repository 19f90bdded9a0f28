package mainstay.models.serving;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mainstay.models.Family;
import org.osgi.framework.Bundle;

/** What users are told of models that are to serve and do not. */
final class Absence {

    private Absence() {}

    /** A sentence for each coverage that is not offered. */
    static List<String> sentences(Plan plan, Set<Key> serving) {
        Map<Key, Unit> missing = new TreeMap<>(plan.models());
        missing.keySet().removeAll(serving);
        missing.keySet().removeIf(key -> key.family() != Family.TEAM_COST);
        return missing.entrySet().stream()
                .map(entry -> entry.getKey().id() + " coverage is not offered: " + reason(entry.getValue()))
                .toList();
    }

    private static String reason(Unit unit) {
        return unit.bundle().map(bundle -> reason(unit, bundle)).orElse(unit.symbolicName() + " is out of service");
    }

    private static String reason(Unit unit, Bundle bundle) {
        String name = "bundle " + unit.symbolicName();
        return switch (bundle.getState()) {
            case Bundle.ACTIVE, Bundle.STARTING -> name + " runs, but its model did not start; see its file in conf/";
            case Bundle.UNINSTALLED -> name + " is uninstalled; it is back when mainstay starts again";
            default -> name + " is stopped; start it: start " + bundle.getBundleId();
        };
    }
}
