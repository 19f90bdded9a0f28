package mainstay.models.serving;

import java.util.function.Function;
import mainstay.models.Budgets;
import mainstay.models.ModelFailure;
import mainstay.run.generation.ModelIdentity;

/**
 * A model in service, each call of which is watched: what every guard has.
 *
 * @param model the model
 * @param identity which it is, to the byte
 * @param watch knows its calls under way
 * @param budgets how long they may take
 */
record MonitoredModel<M>(M model, ModelIdentity identity, CallMonitor watch, Budgets budgets) {

    String id() {
        return identity.id();
    }

    /** That the model failed, though it threw nothing. */
    ModelFailure failed(String step, String cause) {
        return new ModelFailure(identity, step, cause);
    }

    /** A short call, such as for a batch of accounts. */
    <T> T call(String step, Function<M, T> work) {
        return call(step, budgets.batchNanos(), work);
    }

    <T> T call(String step, long budgetNanos, Function<M, T> work) {
        return watch.call(identity, step, budgetNanos, () -> work.apply(model));
    }
}
