package mainstay.models.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.Attribution;
import mainstay.models.ModelKey;
import mainstay.models.ModelRef;
import mainstay.models.catalogue.Admitted;
import mainstay.models.catalogue.Catalogue;
import mainstay.models.catalogue.CatalogueEvidence;
import mainstay.models.catalogue.CatalogueStore;
import mainstay.models.catalogue.GenerationRecord;
import mainstay.models.lifecycle.GenerationSwitch.Prepared;
import mainstay.models.serving.ServingPlan;

/** Decides which generation serves next, writes it into the catalogue and the log, and has it switched to. */
final class Activation {
    private final CatalogueStore ledger;
    private final ModelStore store;
    private final GenerationSwitch switches;

    Activation(CatalogueStore ledger, ModelStore store, GenerationSwitch switches) {
        this.ledger = ledger;
        this.store = store;
        this.switches = switches;
    }

    /** Puts these models into service, together, in the place of those with the same ids. */
    GenerationRecord activate(List<ModelRef> refs, Attribution act) {
        Catalogue catalogue = changeable();
        refuseUnfit(refs);
        List<Admitted> models = refs.stream().map(catalogue::find).toList();
        GenerationRecord now = catalogue.inForce().orElseThrow();
        Map<ModelKey, String> next = new TreeMap<>(now.models());
        models.forEach(model -> next.put(model.key(), model.digest()));
        Catalogue awake = catalogue;
        for (Admitted model : models) {
            awake = awake.with(model, Admitted.State.STANDBY);
        }
        return switchTo(awake, record(catalogue, now.number(), next, "activate", act, ""), act, names(models));
    }

    /** Refuses what {@link #activate} would refuse. */
    void refuseUnfit(List<ModelRef> refs) {
        Catalogue catalogue = changeable();
        Map<ModelKey, String> now = catalogue.inForce().orElseThrow().models();
        List<Admitted> models = refs.stream().map(catalogue::find).toList();
        models.forEach(Activation::refuseRetired);
        boolean serve = models.stream()
                .allMatch(model ->
                        model.digest().equals(now.get(model.key())) && switches.serves(model.key(), model.digest()));
        if (serve && store.doubt().isEmpty()) {
            throw new MainstayException(
                    Code.MODEL, names(models) + " is already active, in generation " + catalogue.current());
        }
    }

    static void refuseRetired(Admitted model) {
        if (model.state() == Admitted.State.RETIRED) {
            throw new MainstayException(
                    Code.MODEL, model.ref() + " is retired; admit its file again first: models admit FILE");
        }
    }

    private static String names(List<Admitted> models) {
        return String.join(" ", models.stream().map(Admitted::ref).toList());
    }

    /** Goes back to the generation before the one in force. */
    GenerationRecord rollback(Attribution act) {
        Catalogue catalogue = changeable();
        GenerationRecord now = catalogue.inForce().orElseThrow();
        if (now.previous() < 0) {
            throw new MainstayException(
                    Code.MODEL,
                    "there is nothing to roll back to: generation " + now.number()
                            + " is the one that the distribution ships");
        }
        GenerationRecord before = catalogue.generation(now.previous());
        store.refuseUnknown(before);
        return switchTo(
                catalogue,
                record(catalogue, before.previous(), before.models(), "rollback", act, ""),
                act,
                "generation " + before.number());
    }

    /** Takes a model out of service for good, until it is admitted again. */
    Optional<GenerationRecord> retire(ModelRef ref, Attribution act) {
        Catalogue catalogue = changeable();
        Admitted model = catalogue.find(ref);
        Catalogue without = catalogue.with(model, Admitted.State.RETIRED);
        GenerationRecord now = catalogue.inForce().orElseThrow();
        if (!model.digest().equals(now.models().get(model.key()))) {
            ledger.commit(without, act, "retire", model.ref(), model.digest(), Map.of());
            return Optional.empty();
        }
        Map<ModelKey, String> next = new TreeMap<>(now.models());
        next.remove(model.key());
        return Optional.of(
                switchTo(without, record(catalogue, now.number(), next, "retire", act, ""), act, model.ref()));
    }

    /** Makes the models of an earlier generation serve, whatever is activated, until it is taken back. */
    GenerationRecord pin(int generation, Attribution act) {
        Catalogue catalogue = ledger.begin();
        Catalogue pinned = catalogue.pinning(catalogue.generation(generation).number());
        GenerationRecord next = pinned.generation(generation);
        store.refuseUnknown(next);
        Prepared prepared = switches.prepare(next);
        ledger.commit(pinned, act, "pin", "generation " + generation, "", Map.of());
        switches.make(prepared);
        return next;
    }

    /** Makes the generation in force serve again. */
    GenerationRecord unpin(Attribution act) {
        Catalogue catalogue = ledger.begin();
        if (!catalogue.isPinned()) {
            throw new MainstayException(Code.MODEL, "no generation is pinned");
        }
        GenerationRecord next = catalogue.inForce().orElseThrow();
        Prepared prepared = switches.prepare(next);
        ledger.commit(catalogue.unpinned(), act, "unpin", "generation " + catalogue.pinned(), "", Map.of());
        switches.make(prepared);
        return next;
    }

    /** The catalogue, unless something is pinned; to be called in a change. */
    Catalogue changeable() {
        ledger.begin();
        return catalogueToChange();
    }

    /** The same as this process knows it, before a change. */
    Catalogue catalogueToChange() {
        Catalogue catalogue = ledger.catalogue();
        if (catalogue.isPinned()) {
            throw new MainstayException(
                    Code.MODEL,
                    "generation " + catalogue.pinned() + " is pinned, so no other can be activated; unpin it first: "
                            + "models pin --off");
        }
        return catalogue;
    }

    /** A generation that is not in force yet. */
    GenerationRecord record(
            Catalogue catalogue,
            int previous,
            Map<ModelKey, String> models,
            String how,
            Attribution act,
            String remark) {
        return new GenerationRecord(
                catalogue.next(), previous, models, how, act.who(), ledger.now().toString(), act.why(), remark);
    }

    private GenerationRecord switchTo(Catalogue catalogue, GenerationRecord next, Attribution act, String what) {
        keepFiles(catalogue, next);
        Prepared prepared = switches.prepare(next);
        ledger.commit(catalogue.adding(next), act, next.how(), what, "", CatalogueEvidence.detail(next));
        switches.make(prepared);
        return next;
    }

    /**
     * Makes a plan count whose units are already there, after an update in place.
     *
     * @return the plan, with the number of its generation
     */
    ServingPlan count(ServingPlan plan, List<Admitted> models, Attribution act) {
        Catalogue catalogue = ledger.catalogue();
        GenerationRecord now = catalogue.inForce().orElseThrow();
        Map<ModelKey, String> digests = new TreeMap<>();
        plan.models().forEach((key, unit) -> digests.put(key, unit.digest()));
        if (digests.equals(now.models())) {
            return plan; // the same bytes once more
        }
        GenerationRecord next = record(catalogue, now.number(), digests, "update", act, "");
        keepFiles(catalogue, next);
        ledger.commit(catalogue.adding(next), act, next.how(), names(models), "", CatalogueEvidence.detail(next));
        return new ServingPlan(next.number(), plan.models(), plan.missing());
    }

    /** The files of what is gone back to must be there whatever becomes of the distribution. */
    private void keepFiles(Catalogue catalogue, GenerationRecord next) {
        catalogue.generations().stream()
                .flatMap(generation -> generation.models().values().stream())
                .distinct()
                .forEach(store::keep);
        next.models().values().forEach(store::keep);
    }
}
