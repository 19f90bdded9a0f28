package mainstay.workspace;

import java.util.concurrent.atomic.AtomicReference;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.run.LiveResult;
import mainstay.run.Runner;
import mainstay.run.generation.Models;
import mainstay.run.parameters.Assumptions;

/**
 * The latest result; computed anew only where book, models or assumptions have changed. It holds models as long as it is
 * here, so it must be cleared when others begin to serve.
 */
final class RunCache {
    private final AtomicReference<LiveResult> latest = new AtomicReference<>();

    /** The result of a book, whether it is known or made now. */
    Known get(Book book, Models models, Assumptions assumptions) {
        LiveResult known = latest.get();
        boolean sameInput =
                known != null && known.book().asRead() == book && known.models().equals(models);
        if (sameInput && known.assumptions().all().equals(assumptions.all())) {
            return new Known(known, false);
        }
        LiveResult made = sameInput
                ? Runner.again(known, assumptions, Batches.usual())
                : Runner.run(book, models, assumptions, Batches.usual());
        return new Known(made, true);
    }

    /**
     * A result.
     *
     * @param isNew whether it was made now
     */
    record Known(LiveResult result, boolean isNew) {}

    void keep(LiveResult result) {
        latest.set(result);
    }

    /** Forgets this result, unless another has taken its place. */
    void forget(LiveResult result) {
        latest.compareAndSet(result, null);
    }

    void clear() {
        latest.set(null);
    }
}
