package mainstay.workspace;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import mainstay.models.ModelRef;
import mainstay.models.ModelStatus;
import mainstay.models.Renderers;
import mainstay.run.generation.Models;
import mainstay.workspace.queue.WorkLine;

/** Models whose work, which has threads of its own, goes on in the session that asks for it. */
record SessionModels(ServingModels serving) implements ServingModels {
    @Override
    public <T> T call(Function<Models, T> work) {
        return serving.call(bound(work));
    }

    @Override
    public <T> T reporting(BiFunction<Models, Renderers, T> work) {
        BiFunction<Models, Renderers, T> bound = WorkSession.current()
                .<BiFunction<Models, Renderers, T>>map(
                        session -> (models, renderers) -> session.during(() -> work.apply(models, renderers)))
                .orElse(work);
        return serving.reporting(WorkLine.current()
                .<BiFunction<Models, Renderers, T>>map(
                        line -> (models, renderers) -> line.during(() -> bound.apply(models, renderers)))
                .orElse(bound));
    }

    @Override
    public <T> T trial(List<ModelRef> refs, Function<Models, T> work) {
        return serving.trial(refs, bound(work));
    }

    private static <T> Function<Models, T> bound(Function<Models, T> work) {
        Function<Models, T> bound = WorkSession.current()
                .<Function<Models, T>>map(session -> models -> session.during(() -> work.apply(models)))
                .orElse(work);
        return WorkLine.current()
                .<Function<Models, T>>map(line -> models -> line.during(() -> bound.apply(models)))
                .orElse(bound);
    }

    @Override
    public boolean serves(Models models) {
        return serving.serves(models);
    }

    @Override
    public void onSwitch(Runnable listener) {
        serving.onSwitch(listener);
    }

    @Override
    public List<ModelStatus> known() {
        return serving.known();
    }

    @Override
    public void refuseIncomparable(ModelRef ref) {
        serving.refuseIncomparable(ref);
    }

    @Override
    public List<ModelRef> shadows() {
        return serving.shadows();
    }

    @Override
    public void keepShadowRun(ModelRef model, String run, String book, Map<String, Double> moved) {
        serving.keepShadowRun(model, run, book, moved);
    }
}
