package mainstay.testkit.sample;

import java.util.Dictionary;
import java.util.Map;
import mainstay.scoring.api.ScoringModel;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Registers the model of its bundle, which does what the bundle's header {@code Sample-Fault} says. */
public final class SampleActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) throws InterruptedException {
        Dictionary<String, String> headers = context.getBundle().getHeaders();
        String fault = headers.get("Sample-Fault");
        boolean bad = System.getProperty("sample.bad") != null;
        if (fault.equals("start") || (bad && fault.equals("the activator throws"))) {
            throw new IllegalStateException("it will not start");
        }
        if (bad && fault.equals("the activator hangs")) {
            Thread.sleep(60_000);
        }
        if (bad && fault.equals("no service")) {
            return;
        }
        Map<String, Object> command = Map.of("osgi.command.scope", "kam", "osgi.command.function", "rank");
        Dictionary<String, Object> properties =
                FrameworkUtil.asDictionary(bad && fault.equals("a command") ? command : Map.of());
        if (bad && fault.equals("another service")) {
            context.registerService(Runnable.class, () -> {}, null);
        }
        if (bad && fault.equals("a model and more")) {
            context.registerService(
                    new String[] {ScoringModel.class.getName(), SampleModel.class.getName()},
                    model(context, headers, fault),
                    properties);
        } else if (!fault.equals("service")) {
            context.registerService(ScoringModel.class, model(context, headers, fault), properties);
        }
        if (fault.equals("two services")) {
            context.registerService(ScoringModel.class, model(context, headers, fault), properties);
        }
        if (bad && fault.equals("another service later")) {
            Thread later = new Thread(() -> context.registerService(Runnable.class, () -> {}, null));
            later.start();
            later.join();
        }
    }

    private static SampleModel model(BundleContext context, Dictionary<String, String> headers, String fault) {
        double score = context.getBundle().getVersion().getMajor();
        return new SampleModel(headers.get("Sample-Id"), score, fault);
    }

    @Override
    public void stop(BundleContext context) throws InterruptedException {
        if (System.getProperty("sample.bad") != null
                && "stop hangs".equals(context.getBundle().getHeaders().get("Sample-Fault"))) {
            Thread.sleep(60_000);
        }
    }
}
