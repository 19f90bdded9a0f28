package mainstay.models.serving;

import java.util.Optional;
import mainstay.models.ModelFile;
import org.osgi.framework.Bundle;

/** A model file that is installed: its bundle, or for a definition the file alone. */
public final class Unit {
    private final ModelFile file;
    private final Bundle bundle;
    private volatile boolean suspended = true;

    Unit(ModelFile file, Bundle bundle) {
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

    /** Whether its models are kept out of service for now. */
    boolean suspended() {
        return suspended;
    }

    void suspend(boolean out) {
        suspended = out;
    }
}
