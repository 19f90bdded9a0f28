package mainstay.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** That the classes of a few bundles alone use every stage. */
final class SeeAllStagesOnlyFrom extends ArchCondition<JavaClass> {
    private static final Set<String> STAGES = Set.of("teamcost", "scoring", "coverage", "segments");

    private final String root;
    private final Set<String> allowed;
    private final Map<String, Set<String>> seen = new TreeMap<>();

    SeeAllStagesOnlyFrom(String root, Set<String> allowed) {
        super("see all stages only from " + allowed);
        this.root = root;
        this.allowed = allowed;
    }

    @Override
    public void init(Collection<JavaClass> all) {
        seen.clear();
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (allowed.stream().anyMatch(bundle -> isIn(type, bundle))) {
            return;
        }
        Set<String> stages = seen.computeIfAbsent(bundle(type), added -> new TreeSet<>());
        type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> bundle(dependency.getTargetClass()))
                .filter(STAGES::contains)
                .forEach(stages::add);
    }

    @Override
    public void finish(ConditionEvents events) {
        seen.forEach((bundle, stages) -> {
            if (stages.containsAll(STAGES)) {
                events.add(SimpleConditionEvent.violated(bundle, "bundle " + bundle + " sees all of " + stages));
            }
        });
    }

    private boolean isIn(JavaClass type, String bundle) {
        return (type.getPackageName() + ".").startsWith(root + "." + bundle + ".");
    }

    private String bundle(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.", -1)[0] : "";
    }
}
