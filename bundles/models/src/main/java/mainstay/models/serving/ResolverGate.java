package mainstay.models.serving;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/**
 * Lets only those bundles resolve that came with the distribution or were approved, whichever way they were installed and
 * whatever they import. What is approved is a revision: a bundle that is updated with other bytes is a stranger again.
 */
public final class ResolverGate implements ResolverHookFactory, ResolverHook {
    private final Set<BundleRevision> approved =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private final Set<Long> fixed;

    /** Knows the bundles that are there now for those of the distribution. */
    public ResolverGate(BundleContext context) {
        fixed = Stream.of(context.getBundles()).map(Bundle::getBundleId).collect(Collectors.toUnmodifiableSet());
    }

    /** Lets the revision that a bundle has now resolve. */
    public void approve(Bundle bundle) {
        approved.add(bundle.adapt(BundleRevision.class));
    }

    /** Whether a bundle belongs to the distribution and is not swapped. */
    public boolean fixed(Bundle bundle) {
        return fixed.contains(bundle.getBundleId());
    }

    private boolean stranger(BundleRevision revision) {
        return !fixed(revision.getBundle()) && !approved.contains(revision);
    }

    @Override
    public ResolverHook begin(Collection<BundleRevision> triggers) {
        return triggers.stream().anyMatch(this::stranger) ? new ClosedGate() : this;
    }

    /** For what begins with a stranger: nothing resolves, not even what needs nothing. */
    private static final class ClosedGate implements ResolverHook {
        @Override
        public void filterResolvable(Collection<BundleRevision> candidates) {
            candidates.clear();
        }

        @Override
        public void filterSingletonCollisions(BundleCapability singleton, Collection<BundleCapability> candidates) {
            // Nothing gets so far.
        }

        @Override
        public void filterMatches(BundleRequirement requirement, Collection<BundleCapability> candidates) {
            candidates.clear();
        }

        @Override
        public void end() {
            // Nothing is kept from one resolution to the next.
        }
    }

    @Override
    public void filterResolvable(Collection<BundleRevision> candidates) {
        // Shrinking this collection makes the framework forget its own bundle: strangers are stopped in filterMatches.
    }

    @Override
    public void filterMatches(BundleRequirement requirement, Collection<BundleCapability> candidates) {
        if (stranger(requirement.getRevision())) {
            candidates.clear();
        }
        candidates.removeIf(capability -> stranger(capability.getRevision()));
    }

    @Override
    public void filterSingletonCollisions(BundleCapability singleton, Collection<BundleCapability> candidates) {
        // Model bundles stand side by side in several versions; singletons among them are the author's choice.
    }

    @Override
    public void end() {
        // Nothing is kept from one resolution to the next.
    }
}
