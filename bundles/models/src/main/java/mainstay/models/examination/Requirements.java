package mainstay.models.examination;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/** What a bundle needs, and what is there. */
final class Requirements {
    private final BundleContext context;

    Requirements(BundleContext context) {
        this.context = context;
    }

    /** The first requirement of a bundle that nothing here can meet, in words; empty when each could be met. */
    Optional<String> unmet(Bundle bundle) {
        return bundle.adapt(BundleRevision.class).getDeclaredRequirements(null).stream()
                .filter(Requirements::isNeeded)
                .filter(requirement -> offers(requirement.getNamespace()).noneMatch(offer -> meets(offer, requirement)))
                .findFirst()
                .map(this::words);
    }

    private static boolean isNeeded(BundleRequirement requirement) {
        String resolution = requirement.getDirectives().get(Constants.RESOLUTION_DIRECTIVE);
        String effective = requirement.getDirectives().get(Constants.EFFECTIVE_DIRECTIVE);
        return !Constants.RESOLUTION_OPTIONAL.equals(resolution)
                && (effective == null || effective.equals(Constants.EFFECTIVE_RESOLVE));
    }

    private Stream<BundleCapability> offers(String namespace) {
        return Arrays.stream(context.getBundles())
                .map(bundle -> bundle.adapt(BundleRevision.class))
                .flatMap(revision -> revision.getDeclaredCapabilities(namespace).stream());
    }

    private static boolean meets(BundleCapability offer, BundleRequirement requirement) {
        String filter = requirement.getDirectives().get(Constants.FILTER_DIRECTIVE);
        try {
            return filter == null || FrameworkUtil.createFilter(filter).matches(offer.getAttributes());
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("the framework takes only filters that are correct: " + filter, e);
        }
    }

    private String words(BundleRequirement requirement) {
        String filter = String.valueOf(requirement.getDirectives().get(Constants.FILTER_DIRECTIVE));
        return switch (requirement.getNamespace()) {
            case PackageNamespace.PACKAGE_NAMESPACE -> missingPackage(filter);
            case ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE ->
                "needs another Java (" + filter + "); this is Java "
                        + Runtime.version().feature()
                        + "; compile it for this version, or start Mainstay with the other";
            default ->
                "requires " + requirement.getNamespace() + " " + filter
                        + ", which Mainstay does not provide; a model bundle may require only packages";
        };
    }

    private String missingPackage(String filter) {
        String name = group(filter, Pattern.quote(PackageNamespace.PACKAGE_NAMESPACE) + "=([^)]+)");
        List<String> versions = offers(PackageNamespace.PACKAGE_NAMESPACE)
                .filter(offer -> name.equals(offer.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)))
                .map(offer -> String.valueOf(offer.getAttributes().get(Constants.VERSION_ATTRIBUTE)))
                .distinct()
                .sorted()
                .toList();
        return versions.isEmpty()
                ? "imports " + name + ", which no bundle exports; include the package in the bundle"
                : "imports " + name + " " + range(filter) + ", but this Mainstay has " + String.join(" and ", versions)
                        + "; build it against that version";
    }

    /** A range as manifests write it, from the filter that the framework made of it. */
    static String range(String filter) {
        String least = group(filter, "(?<!\\(!\\()version>=([^)]+)");
        String above = group(filter, "\\(!\\(version<=([^)]+)");
        String below = group(filter, "\\(!\\(version>=([^)]+)");
        String most = group(filter, "(?<!\\(!\\()version<=([^)]+)");
        if (below.isEmpty() && most.isEmpty()) {
            return above.isEmpty() ? brief(least) + " or newer" : "newer than " + brief(above);
        }
        return (above.isEmpty() ? "[" + brief(least) : "(" + brief(above)) + ","
                + (below.isEmpty() ? brief(most) + "]" : brief(below) + ")");
    }

    private static String brief(String version) {
        return version.replaceAll("(\\.0){1,2}$", "");
    }

    private static String group(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
