package mainstay.models.lifecycle;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.Attribution;
import mainstay.models.ModelRef;
import mainstay.models.Refusal;
import mainstay.models.admission.AllowList;
import mainstay.models.admission.Trust.By;
import mainstay.models.admission.TrustNote;
import mainstay.models.catalogue.Admitted;
import mainstay.models.catalogue.Catalogue;
import mainstay.models.catalogue.CatalogueStore;
import mainstay.models.serving.ModelInstaller;
import mainstay.models.serving.Serving;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * Lets models in, puts them into service and takes them out, while others work with them. Safe to use from several threads;
 * changes are made one after the other. Each change is in the audit log under who made it and why.
 */
@Component(service = ModelChanges.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class ModelChanges {
    /** The reason in the log of files that nobody named, as they were found in the folder for them. */
    public static final String DROPPED = "found in models/incoming";

    private static final long DRAIN_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final ChangeOrder order;
    private final CatalogueStore catalogueStore;
    private final AllowList allowList;
    private final Serving serving;
    private final ModelInstaller installer;
    private final Remarks remarks;
    private final Startup startup;
    private final Admission admission;
    private final Activation activation;
    private final ModelInventory inventory;
    private final ChangeOrder.Follower others;
    private final LifeCycleCounts counts;

    /** Started by the framework; nothing serves before {@link #open}. */
    @Activate
    public ModelChanges(@Reference LifeCycleParts parts) {
        this.order = parts.order();
        this.catalogueStore = parts.catalogueStore();
        this.allowList = parts.allowList();
        this.serving = parts.serving();
        this.installer = parts.installer();
        this.remarks = parts.remarks();
        this.startup = parts.startup();
        this.admission = parts.admission();
        this.activation = parts.activation();
        this.inventory = new ModelInventory(parts);
        this.others = parts.otherProcesses();
        this.counts = parts.counts();
    }

    /** Installs and starts what is to serve, but for report renderers. To be called once, before anything else. */
    public void open() {
        order.open(
                () -> {
                    serve(startup.open());
                    return () -> serve(startup.complete());
                },
                others);
    }

    private void serve(Startup.Result result) {
        remarks.ofStartup(result.problems());
        result.started().forEach(serving::admit);
        serving.serve(result.plan());
    }

    /** Makes a change of what serves in its turn, and waits a while for those who work with what was taken out. */
    private <T> T change(String what, Supplier<T> change) {
        T changed = order.change(what, change);
        installer.awaitRetired(DRAIN_NANOS);
        return changed;
    }

    /**
     * Admits a model file; nothing in it serves yet.
     *
     * @return the models that it brings, as {@code ID@VERSION}
     * @throws MainstayException if it is refused, with the step and the cause
     */
    public List<String> admit(Path file, Attribution act) {
        order.complete();
        return admission.admit(file, act).stream().map(Admitted::ref).toList();
    }

    /** Admits the files that appear in the data directory's {@code models/incoming}, until the process ends. */
    public void watchIncoming(String user) {
        Attribution act = new Attribution(user, DROPPED);
        new DropFolder(catalogueStore.incoming(), catalogueStore::takesIn, file -> admit(file, act)).watch();
    }

    /**
     * What has been trusted.
     *
     * @param sentence what is trusted, and by what it is recognised
     * @param signer whether it is a certificate, and so every file that is signed with it
     */
    public record Trusted(String sentence, boolean signer) {}

    /**
     * Puts a file or the certificate of a signer on the list of what may be admitted.
     *
     * @return what is trusted now
     */
    public Trusted trust(Path file, Attribution act) {
        String name = String.valueOf(file.getFileName());
        return order.change("trusting " + name, () -> {
            catalogueStore.begin();
            try {
                return trusted(name, file, act);
            } catch (Refusal e) {
                throw new MainstayException(Code.BAD_INPUT, name + " cannot be trusted: " + e.getMessage(), e);
            }
        });
    }

    private Trusted trusted(String name, Path file, Attribution act) throws Refusal {
        AllowList.Added added = allowList.add(file, new TrustNote(act.who(), catalogueStore.now(), act.why()));
        if (!added.already()) {
            catalogueStore.commit(
                    catalogueStore.catalogue(),
                    act,
                    "trust",
                    name,
                    added.trust().digest(),
                    Map.of("list", added.trust().list()));
        }
        return new Trusted(
                name + " is trusted " + (added.already() ? "already, " : "from now on, ")
                        + added.trust().reason(),
                added.trust().by() == By.SIGNER);
    }

    /**
     * Puts models into service, all at one moment, in the place of those with the same ids.
     *
     * @return the number of the generation that serves now
     * @throws MainstayException if one of them cannot serve; what served goes on
     */
    public int activate(List<ModelRef> refs, Attribution act) {
        return change("activating models", () -> activation.activate(refs, act).number());
    }

    /**
     * Refuses what {@link #activate} would, without doing it.
     *
     * @throws MainstayException if one of the models cannot be activated
     */
    public void refuseUnfit(List<ModelRef> refs) {
        order.change("looking whether models can be activated", () -> {
            activation.refuseUnfit(refs);
            return refs;
        });
    }

    /** Goes back to the generation before the one in force; the number of the generation that serves now. */
    public int rollback(Attribution act) {
        return change("rolling models back", () -> activation.rollback(act).number());
    }

    /** Takes a model out of service until it is admitted again. */
    public void retire(ModelRef ref, Attribution act) {
        change("retiring a model", () -> activation.retire(ref, act));
        counts.retired();
    }

    /** Makes an earlier generation serve until that is taken back. */
    public void pin(int generation, Attribution act) {
        change("pinning a generation", () -> activation.pin(generation, act));
    }

    /** Makes the generation in force serve again. */
    public void unpin(Attribution act) {
        change("taking a pin back", () -> activation.unpin(act));
    }

    /** Makes a model score every new run beside the one that serves, or no longer. */
    public void shadow(ModelRef ref, boolean on, Attribution act) {
        order.change("changing shadows", () -> {
            Catalogue catalogue = catalogueStore.begin();
            inventory.refuseIncomparable(ref);
            Admitted model = catalogue.find(ref);
            Activation.refuseRetired(model);
            Admitted.State state = on ? Admitted.State.SHADOW : Admitted.State.STANDBY;
            String what = on ? "shadow" : "unshadow";
            catalogueStore.commit(catalogue.with(model, state), act, what, model.ref(), model.digest(), Map.of());
            return model;
        });
    }
}
