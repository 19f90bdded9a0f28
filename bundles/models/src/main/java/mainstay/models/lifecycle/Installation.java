package mainstay.models.lifecycle;

import java.nio.file.Path;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.Attribution;
import mainstay.models.ModelFile;
import mainstay.models.ModelFile.Form;
import mainstay.models.Refusal;
import mainstay.models.admission.AllowList;
import mainstay.models.file.ModelFileReader;
import mainstay.models.serving.ResolverGate;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** {@code install} as it is typed at the prompt: bundles that are trusted, for whatever is no model. */
final class Installation {
    private final BundleContext context;
    private final AllowList allowList;
    private final ResolverGate gate;
    private final Admission admission;

    Installation(BundleContext context, AllowList allowList, ResolverGate gate, Admission admission) {
        this.context = context;
        this.allowList = allowList;
        this.gate = gate;
        this.admission = admission;
    }

    void install(Path path, Attribution act) throws BundleException {
        String name = String.valueOf(path.getFileName());
        try {
            ModelFile file = ModelFileReader.read(path);
            if (file.form() != Form.BUNDLE) {
                throw new MainstayException(
                        Code.WRONG_CALL, name + " is not a bundle; to admit a declarative model: models admit " + name);
            }
            allowList.check(file);
            gate.approve(context.installBundle(path.toUri().toString(), file.open()));
        } catch (Refusal refusal) {
            throw admission.refused(name, "", refusal, act);
        }
    }
}
