package mainstay.workspace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import mainstay.run.inforce.AdoptedCoverage;
import mainstay.run.inforce.AdoptedCoverage.Assignment;
import mainstay.store.CoverageStore;

/** Adopted plans as runs take them; the latest is kept as long as it is the one that the store has. */
final class AdoptedPlans {
    private volatile Known known = new Known(Optional.empty(), Optional.empty());

    private record Known(Optional<CoverageStore.Adopted> stored, Optional<AdoptedCoverage> plan) {}

    /** A plan that was stored. */
    Optional<AdoptedCoverage> of(Optional<CoverageStore.Adopted> stored) {
        Known last = known;
        if (last.stored().equals(stored)) { // which is quick where it is the same
            return last.plan();
        }
        Known now = new Known(stored, stored.map(AdoptedPlans::plan));
        known = now;
        return now.plan();
    }

    private static AdoptedCoverage plan(CoverageStore.Adopted stored) {
        Map<String, Assignment> accounts = new LinkedHashMap<>();
        stored.coverages().forEach((id, coverage) -> {
            Double capture = stored.captures().get(id);
            accounts.put(
                    id,
                    new Assignment(
                            coverage,
                            stored.teams().getOrDefault(id, ""),
                            capture == null ? OptionalDouble.empty() : OptionalDouble.of(capture)));
        });
        return new AdoptedCoverage(stored.summary(), stored.digest(), accounts);
    }
}
