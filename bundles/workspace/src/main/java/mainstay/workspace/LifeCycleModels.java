package mainstay.workspace;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import mainstay.models.ModelRef;
import mainstay.models.Renderers;
import mainstay.models.lifecycle.LifeCycle;
import mainstay.run.generation.Models;

/** The models of the life cycle. */
record LifeCycleModels(LifeCycle lifeCycle) implements ServingModels {
    @Override
    public <T> T call(Function<Models, T> work) {
        return lifeCycle.call(work);
    }

    @Override
    public <T> T reporting(BiFunction<Models, Renderers, T> work) {
        return lifeCycle.reporting(work);
    }

    @Override
    public <T> T trial(List<ModelRef> refs, Function<Models, T> work) {
        return lifeCycle.trial(refs, work);
    }

    @Override
    public boolean serves(Models models) {
        return lifeCycle.serves(models);
    }

    @Override
    public void onSwitch(Runnable listener) {
        lifeCycle.onSwitch(listener);
    }

    @Override
    public List<ModelRef> shadows() {
        return lifeCycle.shadows();
    }

    @Override
    public void keepShadowRun(ModelRef model, String run, String book, Map<String, Double> moved) {
        lifeCycle.keepShadowRun(model, run, book, moved);
    }
}
