package mainstay.models;

import java.util.concurrent.atomic.AtomicBoolean;
import mainstay.run.generation.Models;

/**
 * The right to work with models until it is closed: none of them is stopped before. Whoever holds one keeps it for a piece of
 * work (a run, a batch, a report) and the models not beyond it.
 */
public final class Lease implements AutoCloseable {
    private final Models models;
    private final Renderers renderers;
    private final Runnable release;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** A lease of these models and renderers; the life cycle makes them. */
    public Lease(Models models, Renderers renderers, Runnable release) {
        this.models = models;
        this.renderers = renderers;
        this.release = release;
    }

    /** The models, all of one generation. */
    public Models models() {
        return models;
    }

    /** The report renderers of the same generation. */
    public Renderers renderers() {
        return renderers;
    }

    /** Gives the models back; a second time does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            release.run();
        }
    }
}
