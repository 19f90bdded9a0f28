package mainstay.models.examination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mainstay.models.ModelKind;
import mainstay.models.file.ModelRights;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/** The models that bundles register. */
final class Services {
    private final BundleContext context;

    Services(BundleContext context) {
        this.context = context;
    }

    /** The models of a bundle that has started, by id. */
    List<CandidateModel> of(Bundle bundle) throws UnfitModel {
        ServiceReference<?>[] registered = bundle.getRegisteredServices();
        List<CandidateModel> offered = new ArrayList<>();
        for (ServiceReference<?> reference : registered == null ? new ServiceReference<?>[0] : registered) {
            Optional<String> violation = ModelRights.violation(reference);
            if (violation.isPresent()) {
                throw new UnfitModel(violation.get());
            }
            for (ModelKind family : ModelKind.values()) {
                if (interfaces(reference).contains(family.service().getName())) {
                    offered.add(offer(family, reference));
                }
            }
        }
        if (offered.isEmpty()) {
            throw new UnfitModel("registers " + ModelKind.noneOfAll()
                    + " as a service; does its manifest name the component (Service-Component)?");
        }
        return distinct(offered);
    }

    private CandidateModel offer(ModelKind family, ServiceReference<?> reference) throws UnfitModel {
        Object model = context.getService(reference);
        if (model == null) {
            throw new UnfitModel(new Components(context, reference.getBundle())
                    .failure()
                    .orElse("registers a " + family.words() + ", but returns none"));
        }
        if (!family.service().isInstance(model)) {
            throw new UnfitModel("contains its own copy of " + family.service().getPackageName()
                    + "; remove the package from the bundle and import it");
        }
        return CandidateModel.of(family, model);
    }

    private static List<String> interfaces(ServiceReference<?> reference) {
        return Arrays.asList((String[]) reference.getProperty(Constants.OBJECTCLASS));
    }

    /** Sorted by id, if each has its own. */
    static List<CandidateModel> distinct(List<CandidateModel> offered) throws UnfitModel {
        Set<String> ids = new HashSet<>();
        for (CandidateModel model : offered) {
            if (!ids.add(model.id())) {
                throw new UnfitModel("provides two models with the id " + model.id() + "; give each its own id");
            }
        }
        return offered.stream().sorted(Comparator.comparing(CandidateModel::id)).toList();
    }
}
