package mainstay.models.examination;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.FrameworkWiring;

/** A bundle on trial, in the framework of this process. */
final class BundleCandidate implements Candidate {
    /** Where the distribution's fixed bundles come from; models are copied instead. */
    static final Pattern FIXED = Pattern.compile("(class-path|reference):.*");

    private final BundleContext context;
    private final Task task;
    private Bundle bundle;

    BundleCandidate(BundleContext context, Task task) {
        this.context = context;
        this.task = task;
    }

    @Override
    public void install() throws UnfitModel, IOException {
        try {
            makeRoom();
            bundle = install(context, task.file());
        } catch (BundleException e) {
            throw new UnfitModel("is not a bundle that can be installed: " + e.getMessage());
        }
    }

    /** Installs the bytes of a file as they are. */
    private static Bundle install(BundleContext context, Path file) throws BundleException, IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return context.installBundle("examined:" + file.getFileName(), content);
        }
    }

    /** Takes away what ships under the same name, so that the file is tried and nothing else. */
    private void makeRoom() throws UnfitModel, BundleException {
        for (Bundle other : context.getBundles()) {
            if (!task.symbolicName().equals(other.getSymbolicName())) {
                continue;
            }
            if (other.getBundleId() == 0 || FIXED.matcher(other.getLocation()).matches()) {
                throw new UnfitModel("has the symbolic name of a bundle of Mainstay, " + other.getSymbolicName()
                        + "; give the bundle its own Bundle-SymbolicName");
            }
            other.uninstall();
        }
    }

    @Override
    public void resolve() throws UnfitModel {
        FrameworkWiring wiring = context.getBundle(0).adapt(FrameworkWiring.class);
        if (!wiring.resolveBundles(List.of(bundle))) {
            throw new UnfitModel(new Requirements(context).unmet(bundle).orElseGet(this::whyNotResolved));
        }
    }

    /** What the framework says when every requirement has its match, but not all of them together. */
    private String whyNotResolved() {
        try {
            bundle.start();
            return "cannot be resolved, though it can be now; try again";
        } catch (BundleException e) {
            return "cannot be resolved: " + e.getMessage();
        }
    }

    @Override
    public List<CandidateModel> start() throws UnfitModel {
        try {
            bundle.start(Bundle.START_ACTIVATION_POLICY);
        } catch (BundleException e) {
            throw new UnfitModel(UnfitModel.failure(e.getCause() == null ? e : e.getCause()));
        }
        new Components(context, bundle).await();
        return new Services(context).of(bundle);
    }

    @Override
    public void remove() throws UnfitModel {
        try {
            bundle.stop();
            bundle.uninstall();
        } catch (BundleException e) {
            throw new UnfitModel(
                    "cannot be stopped: it " + UnfitModel.failure(e.getCause() == null ? e : e.getCause()));
        }
    }
}
