package mainstay.testkit.sample;

import java.util.Dictionary;
import mainstay.scoring.api.ScoringModel;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Registers the model of its bundle, which does what the bundle's header {@code Sample-Fault} says. */
public final class SampleActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        Dictionary<String, String> headers = context.getBundle().getHeaders();
        String fault = headers.get("Sample-Fault");
        if (fault.equals("start")) {
            throw new IllegalStateException("it will not start");
        }
        if (!fault.equals("service")) {
            double score = context.getBundle().getVersion().getMajor();
            context.registerService(
                    ScoringModel.class, new SampleModel(headers.get("Sample-Id"), score, fault.equals("score")), null);
        }
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the model away.
    }
}
