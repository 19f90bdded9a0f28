package mainstay.workspace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import mainstay.models.ModelRef;
import mainstay.models.ModelStatus;
import mainstay.models.Renderers;
import mainstay.run.generation.Models;

/** Models whose work, which has threads of its own, goes on in the session that asks for it. */
record SessionModels(ServingModels serving) implements ServingModels {
    @Override
    public <T> T call(Function<Models, T> work) {
        return serving.call(bound(work));
    }

    @Override
    public <T> T reporting(BiFunction<Models, Renderers, T> work) {
        Optional<WorkSession> session = WorkSession.current();
        return session.isEmpty()
                ? serving.reporting(work)
                : serving.reporting((models, renderers) -> session.get().during(() -> work.apply(models, renderers)));
    }

    @Override
    public <T> T trial(List<ModelRef> refs, Function<Models, T> work) {
        return serving.trial(refs, bound(work));
    }

    private static <T> Function<Models, T> bound(Function<Models, T> work) {
        return WorkSession.current()
                .<Function<Models, T>>map(session -> models -> session.during(() -> work.apply(models)))
                .orElse(work);
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
