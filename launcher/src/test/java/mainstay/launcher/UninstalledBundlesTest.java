package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.Felix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.ServiceReference;

class UninstalledBundlesTest {
    private final Locale locale = Locale.getDefault();

    @TempDir
    Path cache;

    private Felix framework;

    @BeforeEach
    void startFramework() throws Exception {
        Locale.setDefault(Locale.ROOT); // as the process does, for the framework's sake
        Map<String, Object> configuration = new HashMap<>();
        configuration.put(Constants.FRAMEWORK_STORAGE, cache.toString());
        configuration.put("felix.log.level", "1");
        framework = new Felix(configuration);
        framework.start();
    }

    @AfterEach
    void stopFramework() throws Exception {
        framework.stop();
        assertThat(framework.waitForStop(60_000).getType()).isEqualTo(FrameworkEvent.STOPPED);
        Locale.setDefault(locale);
    }

    @Test
    void areRememberedByTheFrameworkForWhatTheyUsed() throws Exception {
        Bundle bundle = bundleThatUsesAService();

        bundle.uninstall();

        assertThat(UninstalledBundles.of(framework).remembered(bundle)).isTrue();
    }

    @Test
    void areForgotten() throws Exception {
        UninstalledBundles uninstalled = UninstalledBundles.of(framework);
        framework.getBundleContext().addBundleListener(uninstalled);
        Bundle bundle = bundleThatUsesAService();

        bundle.uninstall();

        assertThat(uninstalled.remembered(bundle)).isFalse();
    }

    @Test
    void areTheOnlyBundlesThatAreForgotten() throws Exception {
        UninstalledBundles uninstalled = UninstalledBundles.of(framework);
        framework.getBundleContext().addBundleListener(uninstalled);
        Bundle bundle = bundleThatUsesAService();

        bundle.stop();

        assertThat(uninstalled.remembered(bundle)).isTrue();
    }

    private Bundle bundleThatUsesAService() throws Exception {
        BundleContext context = framework.getBundleContext();
        context.registerService(Runnable.class, () -> {}, null);
        Bundle bundle = context.installBundle("test:user", jar());
        bundle.start();
        ServiceReference<Runnable> reference = bundle.getBundleContext().getServiceReference(Runnable.class);
        bundle.getBundleContext().getService(reference);
        bundle.getBundleContext().ungetService(reference);
        return bundle;
    }

    private static InputStream jar() throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        headers.putValue(Constants.BUNDLE_SYMBOLICNAME, "user");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new JarOutputStream(bytes, manifest).close();
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
