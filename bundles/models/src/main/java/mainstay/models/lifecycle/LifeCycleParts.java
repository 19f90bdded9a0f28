package mainstay.models.lifecycle;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.book.MainstayException;
import mainstay.models.Budgets;
import mainstay.models.admission.AllowList;
import mainstay.models.admission.Budget;
import mainstay.models.admission.Examiner;
import mainstay.models.admission.ProcessExaminer;
import mainstay.models.catalogue.CatalogueStore;
import mainstay.models.serving.BundleControl;
import mainstay.models.serving.ModelInstaller;
import mainstay.models.serving.ResolverGate;
import mainstay.models.serving.Serving;
import mainstay.store.AuditLog;
import mainstay.store.ConfigurationFolder;
import mainstay.store.file.DataDirectory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * What {@link ModelRuns}, {@link ModelChanges}, {@link ModelInventory} and {@link ModelBundles} work with together, built once.
 * Nothing in it is for anybody else.
 */
@Component(service = LifeCycleParts.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class LifeCycleParts {
    private final ChangeOrder order;
    private final CatalogueStore catalogueStore;
    private final AllowList allowList;
    private final Serving serving;
    private final ModelInstaller installer;
    private final ResolverGate gate;
    private final Remarks remarks;
    private final Startup startup;
    private final ModelStore files;
    private final Admission admission;
    private final Activation activation;
    private final GenerationSwitch generationSwitch;
    private final LifeCycleCounts counts = new LifeCycleCounts();
    private final BundleContext context;
    private final boolean safe;

    /** Started by the framework; nothing serves before {@link ModelChanges#open}. */
    @Activate
    public LifeCycleParts(
            BundleContext context,
            @Reference DataDirectory directory,
            @Reference AuditLog audit,
            @Reference ConfigurationFolder configuration) {
        this(
                context,
                directory,
                audit,
                Path.of(context.getProperty("mainstay.home")),
                configuration.path().resolve("trusted-models"),
                TimeLimits.of(configuration),
                StartMode.of(context),
                new ProcessExaminer(Path.of(context.getProperty("mainstay.home")), Budget.usual()));
    }

    /**
     * The parts of a distribution.
     *
     * @param home the folder of the distribution: its models are in {@code bundles/models}
     * @param trusted the list of what may be admitted
     */
    LifeCycleParts(
            BundleContext context,
            DataDirectory directory,
            AuditLog audit,
            Path home,
            Path trusted,
            TimeLimits limits,
            StartMode mode,
            Examiner examiner) {
        this.context = context;
        safe = mode.safe();
        order = new ChangeOrder(directory);
        Path models = home.resolve("bundles/models");
        catalogueStore = new CatalogueStore(directory, audit, Clock.systemUTC());
        allowList = new AllowList(trusted, Optional.of(models.resolve("shipped.sha256")));
        gate = new ResolverGate(context);
        remarks = new Remarks(catalogueStore, limits.problems());
        serving = new Serving(limits.budgets(), remarks::sentences, mode.useDefault());
        installer = new ModelInstaller(context, serving, gate, limits.budgets());
        files = new ModelStore(catalogueStore, allowList);
        admission = new Admission(order, catalogueStore, files, allowList, examiner);
        generationSwitch = new GenerationSwitch(files, serving, installer, mode.safe(), counts);
        activation = new Activation(catalogueStore, files, generationSwitch);
        startup = new Startup(
                new DistributionFiles(models, allowList), catalogueStore, files, serving, installer, mode.safe());
        context.registerService(ResolverHookFactory.class, gate, null);
    }

    /**
     * How the process was started.
     *
     * @param safe whether generation 0 serves alone, whatever is in force
     * @param useDefault whether runs may do without models that are missing
     */
    record StartMode(boolean safe, boolean useDefault) {
        static final StartMode USUAL = new StartMode(false, false);

        static StartMode of(BundleContext context) {
            return new StartMode(
                    Boolean.parseBoolean(context.getProperty("mainstay.safe")),
                    Boolean.parseBoolean(context.getProperty("mainstay.use-default")));
        }
    }

    /**
     * How long models may take.
     *
     * @param problems what is wrong with those that are set, a sentence each
     */
    record TimeLimits(Budgets budgets, List<String> problems) {

        /** Those that are set; where one cannot be used, the usual ones, and everybody reads why. */
        static TimeLimits of(ConfigurationFolder configuration) {
            try {
                return new TimeLimits(Budgets.of(configuration.settings("mainstay.models")), List.of());
            } catch (MainstayException e) {
                return new TimeLimits(
                        Budgets.of(Map.of()), List.of(e.getMessage() + "; the default time limits apply"));
            }
        }
    }

    ChangeOrder order() {
        return order;
    }

    CatalogueStore catalogueStore() {
        return catalogueStore;
    }

    AllowList allowList() {
        return allowList;
    }

    Serving serving() {
        return serving;
    }

    ModelInstaller installer() {
        return installer;
    }

    ResolverGate gate() {
        return gate;
    }

    Remarks remarks() {
        return remarks;
    }

    Startup startup() {
        return startup;
    }

    ModelStore files() {
        return files;
    }

    ChangeOrder.Follower otherProcesses() {
        return safe
                ? ChangeOrder.Follower.NONE
                : new OtherProcesses(catalogueStore, serving, startup, generationSwitch, remarks);
    }

    Admission admission() {
        return admission;
    }

    Activation activation() {
        return activation;
    }

    GenerationSwitch generationSwitch() {
        return generationSwitch;
    }

    LifeCycleCounts counts() {
        return counts;
    }

    Failover failover() {
        return new Failover(catalogueStore, activation, generationSwitch, counts);
    }

    BundleControl bundleControl() {
        return new BundleControl(serving, installer, gate, context.getBundle(0));
    }

    InPlaceUpdate inPlaceUpdate() {
        return new InPlaceUpdate(admission, activation, generationSwitch);
    }

    Installation installation() {
        return new Installation(context, allowList, gate, admission);
    }
}
