package mainstay.workspace;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import mainstay.models.ModelRef;
import mainstay.models.ModelStatus;
import mainstay.models.Renderers;
import mainstay.models.lifecycle.ModelInventory;
import mainstay.models.lifecycle.ModelRuns;
import mainstay.run.generation.Models;

/** The models of the life cycle. */
record LifeCycleModels(ModelRuns runs, ModelInventory inventory) implements ServingModels {
    @Override
    public <T> T call(Function<Models, T> work) {
        return runs.call(work);
    }

    @Override
    public <T> T reporting(BiFunction<Models, Renderers, T> work) {
        return runs.reporting(work);
    }

    @Override
    public <T> T trial(List<ModelRef> refs, Function<Models, T> work) {
        return runs.trial(refs, work);
    }

    @Override
    public boolean serves(Models models) {
        return runs.serves(models);
    }

    @Override
    public void onSwitch(Runnable listener) {
        runs.onSwitch(listener);
    }

    @Override
    public List<ModelStatus> known() {
        return inventory.list();
    }

    @Override
    public void refuseIncomparable(ModelRef ref) {
        inventory.refuseIncomparable(ref);
    }

    @Override
    public List<ModelRef> shadows() {
        return inventory.shadows();
    }

    @Override
    public void keepShadowRun(ModelRef model, String run, String book, Map<String, Double> moved) {
        runs.keepShadowRun(model, run, book, moved);
    }
}
