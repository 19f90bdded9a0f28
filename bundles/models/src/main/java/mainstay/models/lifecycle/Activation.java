package mainstay.models.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.Attribution;
import mainstay.models.ModelFile;
import mainstay.models.ModelKey;
import mainstay.models.ModelRef;
import mainstay.models.Refusal;
import mainstay.models.catalogue.Admitted;
import mainstay.models.catalogue.Catalogue;
import mainstay.models.catalogue.CatalogueStore;
import mainstay.models.catalogue.GenerationRecord;
import mainstay.models.serving.InstalledFile;
import mainstay.models.serving.ModelInstaller;
import mainstay.models.serving.Serving;
import mainstay.models.serving.ServingPlan;

/** Puts generations into service: installs what is new beside what serves, switches all of it at once, takes away the old. */
final class Activation {
    private final CatalogueStore ledger;
    private final ModelStore store;
    private final Serving serving;
    private final ModelInstaller units;

    Activation(CatalogueStore ledger, ModelStore store, Serving serving, ModelInstaller units) {
        this.ledger = ledger;
        this.store = store;
        this.serving = serving;
        this.units = units;
    }

    /** What is to change in the generation in force. */
    record Change(String how, List<Admitted> in, List<ModelKey> out, int previous, String remark) {}

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
        if (models.stream().allMatch(model -> model.digest().equals(now.get(model.key())))) {
            throw new MainstayException(
                    Code.MODEL, names(models) + " is already active, in generation " + catalogue.current());
        }
    }

    private static void refuseRetired(Admitted model) {
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
    void pin(int generation, Attribution act) {
        Catalogue catalogue = ledger.begin();
        Catalogue pinned = catalogue.pinning(catalogue.generation(generation).number());
        Switch prepared = prepare(pinned.generation(generation));
        ledger.commit(pinned, act, "pin", "generation " + generation, "", Map.of());
        make(prepared);
    }

    /** Makes the generation in force serve again. */
    void unpin(Attribution act) {
        Catalogue catalogue = ledger.begin();
        if (!catalogue.isPinned()) {
            throw new MainstayException(Code.MODEL, "no generation is pinned");
        }
        Switch prepared = prepare(catalogue.inForce().orElseThrow());
        ledger.commit(catalogue.unpinned(), act, "unpin", "generation " + catalogue.pinned(), "", Map.of());
        make(prepared);
    }

    /** The catalogue, unless something is pinned. */
    Catalogue changeable() {
        Catalogue catalogue = ledger.begin();
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
        Switch prepared = prepare(next);
        ledger.commit(catalogue.adding(next), act, next.how(), what, "", detail(next));
        make(prepared);
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
        ledger.commit(catalogue.adding(next), act, next.how(), names(models), "", detail(next));
        return new ServingPlan(next.number(), plan.models());
    }

    /** Refuses a unit that was started and does not bring what it is to bring. */
    void refuseIfMissing(InstalledFile unit, ModelKey key) throws Refusal {
        if (!serving.models(unit).contains(key)) {
            throw new Refusal(
                    "start", "it was started but provides no " + key.family().words() + " " + key.id());
        }
    }

    /** What the log has of a generation. */
    static Map<String, String> detail(GenerationRecord generation) {
        Map<String, String> detail = new TreeMap<>();
        detail.put("generation", Integer.toString(generation.number()));
        generation.models().forEach((key, digest) -> detail.put(key.family().id() + ":" + key.id(), digest));
        return detail;
    }

    /** The files of what is gone back to must be there whatever becomes of the distribution. */
    private void keepFiles(Catalogue catalogue, GenerationRecord next) {
        catalogue.generations().stream()
                .flatMap(generation -> generation.models().values().stream())
                .distinct()
                .forEach(store::keep);
        next.models().values().forEach(store::keep);
    }

    /** A generation whose units are all installed and started, and those that were started for it. */
    record Switch(ServingPlan plan, List<InstalledFile> started) {}

    /** Installs and starts what a generation needs beside what serves. */
    Switch prepare(GenerationRecord generation) {
        List<InstalledFile> started = new ArrayList<>();
        try {
            return new Switch(plan(generation, started), started);
        } catch (MainstayException e) {
            retire(started);
            throw e;
        }
    }

    private ServingPlan plan(GenerationRecord generation, List<InstalledFile> started) {
        Map<ModelKey, InstalledFile> plan = new TreeMap<>();
        Map<ModelKey, InstalledFile> serving = this.serving.plan().models();
        generation.models().forEach((key, digest) -> plan.put(key, unit(key, digest, serving, started)));
        return new ServingPlan(generation.number(), plan);
    }

    private InstalledFile unit(
            ModelKey key, String digest, Map<ModelKey, InstalledFile> serving, List<InstalledFile> started) {
        InstalledFile present = serving.get(key);
        if (present != null && present.digest().equals(digest)) {
            return present;
        }
        for (InstalledFile unit : units.installed()) {
            if (unit.digest().equals(digest) && (started.contains(unit) || serving.containsValue(unit))) {
                return unit;
            }
        }
        InstalledFile unit = start(key, digest);
        started.add(unit);
        return unit;
    }

    private InstalledFile start(ModelKey key, String digest) {
        ModelFile file = store.file(digest);
        try {
            InstalledFile unit = units.start(file);
            refuseIfMissing(unit, key);
            return unit;
        } catch (Refusal e) {
            throw new MainstayException(
                    Code.MODEL, file.ref() + " cannot be activated: " + e.getMessage() + "; nothing was changed", e);
        }
    }

    /** Makes what is prepared serve, and takes away what served. */
    void make(Switch prepared) {
        ServingPlan old = serving.plan();
        prepared.started().forEach(serving::admit);
        serving.serve(prepared.plan());
        retire(old.models().values().stream()
                .distinct()
                .filter(unit -> !prepared.plan().has(unit))
                .toList());
    }

    private void retire(List<InstalledFile> old) {
        old.forEach(units::retire);
    }

    /**
     * What would serve if these models did, for the time of one piece of work.
     *
     * @param started gets the units that were started for it; {@link #end} takes them away
     */
    ServingPlan trial(List<Admitted> models, List<InstalledFile> started) {
        ServingPlan now = serving.plan();
        Map<ModelKey, InstalledFile> plan = new TreeMap<>(now.models());
        for (Admitted model : models) {
            plan.put(model.key(), unit(model.key(), model.digest(), now.models(), started));
        }
        started.forEach(serving::admit);
        return new ServingPlan(now.generation(), plan);
    }

    /** Ends a trial. */
    void end(List<InstalledFile> started) {
        retire(started);
    }
}
