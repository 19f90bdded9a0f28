package mainstay.models.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.metrics.Metric;
import mainstay.book.metrics.MetricSource;
import mainstay.models.Attribution;
import mainstay.models.Lease;
import mainstay.models.ModelFailure;
import mainstay.models.ModelRef;
import mainstay.models.Renderers;
import mainstay.models.ShadowRun;
import mainstay.models.catalogue.CatalogueStore;
import mainstay.models.catalogue.GenerationRecord;
import mainstay.models.serving.InstalledFile;
import mainstay.models.serving.Serving;
import mainstay.models.serving.ServingPlan;
import mainstay.run.generation.Models;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Lends models to runs and reports. Safe to use from several threads; work never waits for a change. */
@Component(
        service = {ModelRuns.class, MetricSource.class},
        configurationPolicy = ConfigurationPolicy.IGNORE)
public final class ModelRuns implements MetricSource {
    private final ChangeOrder order;
    private final CatalogueStore catalogueStore;
    private final Serving serving;
    private final GenerationSwitch generationSwitch;
    private final Failover failover;
    private final ModelInventory inventory;
    private final LifeCycleCounts counts;

    /** Started by the framework. */
    @Activate
    public ModelRuns(@Reference LifeCycleParts parts) {
        this.order = parts.order();
        this.catalogueStore = parts.catalogueStore();
        this.serving = parts.serving();
        this.generationSwitch = parts.generationSwitch();
        this.failover = parts.failover();
        this.inventory = new ModelInventory(parts);
        this.counts = parts.counts();
    }

    /** A lease of everything that serves; never waits for a swap. */
    public Lease lease() {
        order.follow();
        order.complete();
        return serving.lease();
    }

    /**
     * Does work with everything that serves, under one lease from its begin to its end. When a model fails at it or does not
     * end in time, that model is retired, its last good version serves again, and the work is done once more.
     *
     * @throws MainstayException if a model failed and nothing can take its place
     */
    public <T> T call(Function<Models, T> work) {
        return leased((models, renderers) -> work.apply(models));
    }

    /**
     * The same with the report renderers of the same generation.
     *
     * @param work may be done more than once: it begins a new file or buffer each time, and writes to no terminal, as the time
     *     that writing takes is the renderer's
     * @throws MainstayException if a model or renderer failed and nothing can take its place
     */
    public <T> T reporting(BiFunction<Models, Renderers, T> work) {
        order.complete();
        return leased(work);
    }

    private <T> T leased(BiFunction<Models, Renderers, T> work) {
        while (true) {
            order.follow();
            try {
                return serving.call(work);
            } catch (ModelFailure failure) {
                counts.failed();
                refuseToRepeatWithout(failure, failover(failure));
            }
        }
    }

    private GenerationRecord failover(ModelFailure failure) {
        Attribution act = new Attribution("mainstay", failure.getMessage());
        return replaced(failure, act)
                .orElseThrow(() -> new MainstayException(
                        Code.MODEL,
                        failure.getMessage() + "; there is no other version to fall back to; "
                                + "choose another model, or another format for a report"));
    }

    /** What failed must not go on serving because the data directory is somebody else's or full. */
    private Optional<GenerationRecord> replaced(ModelFailure failure, Attribution act) {
        try {
            return order.change("retiring a model that failed", () -> failover.replace(failure, act));
        } catch (MainstayException e) {
            return order.inTurn(() -> failover.replaceHere(failure, act));
        }
    }

    /** A run on something else than was asked for would be taken for what was asked for. */
    private static void refuseToRepeatWithout(ModelFailure failure, GenerationRecord next) {
        String id = failure.model().id();
        if (next.models().keySet().stream().noneMatch(key -> key.id().equals(id))) {
            throw new MainstayException(
                    Code.MODEL,
                    failure.getMessage()
                            + "; it is retired, and there is no earlier version to repeat the run with; "
                            + "run it again without this model, or admit a better one: models admit FILE");
        }
    }

    /**
     * Does work with other models than those that serve, which nobody else sees; a failure of theirs changes nothing.
     *
     * @param refs the models, in the place of those with the same ids
     * @throws MainstayException if one of them fails, or is not there
     */
    public <T> T trial(List<ModelRef> refs, Function<Models, T> work) {
        List<InstalledFile> started = new ArrayList<>();
        try {
            return serving.trial(order.inTurn(() -> plan(refs, started)), work);
        } catch (ModelFailure failure) {
            throw new MainstayException(
                    Code.MODEL, failure.getMessage() + "; the active models are unchanged", failure);
        } finally {
            generationSwitch.end(started);
        }
    }

    private ServingPlan plan(List<ModelRef> refs, List<InstalledFile> started) {
        return generationSwitch.trial(refs.stream().map(inventory::admitted).toList(), started);
    }

    /** Whether these models are the ones that serve now. */
    public boolean serves(Models models) {
        return serving.serves(models);
    }

    /** Calls a listener whenever other models begin to serve, before the old ones drain; it must return at once. */
    public void onSwitch(Runnable listener) {
        serving.onSwitch(listener);
    }

    @Override
    public List<Metric> metrics() {
        List<Metric> ofServing = List.of(
                Metric.gauge("mainstay_generation", "the number of the generation that serves", serving.generation()),
                Metric.gauge("mainstay_leases_held", "runs and reports that hold models now", serving.leasesHeld()),
                serving.leases()
                        .metric(
                                "mainstay_lease_seconds",
                                "how long runs and reports held the models they worked with"));
        return Stream.concat(ofServing.stream(), counts.metrics().stream()).toList();
    }

    /**
     * Keeps what a shadow would have moved, unless somebody else is writing.
     *
     * @param moved how much moved, by what moves
     */
    public void keepShadowRun(ModelRef model, String run, String book, Map<String, Double> moved) {
        catalogueStore.keep(new ShadowRun(model.toString(), catalogueStore.now().toString(), run, book, moved));
    }
}
