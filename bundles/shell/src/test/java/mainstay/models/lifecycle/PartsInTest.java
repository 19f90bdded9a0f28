package mainstay.models.lifecycle;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mainstay.models.Budgets;
import mainstay.models.ModelKind;
import mainstay.models.admission.ExaminationResult;
import mainstay.store.AuditLog;
import mainstay.store.file.DataDirectory;
import org.osgi.framework.BundleContext;

/** The life cycle for tests of what stands above it: a file is believed without a process of its own that tries it. */
public final class PartsInTest {

    private PartsInTest() {}

    /**
     * The parts of a distribution.
     *
     * @param home the folder of the distribution: its models are in {@code bundles/models}
     * @param trusted the list of what may be admitted
     * @param id what every file that is admitted is believed to be: a scoring model of this id
     */
    public static LifeCycleParts of(
            BundleContext context, DataDirectory directory, AuditLog audit, Path home, Path trusted, String id) {
        return new LifeCycleParts(
                context,
                directory,
                audit,
                home,
                trusted,
                new LifeCycleParts.TimeLimits(Budgets.of(Map.of()), List.of()),
                LifeCycleParts.StartMode.USUAL,
                file -> new ExaminationResult(
                        List.of(new ExaminationResult.Found(ModelKind.SCORING, id, "one score for all"))));
    }
}
