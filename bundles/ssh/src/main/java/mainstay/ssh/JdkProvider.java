package mainstay.ssh;

import java.security.Provider;
import java.security.Security;
import java.util.Optional;
import org.apache.sshd.common.util.security.AbstractSecurityProviderRegistrar;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.common.util.security.eddsa.generic.EdDSASupport;

/** Tells the SSH library that the JDK knows Ed25519. */
final class JdkProvider extends AbstractSecurityProviderRegistrar {

    private JdkProvider() {
        super("SunEC");
    }

    /** To be called before anything of the library is used. */
    static void register() {
        SecurityUtils.registerSecurityProvider(new JdkProvider());
    }

    @Override
    public boolean isSupported() {
        return Security.getProvider(getName()) != null;
    }

    @Override
    public Provider getSecurityProvider() {
        return Security.getProvider(getName());
    }

    /** What is no key of Ed25519 the library finds by itself. */
    @Override
    public boolean isSecurityEntitySupported(Class<?> entityType, String name) {
        return false;
    }

    @Override
    public Optional<EdDSASupport<?, ?>> getEdDSASupport() {
        return Optional.of(new JdkEd25519());
    }
}
