package mainstay.workspace;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import mainstay.models.ModelRef;
import mainstay.models.ModelStatus;
import mainstay.models.Renderers;
import mainstay.run.generation.Models;

/** The models that serve now, as runs need them: those of the life cycle, or plain objects where there is no framework. */
public interface ServingModels {

    /** Does work with the models that serve, which stay until it is done. */
    <T> T call(Function<Models, T> work);

    /** The same with what writes reports. */
    <T> T reporting(BiFunction<Models, Renderers, T> work);

    /** Does work with these models in the place of those of the same ids. */
    <T> T trial(List<ModelRef> refs, Function<Models, T> work);

    /** Whether these are the models that serve. */
    boolean serves(Models models);

    /** Calls whenever others begin to serve. */
    void onSwitch(Runnable listener);

    /** Every model that is known, whether it serves or not. */
    List<ModelStatus> known();

    /**
     * Refuses a model that moves nothing in a run, and so cannot be set against another.
     *
     * @throws mainstay.book.MainstayException if it is one, or is not there
     */
    void refuseIncomparable(ModelRef ref);

    /** The models that compute along without deciding anything. */
    List<ModelRef> shadows();

    /** Keeps what a shadow would have moved in a run: how much, by what. */
    void keepShadowRun(ModelRef model, String run, String book, Map<String, Double> moved);
}
