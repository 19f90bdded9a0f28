package mainstay.models.serving;

import java.util.List;
import java.util.Optional;
import mainstay.models.ModelFile;
import mainstay.models.ModelKind;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/** A model file that is installed: its bundle, or for a definition the file alone. */
public final class InstalledFile {
    private final ModelFile file;
    private final Bundle bundle;
    private volatile boolean suspended = true;
    private volatile Optional<String> fault = Optional.empty();

    InstalledFile(ModelFile file, Bundle bundle) {
        this.file = file;
        this.bundle = bundle;
    }

    /** The file. */
    public ModelFile file() {
        return file;
    }

    /** Its bundle; none for a definition. */
    public Optional<Bundle> bundle() {
        return Optional.ofNullable(bundle);
    }

    /** SHA-256 of the file. */
    public String digest() {
        return file.digest();
    }

    /** The symbolic name of the bundle, or the id of the model that is defined. */
    public String symbolicName() {
        return file.symbolicName();
    }

    /** The version of the file and of every model in it. */
    public String version() {
        return file.version();
    }

    /** Whether all services that its bundle says it provides are models of one kind; it need not run for that. */
    public boolean bringsOnly(ModelKind family) {
        if (bundle == null) {
            return false;
        }
        List<BundleCapability> services = bundle.adapt(BundleRevision.class).getDeclaredCapabilities("osgi.service");
        return !services.isEmpty()
                && services.stream()
                        .map(service -> service.getAttributes().get("objectClass"))
                        .allMatch(List.of(family.service().getName())::equals);
    }

    /** What its bundle did that no bundle of models may do, or what its models failed with as they appeared. */
    Optional<String> fault() {
        return fault;
    }

    /** Keeps the first fault, which explains those that follow. */
    void fault(String what) {
        if (fault.isEmpty()) {
            fault = Optional.of(what);
        }
    }

    /** Begins anew: its bundle is about to start. */
    void forgetFault() {
        fault = Optional.empty();
    }

    /** Whether its models are kept out of service for now. */
    boolean suspended() {
        return suspended;
    }

    void suspend(boolean out) {
        suspended = out;
    }
}
