package mainstay.models.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.ModelFile;
import mainstay.models.ModelKey;
import mainstay.models.Refusal;
import mainstay.models.catalogue.Admitted;
import mainstay.models.catalogue.GenerationRecord;
import mainstay.models.serving.InstalledFile;
import mainstay.models.serving.ModelInstaller;
import mainstay.models.serving.Serving;
import mainstay.models.serving.ServingPlan;

/** Installs what a generation needs beside what serves, switches all of it at one moment, and takes away the old. */
final class GenerationSwitch {
    private final ModelStore store;
    private final Serving serving;
    private final ModelInstaller units;
    private final boolean safe;
    private final LifeCycleCounts counts;

    /** @param safe whether generation 0 serves to the end of this process, whatever generation is in force */
    GenerationSwitch(ModelStore store, Serving serving, ModelInstaller units, boolean safe, LifeCycleCounts counts) {
        this.counts = counts;
        this.safe = safe;
        this.store = store;
        this.serving = serving;
        this.units = units;
    }

    /**
     * A generation whose units are all installed and started.
     *
     * @param started those that were started for it
     * @param begun when that began, by the clock for durations
     */
    record Prepared(ServingPlan plan, List<InstalledFile> started, long begun) {}

    /** Installs and starts what a generation needs beside what serves; in safe mode that waits for the next start. */
    Prepared prepare(GenerationRecord generation) {
        if (safe) {
            return new Prepared(serving.plan(), List.of(), System.nanoTime());
        }
        long begun = System.nanoTime();
        List<InstalledFile> started = new ArrayList<>();
        try {
            return new Prepared(plan(generation, started), started, begun);
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
    void make(Prepared prepared) {
        ServingPlan old = serving.plan();
        prepared.started().forEach(serving::admit);
        serving.serve(prepared.plan());
        counts.swapped(System.nanoTime() - prepared.begun());
        retire(old.models().values().stream()
                .distinct()
                .filter(unit -> !prepared.plan().has(unit))
                .toList());
    }

    /** Whether a file serves as a model now. */
    boolean serves(ModelKey key, String digest) {
        InstalledFile unit = serving.plan().models().get(key);
        return unit != null && unit.digest().equals(digest) && serving.present(key);
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
        Map<ModelKey, InstalledFile> tried = new TreeMap<>();
        for (Admitted model : models) {
            tried.put(model.key(), unit(model.key(), model.digest(), now.models(), started));
        }
        started.forEach(serving::admit);
        return now.with(tried);
    }

    /** Ends a trial. */
    void end(List<InstalledFile> started) {
        retire(started);
    }

    static String whyMissing(InstalledFile unit, ModelKey key) {
        return "it was started but provides no " + key.family().words() + " " + key.id();
    }

    /** Refuses a unit that was started and does not bring what it is to bring. */
    void refuseIfMissing(InstalledFile unit, ModelKey key) throws Refusal {
        if (!serving.models(unit).contains(key)) {
            throw new Refusal("start", whyMissing(unit, key));
        }
    }
}
