package mainstay.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import mainstay.scoring.api.ScoringModel;
import mainstay.teamcost.api.TeamCostModel;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Knows which models are there at any moment. */
@Component(service = ModelRegistry.class)
public final class ModelRegistry {
    private static final String SERVICE_NAMESPACE = "osgi.service";

    private final BundleContext context;
    private final Map<ServiceReference<TeamCostModel>, TeamCostModel> teamCosts = new ConcurrentHashMap<>();
    private final Map<ServiceReference<ScoringModel>, ScoringModel> scorings = new ConcurrentHashMap<>();
    private final BundleDigests digests = new BundleDigests();

    /** Started by the framework. */
    @Activate
    public ModelRegistry(BundleContext context) {
        this.context = context;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addTeamCost(ServiceReference<TeamCostModel> reference, TeamCostModel model) {
        teamCosts.put(reference, model);
    }

    void removeTeamCost(ServiceReference<TeamCostModel> reference) {
        teamCosts.remove(reference);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addScoring(ServiceReference<ScoringModel> reference, ScoringModel model) {
        scorings.put(reference, model);
    }

    void removeScoring(ServiceReference<ScoringModel> reference) {
        scorings.remove(reference);
    }

    /** The models that are there now; of several with one id the one of the highest service ranking, then version. */
    public Models now() {
        return new Models(
                provided(teamCosts, TeamCostModel::id), provided(scorings, ScoringModel::id), absentTeamCosts());
    }

    private <M> List<Models.Provided<M>> provided(Map<ServiceReference<M>, M> services, Function<M, String> id) {
        Map<String, Models.Provided<M>> best = new LinkedHashMap<>();
        services.entrySet().stream()
                .sorted(Map.Entry.<ServiceReference<M>, M>comparingByKey(ModelRegistry::byRankingThenVersion)
                        .reversed())
                .forEach(service -> best.computeIfAbsent(
                        id.apply(service.getValue()),
                        name -> new Models.Provided<>(service.getValue(), identity(name, service.getKey()))));
        return List.copyOf(best.values());
    }

    private static int byRankingThenVersion(ServiceReference<?> left, ServiceReference<?> right) {
        return Comparator.<ServiceReference<?>>comparingInt(ModelRegistry::ranking)
                .thenComparing(reference -> reference.getBundle().getVersion())
                .thenComparing(reference -> reference.getBundle().getBundleId())
                .compare(left, right);
    }

    private static int ranking(ServiceReference<?> reference) {
        return reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer ranking ? ranking : 0;
    }

    private ModelIdentity identity(String id, ServiceReference<?> reference) {
        Bundle bundle = reference.getBundle();
        return new ModelIdentity(
                id, bundle.getSymbolicName(), bundle.getVersion().toString(), digests.of(bundle));
    }

    /** Bundles that are installed to bring a team-cost model and do not. */
    private List<String> absentTeamCosts() {
        List<Bundle> serving =
                teamCosts.keySet().stream().map(ServiceReference::getBundle).toList();
        List<String> absent = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            if (!serving.contains(bundle) && brings(bundle, TeamCostModel.class.getName())) {
                absent.add(absence(bundle));
            }
        }
        return absent;
    }

    private static String absence(Bundle bundle) {
        String coverage =
                bundle.getSymbolicName().substring(bundle.getSymbolicName().lastIndexOf('.') + 1);
        boolean active = bundle.getState() == Bundle.ACTIVE;
        return coverage + " coverage is not offered: bundle " + bundle.getSymbolicName()
                + (active
                        ? " runs, but its model did not start; see its file in conf/"
                        : " is stopped; start it: start " + bundle.getBundleId());
    }

    private static boolean brings(Bundle bundle, String service) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision != null
                && revision.getDeclaredCapabilities(SERVICE_NAMESPACE).stream()
                        .anyMatch(capability -> names(capability).contains(service));
    }

    private static List<?> names(BundleCapability capability) {
        Object names = capability.getAttributes().get(Constants.OBJECTCLASS);
        if (names instanceof String[] array) {
            return Arrays.asList(array);
        }
        return names instanceof List<?> list ? list : List.of(String.valueOf(names));
    }
}
