package mainstay.models.serving;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mainstay.book.metrics.Durations;
import mainstay.models.Budgets;
import mainstay.models.Lease;
import mainstay.models.ModelFailure;
import mainstay.models.ModelKey;
import mainstay.models.ModelKind;
import mainstay.models.Renderers;
import mainstay.run.generation.MissingModel;
import mainstay.run.generation.Models;

/**
 * Which models serve at this moment. Callers take a lease of all of them at once and never wait for a swap: a change makes a
 * new set, gives new leases on that one, and waits for the leases of the old one only before something in it is taken away.
 *
 * <p>No lock is held while a model is called, while a bundle changes its state, or while leases drain.
 */
public final class Serving {
    private final Budgets budgets;
    private final Supplier<List<String>> remarks;
    private final boolean useDefault;
    private final PresentModels present = new PresentModels();
    private final List<ServingSet> draining = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Object publication = new Object();
    private final Durations leases = new Durations();
    private ServingPlan plan = new ServingPlan(0, Map.of());
    private volatile ServingSet current;

    /**
     * Nothing serves yet.
     *
     * @param remarks what every user of the models must know, asked for at each change
     * @param useDefault whether runs may do without models that are missing
     */
    public Serving(Budgets budgets, Supplier<List<String>> remarks, boolean useDefault) {
        this.budgets = budgets;
        this.remarks = remarks;
        this.useDefault = useDefault;
        this.current = new ServingSet(
                List.of(), new Models(0, List.of(), List.of(), List.of()), new Renderers(List.of(), Map.of()));
    }

    /** A lease of everything that serves; never waits for a swap. */
    public Lease lease() {
        return lease(held());
    }

    private static Lease lease(ServingSet set) {
        return new Lease(set.models(), set.renderers(), set::release);
    }

    /** The current set with a lease taken; when it is just being replaced, the one that replaces it. */
    private ServingSet held() {
        ServingSet set = current;
        while (!set.acquire()) {
            Thread.onSpinWait();
            set = current;
        }
        return set;
    }

    /**
     * Does work on a thread of its own with everything that serves, under a lease that lasts as long as the work.
     *
     * @throws ModelFailure if a model fails at it, or does not end in time
     */
    public <T> T call(BiFunction<Models, Renderers, T> work) {
        return call(held(), work);
    }

    private <T> T call(ServingSet set, BiFunction<Models, Renderers, T> work) {
        long begin = System.nanoTime();
        try {
            return TimedWork.run(set::overdue, () -> work.apply(set.models(), set.renderers()));
        } finally {
            set.release();
            leases.add(System.nanoTime() - begin);
        }
    }

    /**
     * The same with other models than those that serve.
     *
     * @param trial what is to serve in this piece of work
     */
    public <T> T trial(ServingPlan trial, Function<Models, T> work) {
        ServingSet set = set(trial);
        set.acquire();
        draining.add(set);
        try {
            return call(set, (models, renderers) -> work.apply(models));
        } finally {
            set.close();
            draining.remove(set);
        }
    }

    /** Whether there is a model that serves as this. */
    public boolean present(ModelKey key) {
        return current.members().stream().anyMatch(member -> member.key().equals(key));
    }

    /** Whether these models are the ones that serve. */
    public boolean serves(Models models) {
        return current.models().equals(models);
    }

    /** Tells whenever other models begin to serve, before the old ones drain; must return at once. */
    public void onSwitch(Runnable listener) {
        listeners.add(listener);
    }

    /** What is to serve. */
    public ServingPlan plan() {
        synchronized (publication) {
            return plan;
        }
    }

    /** Makes a plan what serves: all of it at one moment. */
    public void serve(ServingPlan next) {
        synchronized (publication) {
            plan = next;
            publish();
        }
    }

    /** Adds the model of a definition, which no bundle registers. */
    void add(InstalledFile unit, ModelKind family, Object model) {
        present.add(unit, ServingModel.of(family, model, unit, budgets));
    }

    void forget(InstalledFile unit) {
        synchronized (publication) {
            present.forget(unit);
        }
    }

    /** Lets the models of a unit serve, where the plan wants them. */
    public void admit(InstalledFile unit) {
        synchronized (publication) {
            unit.suspend(false);
            publish();
        }
    }

    /** Keeps the models of a unit from new leases. */
    void suspend(InstalledFile unit) {
        synchronized (publication) {
            unit.suspend(true);
            publish();
        }
    }

    /** The models that a unit brings now. */
    public List<ModelKey> models(InstalledFile unit) {
        return present.of(unit).stream().map(ServingModel::key).sorted().toList();
    }

    /** Leases held on a model of a unit, in whatever generation. */
    public int leases(InstalledFile unit) {
        List<ServingModel> models = present.of(unit);
        int held = 0;
        for (ServingSet set : sets()) {
            held += models.stream().anyMatch(set::has) ? set.held() : 0;
        }
        return held;
    }

    /** Leases held now, of whatever generation. */
    public int leasesHeld() {
        return sets().stream().mapToInt(ServingSet::held).sum();
    }

    /** How long leases of pieces of work lasted. */
    public Durations leases() {
        return leases;
    }

    /** The number of the generation that serves. */
    public int generation() {
        return current.models().generation();
    }

    private List<ServingSet> sets() {
        List<ServingSet> sets = new ArrayList<>(draining);
        sets.add(current);
        return sets;
    }

    /**
     * Waits until nobody works with a unit that is kept from new leases.
     *
     * @return whether it came to that in time
     */
    public boolean drain(InstalledFile unit, long nanos) throws InterruptedException {
        return drain(present.of(unit), nanos);
    }

    private boolean drain(List<ServingModel> models, long nanos) throws InterruptedException {
        long end = System.nanoTime() + nanos;
        for (ServingSet set : draining) {
            if (models.stream().anyMatch(set::has) && !set.awaitDrained(end - System.nanoTime())) {
                return false;
            }
        }
        return true;
    }

    /** Replaces the current set by what plan and models make now; to be called under the lock of publication. */
    private void publish() {
        ServingSet old = current;
        ServingSet next = set(plan);
        if (old.members().equals(next.members())
                && old.models().equals(next.models())
                && old.renderers().equals(next.renderers())) {
            return;
        }
        draining.removeIf(ServingSet::drained);
        draining.add(old);
        current = next;
        old.close();
        listeners.forEach(Runnable::run);
    }

    private ServingSet set(ServingPlan wanted) {
        Map<ModelKey, ServingModel> members = new TreeMap<>();
        wanted.models().forEach((key, unit) -> present.find(key, unit).ifPresent(found -> members.put(key, found)));
        List<MissingModel> missing = AbsentModels.of(wanted, members.keySet());
        List<ServingModel> all = List.copyOf(members.values());
        Models models = new Models(
                wanted.generation(),
                of(all, ModelKind.TEAM_COST).map(ServingModel::teamCost).toList(),
                of(all, ModelKind.SCORING).map(ServingModel::scoring).toList(),
                of(all, ModelKind.INCENTIVE).map(ServingModel::incentive).toList(),
                absent(missing),
                missing,
                useDefault);
        Renderers renderers = new Renderers(
                of(all, ModelKind.REPORT).map(ServingModel::renderer).toList(), AbsentModels.ofFormats(missing));
        return new ServingSet(all, models, renderers);
    }

    private static Stream<ServingModel> of(List<ServingModel> members, ModelKind family) {
        return members.stream().filter(member -> member.key().family() == family);
    }

    private List<String> absent(List<MissingModel> missing) {
        List<String> sentences = new ArrayList<>(AbsentModels.ofCoverages(missing));
        sentences.addAll(remarks.get());
        return sentences;
    }

    /** Adds a model that has appeared. */
    void appeared(InstalledFile unit, ServingModel model) {
        synchronized (publication) {
            present.add(unit, model);
            publish();
        }
    }

    /** Takes a model out that is about to disappear, and waits until nobody works with it. */
    void disappears(ServingModel removed) {
        synchronized (publication) {
            present.remove(removed);
            publish();
        }
        try {
            drain(List.of(removed), budgets.prepareNanos() + TimeUnit.SECONDS.toNanos(60));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
