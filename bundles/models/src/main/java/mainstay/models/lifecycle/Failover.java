package mainstay.models.lifecycle;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import mainstay.models.Attribution;
import mainstay.models.ModelFailure;
import mainstay.models.ModelKey;
import mainstay.models.catalogue.Admitted;
import mainstay.models.catalogue.Catalogue;
import mainstay.models.catalogue.CatalogueEvidence;
import mainstay.models.catalogue.CatalogueStore;
import mainstay.models.catalogue.GenerationRecord;

/** Puts the last good version in the place of a model that failed in service. */
final class Failover {
    private final CatalogueStore ledger;
    private final Activation activation;
    private final GenerationSwitch switches;
    private final LifeCycleCounts counts;

    Failover(CatalogueStore ledger, Activation activation, GenerationSwitch switches, LifeCycleCounts counts) {
        this.counts = counts;
        this.ledger = ledger;
        this.activation = activation;
        this.switches = switches;
    }

    /**
     * Takes a model that failed out of service, for its last good version where there is one; to be called in a change.
     *
     * @return the generation that serves now; none when nothing better is there
     */
    Optional<GenerationRecord> replace(ModelFailure failure, Attribution act) {
        return replace(ledger.begin(), failure, act, true);
    }

    /** The same in this process alone, as what was changed cannot be kept. */
    Optional<GenerationRecord> replaceHere(ModelFailure failure, Attribution act) {
        return replace(ledger.catalogue(), failure, act, false);
    }

    private Optional<GenerationRecord> replace(
            Catalogue catalogue, ModelFailure failure, Attribution act, boolean kept) {
        GenerationRecord now = catalogue.serving().orElseThrow();
        Optional<ModelKey> failed = now.models().entrySet().stream()
                .filter(entry -> entry.getValue().equals(failure.model().digest())
                        && entry.getKey().id().equals(failure.model().id()))
                .map(Map.Entry::getKey)
                .findFirst();
        if (failed.isEmpty()) {
            return Optional.of(now); // somebody else's run has found out already
        }
        return replace(catalogue, now, failed.get(), failure, act, kept);
    }

    private Optional<GenerationRecord> replace(
            Catalogue catalogue,
            GenerationRecord now,
            ModelKey key,
            ModelFailure failure,
            Attribution act,
            boolean kept) {
        Optional<String> lastGood =
                catalogue.lastGood(key, Set.of(failure.model().digest()));
        boolean shipped =
                catalogue.generation(0).models().containsValue(failure.model().digest());
        Admitted model = catalogue.find(key, failure.model().digest()).orElseThrow();
        if (lastGood.isEmpty() && shipped) {
            return Optional.empty();
        }
        Map<ModelKey, String> next = new TreeMap<>(now.models());
        next.remove(key);
        lastGood.ifPresent(digest -> next.put(key, digest));
        String instead = lastGood.flatMap(digest -> catalogue.find(key, digest))
                .map(good -> good.ref() + " is active again")
                .orElse("there is no earlier version");
        GenerationRecord record = activation.record(
                catalogue,
                now.previous(),
                next,
                "rollback",
                act,
                failure.getMessage() + "; it is retired, and " + instead);
        Catalogue without = catalogue.with(model, Admitted.State.RETIRED).unpinned();
        GenerationSwitch.Prepared prepared = switches.prepare(record);
        if (kept) {
            ledger.commit(
                    without.adding(record),
                    act,
                    "rollback",
                    model.ref(),
                    model.digest(),
                    CatalogueEvidence.detail(record));
        } else {
            ledger.rememberOnly(without.adding(record));
        }
        switches.make(prepared);
        counts.retired();
        return Optional.of(record);
    }
}
