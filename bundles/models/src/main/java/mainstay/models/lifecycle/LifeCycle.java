package mainstay.models.lifecycle;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.Attribution;
import mainstay.models.Budgets;
import mainstay.models.Lease;
import mainstay.models.ModelFailure;
import mainstay.models.ModelKey;
import mainstay.models.ModelRef;
import mainstay.models.ModelStatus;
import mainstay.models.Refusal;
import mainstay.models.Renderers;
import mainstay.models.ShadowRun;
import mainstay.models.admission.AllowList;
import mainstay.models.admission.Budget;
import mainstay.models.admission.ProcessExaminer;
import mainstay.models.admission.TrustNote;
import mainstay.models.catalogue.Admitted;
import mainstay.models.catalogue.Catalogue;
import mainstay.models.catalogue.CatalogueStore;
import mainstay.models.catalogue.GenerationRecord;
import mainstay.models.serving.BundleControl;
import mainstay.models.serving.InstalledFile;
import mainstay.models.serving.ModelInstaller;
import mainstay.models.serving.ResolverGate;
import mainstay.models.serving.Serving;
import mainstay.models.serving.ServingPlan;
import mainstay.run.generation.Models;
import mainstay.store.ConfigurationFolder;
import mainstay.store.file.DataDirectory;
import mainstay.store.journal.JournalLine;
import mainstay.store.journal.JournalVerification;
import org.osgi.framework.BundleContext;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The life of models: how they come in, come to serve, and go, while others work with them. Safe to use from several threads;
 * changes are made one after the other, and work never waits for them.
 */
@Component(service = LifeCycle.class)
public final class LifeCycle {
    private static final long DRAIN_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Object change = new Object();
    private final BundleContext context;
    private final CatalogueStore ledger;
    private final AllowList allowList;
    private final ModelStore store;
    private final Serving serving;
    private final ModelInstaller units;
    private final ModelBundles bundles;
    private final Admission admission;
    private final Activation activation;
    private final Failover failover;
    private final List<String> problems = new ArrayList<>();
    /** What {@link #open} has left for the first who needs it. */
    private volatile Startup opening;

    /** Started by the framework; nothing serves before {@link #open}. */
    @Activate
    public LifeCycle(
            BundleContext context, @Reference DataDirectory directory, @Reference ConfigurationFolder configuration) {
        this.context = context;
        Path home = Path.of(context.getProperty("mainstay.home"));
        ledger = new CatalogueStore(directory, Clock.systemUTC());
        allowList = new AllowList(
                configuration.path().resolve("trusted-models"),
                Optional.of(home.resolve("bundles/models/shipped.sha256")));
        store = new ModelStore(ledger, allowList);
        ResolverGate gate = new ResolverGate(context);
        Budgets budgets = budgets(configuration);
        serving = new Serving(budgets, this::remarks);
        units = new ModelInstaller(context, serving, gate, budgets);
        admission = new Admission(ledger, store, allowList, new ProcessExaminer(home, Budget.usual()));
        activation = new Activation(ledger, store, serving, units);
        failover = new Failover(ledger, activation);
        bundles = new ModelBundles(
                change,
                gate,
                units,
                new BundleControl(serving, units, gate, context.getBundle(0)),
                new InPlaceUpdate(admission, activation),
                new Installation(context, allowList, gate, admission));
        context.registerService(ResolverHookFactory.class, gate, null);
    }

    /** Installs and starts what is to serve, but for report renderers. To be called once, before anything else. */
    public void open() {
        synchronized (change) {
            Startup first = new Startup(context, ledger, store, serving, units, problems);
            first.open();
            opening = first;
        }
    }

    /** Lets report renderers serve, too, if they do not yet: runs alone need none. */
    private void complete() {
        if (opening == null) {
            return;
        }
        synchronized (change) {
            if (opening != null) {
                opening.complete();
                opening = null;
            }
        }
    }

    /** What is known, with everything that ships. */
    private Catalogue catalogue() {
        complete();
        return ledger.catalogue();
    }

    /** Those that are set; where one cannot be used, the usual ones, and everybody is told. */
    private Budgets budgets(ConfigurationFolder configuration) {
        try {
            return Budgets.of(configuration.settings("mainstay.models"));
        } catch (MainstayException e) {
            problems.add(e.getMessage() + "; the default time limits apply");
            return Budgets.of(Map.of());
        }
    }

    private List<String> remarks() {
        Catalogue catalogue = ledger.catalogue();
        List<String> remarks = new ArrayList<>(problems);
        catalogue
                .inForce()
                .map(GenerationRecord::remark)
                .filter(remark -> !remark.isEmpty())
                .ifPresent(remarks::add);
        if (catalogue.isPinned()) {
            remarks.add("the models of generation " + catalogue.pinned()
                    + " are pinned; without the pin it would be generation " + catalogue.current()
                    + " (models pin --off)");
        }
        return remarks;
    }

    /** A lease of everything that serves; never waits for a swap. */
    public Lease lease() {
        complete();
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
        complete();
        return leased(work);
    }

    private <T> T leased(BiFunction<Models, Renderers, T> work) {
        while (true) {
            try {
                return serving.call(work);
            } catch (ModelFailure failure) {
                replace(failure);
            }
        }
    }

    private void replace(ModelFailure failure) {
        Attribution act = new Attribution("mainstay", failure.getMessage());
        synchronized (change) {
            complete();
            GenerationRecord next = failover.replace(failure, act)
                    .orElseThrow(() -> new MainstayException(
                            Code.MODEL,
                            failure.getMessage() + "; there is no other version to fall back to; "
                                    + "choose another model, or stop its bundle"));
            refuseToRepeatWithout(failure, next);
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
            return serving.trial(trialPlan(refs, started), work);
        } catch (ModelFailure failure) {
            throw new MainstayException(
                    Code.MODEL, failure.getMessage() + "; the active models are unchanged", failure);
        } finally {
            activation.end(started);
        }
    }

    private ServingPlan trialPlan(List<ModelRef> refs, List<InstalledFile> started) {
        synchronized (change) {
            complete();
            return activation.trial(refs.stream().map(this::find).toList(), started);
        }
    }

    /** An id alone means the version that serves. */
    private Admitted find(ModelRef ref) {
        Catalogue catalogue = catalogue();
        if (ref.version().isEmpty()) {
            for (Map.Entry<ModelKey, String> model :
                    catalogue.serving().orElseThrow().models().entrySet()) {
                if (model.getKey().id().equals(ref.id())) {
                    return catalogue.find(model.getKey(), model.getValue()).orElseThrow();
                }
            }
        }
        return catalogue.find(ref);
    }

    /** Whether these models are the ones that serve now. */
    public boolean serves(Models models) {
        return serving.serves(models);
    }

    /** Tells whenever other models begin to serve, before the old ones drain; the listener must return at once. */
    public void onSwitch(Runnable listener) {
        serving.onSwitch(listener);
    }

    /**
     * Admits a model file; nothing in it serves yet.
     *
     * @return the models that it brings, as {@code ID@VERSION}
     * @throws MainstayException if it is refused, with the step and the cause
     */
    public List<String> admit(Path file, Attribution act) {
        synchronized (change) {
            complete();
            return admission.admit(file, act).stream().map(Admitted::ref).toList();
        }
    }

    /**
     * Puts a file or the certificate of a signer on the list of what may be admitted.
     *
     * @return what is trusted now, as a sentence
     */
    public String trust(Path file, Attribution act) {
        synchronized (change) {
            complete();
            ledger.begin();
            String name = String.valueOf(file.getFileName());
            try {
                AllowList.Added added = allowList.add(file, new TrustNote(act.who(), ledger.now(), act.why()));
                if (!added.already()) {
                    ledger.commit(
                            catalogue(),
                            act,
                            "trust",
                            name,
                            added.trust().digest(),
                            Map.of("list", added.trust().list()));
                }
                return name + " is trusted " + (added.already() ? "already, " : "from now on, ")
                        + added.trust().reason();
            } catch (Refusal e) {
                throw new MainstayException(Code.BAD_INPUT, name + " cannot be trusted: " + e.getMessage(), e);
            }
        }
    }

    /**
     * Puts models into service, all at one moment, in the place of those with the same ids.
     *
     * @return the number of the generation that serves now
     */
    public int activate(List<ModelRef> refs, Attribution act) {
        int generation;
        synchronized (change) {
            complete();
            generation = activation.activate(refs, act).number();
        }
        units.awaitRetired(DRAIN_NANOS);
        return generation;
    }

    /**
     * Refuses what {@link #activate} would, without doing it.
     *
     * @throws MainstayException if one of the models cannot be activated
     */
    public void refuseUnfit(List<ModelRef> refs) {
        synchronized (change) {
            complete();
            activation.refuseUnfit(refs);
        }
    }

    /** The models of a generation, as {@code ID@VERSION}. */
    public String told(int generation) {
        Catalogue catalogue = catalogue();
        return catalogue.generation(generation).models().entrySet().stream()
                .flatMap(model -> catalogue.find(model.getKey(), model.getValue()).stream())
                .map(Admitted::ref)
                .collect(Collectors.joining(", "));
    }

    /** Goes back to the generation before the one in force; the number of the generation that serves now. */
    public int rollback(Attribution act) {
        int generation;
        synchronized (change) {
            complete();
            generation = activation.rollback(act).number();
        }
        units.awaitRetired(DRAIN_NANOS);
        return generation;
    }

    /** Takes a model out of service until it is admitted again. */
    public void retire(ModelRef ref, Attribution act) {
        synchronized (change) {
            complete();
            activation.retire(ref, act);
        }
        units.awaitRetired(DRAIN_NANOS);
    }

    /** Makes an earlier generation serve until that is taken back. */
    public void pin(int generation, Attribution act) {
        synchronized (change) {
            complete();
            activation.pin(generation, act);
        }
        units.awaitRetired(DRAIN_NANOS);
    }

    /** Makes the generation in force serve again. */
    public void unpin(Attribution act) {
        synchronized (change) {
            complete();
            activation.unpin(act);
        }
        units.awaitRetired(DRAIN_NANOS);
    }

    /**
     * Refuses a model that moves nothing in a run, and so cannot be set against another.
     *
     * @throws MainstayException if it is one, or is not there
     */
    public void refuseIncomparable(ModelRef ref) {
        Admitted model = find(ref);
        if (!model.family().decides()) {
            throw new MainstayException(
                    Code.MODEL,
                    model.ref() + " is a " + model.family().words()
                            + ": it does not change a run, so there is nothing to compare; activate it and look at a"
                            + " report");
        }
    }

    /** Whether something in a run may change when these models serve. */
    public boolean decides(List<ModelRef> refs) {
        return refs.stream().anyMatch(ref -> find(ref).family().decides());
    }

    /** Makes a model score every new run beside the one that serves, or no longer. */
    public void shadow(ModelRef ref, boolean on, Attribution act) {
        synchronized (change) {
            complete();
            Catalogue catalogue = ledger.begin();
            refuseIncomparable(ref);
            Admitted model = catalogue.find(ref);
            if (model.state() == Admitted.State.RETIRED) {
                throw new MainstayException(
                        Code.MODEL, model.ref() + " is retired; admit its file again first: models admit FILE");
            }
            Admitted.State state = on ? Admitted.State.SHADOW : Admitted.State.STANDBY;
            ledger.commit(
                    catalogue.with(model, state),
                    act,
                    on ? "shadow" : "unshadow",
                    model.ref(),
                    model.digest(),
                    Map.of());
        }
    }

    /** The models that are shadows of those that serve. */
    public List<ModelRef> shadows() {
        return ledger.catalogue().models().stream()
                .filter(model -> model.state() == Admitted.State.SHADOW)
                .map(model -> new ModelRef(model.key().id(), model.version()))
                .toList();
    }

    /** What shadows would have moved in the latest runs, oldest first. */
    public List<ShadowRun> shadowRuns() {
        return ledger.shadowRuns();
    }

    /**
     * Keeps what a shadow would have moved, unless another process is the one that may write.
     *
     * @param moved how much moved, by what moves
     */
    public void keepShadowRun(ModelRef model, String run, String book, Map<String, Double> moved) {
        ledger.keep(new ShadowRun(model.toString(), ledger.now().toString(), run, book, moved));
    }

    /** Admits the files that appear in the data directory's {@code models/incoming}, until the process ends. */
    public void watchIncoming(String user) {
        Attribution act = new Attribution(user, "found in models/incoming");
        new DropFolder(ledger.incoming(), file -> admit(file, act)).watch();
    }

    /** Every model that is known, by kind, id and version. */
    public List<ModelStatus> list() {
        return new ModelInventory(catalogue(), serving, units).rows();
    }

    /** What a model is: by id and version, or by id alone where that is enough. */
    public ModelStatus find(String ref) {
        Admitted found = find(ModelRef.parse(ref));
        return list().stream()
                .filter(row -> row.digest().equals(found.digest())
                        && row.id().equals(found.key().id()))
                .findFirst()
                .orElseThrow();
    }

    /** The number of the generation in force. */
    public int generation() {
        return catalogue().current();
    }

    /** What happened, oldest first. */
    public List<JournalLine> audit() {
        return ledger.audit().lines();
    }

    /** Checks that no line of the log was changed, taken out or added behind our back. */
    public JournalVerification verify() {
        return ledger.audit().verify(Optional.of(catalogue().head()));
    }

    /** What can be done to the bundles themselves. */
    public ModelBundles bundles() {
        complete();
        return bundles;
    }
}
