package mainstay.models.serving;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import mainstay.book.Interruption;
import mainstay.models.ModelFailure;
import mainstay.run.generation.ModelIdentity;
import mainstay.scoring.api.UnsuitableBook;
import mainstay.teamcost.api.UnusableFigure;

/** Knows which calls of models are under way and since when, and turns what they throw into failures of the model. */
final class CallMonitor {
    private final Map<Thread, Call> underWay = new ConcurrentHashMap<>();

    /** A call under way. */
    private record Call(ModelIdentity model, String step, long since, long budgetNanos) {
        boolean overdue(long now) {
            return now - since > budgetNanos;
        }
    }

    /**
     * Calls a model.
     *
     * @param step what it is to do
     * @param budgetNanos how long that may take
     * @throws ModelFailure for whatever the model throws, checked exceptions and errors of the virtual machine among it; that
     *     of another model, which computes a column of a report as it is rendered, is passed on
     * @throws mainstay.book.MainstayException if a person asked meanwhile that the work ends
     * @throws UnsuitableBook if the model says so
     * @throws UnusableFigure if the model says so
     */
    <T> T call(ModelIdentity model, String step, long budgetNanos, Supplier<T> work) {
        underWay.put(Thread.currentThread(), new Call(model, step, System.nanoTime(), budgetNanos));
        try {
            return work.get();
        } catch (ModelFailure | UnsuitableBook | UnusableFigure e) {
            throw e;
        } catch (Throwable e) { // a compiler other than Java's, or a trick, lets a model throw anything
            // What ends because a person asked for it is no failure of the model.
            Interruption.check();
            throw failure(model, step, e);
        } finally {
            underWay.remove(Thread.currentThread());
        }
    }

    private static ModelFailure failure(ModelIdentity model, String step, Throwable thrown) {
        if (thrown instanceof OutOfMemoryError) {
            return new ModelFailure(
                    model,
                    step,
                    "it ran out of memory; if the book is large, give more with MAINSTAY_JAVA_OPTS=-Xmx8g");
        }
        return new ModelFailure(model, step, ThrownText.of(thrown));
    }

    /** A call that has gone on for longer than it may; its thread is told to end, which it may not heed. */
    Optional<ModelFailure> overdue() {
        long now = System.nanoTime();
        for (Map.Entry<Thread, Call> entry : underWay.entrySet()) {
            Call call = entry.getValue();
            if (call.overdue(now)) {
                entry.getKey().interrupt();
                return Optional.of(new ModelFailure(
                        call.model(),
                        call.step(),
                        "it did not end within " + call.budgetNanos() / 1_000_000_000L
                                + " s, its time limit; its thread is abandoned; for a large book allow more in"
                                + " conf/mainstay.models.cfg"));
            }
        }
        return Optional.empty();
    }
}
