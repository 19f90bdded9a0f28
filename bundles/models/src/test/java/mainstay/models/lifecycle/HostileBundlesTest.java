package mainstay.models.lifecycle;

import static mainstay.models.lifecycle.LifeCycleInTest.ACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mainstay.models.ModelFile;
import mainstay.models.Refusal;
import mainstay.models.file.ModelFileReader;
import mainstay.models.file.ModelRights;
import mainstay.testkit.BundleInTest;
import mainstay.testkit.sample.HaltingActivator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;

/** Bundles that ask for more than a model may have, trusted by mistake. */
class HostileBundlesTest {
    @TempDir
    Path folder;

    private LifeCycleInTest cycle;

    @BeforeEach
    void open() throws Exception {
        cycle = LifeCycleInTest.open(folder);
    }

    @AfterEach
    void close() throws Exception {
        cycle.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        DynamicImport-Package       | *                                      | has DynamicImport-Package: *
        DynamicImport-Package       | org.osgi.framework.hooks.*             | has DynamicImport-Package
        Require-Bundle              | mainstay.run                           | has Require-Bundle: mainstay.run
        Require-Bundle              | system.bundle;resolution:=optional     | has Require-Bundle
        Bundle-NativeCode           | lib.so;osname=linux,*                  | has Bundle-NativeCode
        Fragment-Host               | mainstay.run                           | is a fragment of mainstay.run
        Fragment-Host               | system.bundle;extension:=framework     | is a fragment of system.bundle
        ExtensionBundle-Activator   | evil.Activator                         | has ExtensionBundle-Activator
        Bundle-SymbolicName         | system.bundle                          | has the symbolic name of the framework
        Import-Package              | org.osgi.framework.hooks.service       | imports org.osgi.framework.hooks.service
        Import-Package              | org.osgi.framework.hooks.resolver      | imports org.osgi.framework.hooks.resolver
        Import-Package              | org.osgi.framework.hooks.weaving       | imports org.osgi.framework.hooks.weaving
        Import-Package              | org.osgi.framework.hooks.bundle;resolution:=optional | imports org.osgi.framework.hooks.bundle
        Import-Package              | java.util;a="b,c",org.osgi.framework.connect | imports org.osgi.framework.connect
        Import-Package              | org.osgi.framework.launch              | imports org.osgi.framework.launch
        Import-Package              | org.apache.felix.service.command       | imports org.apache.felix.service.command
        Import-Package              | mainstay.book;mainstay.models.lifecycle | imports mainstay.models.lifecycle
        Import-Package              | mainstay.store                         | imports mainstay.store
        Import-Package              | mainstay.workspace                     | imports mainstay.workspace
        Import-Package              | mainstay.run;version="[1,2)"           | imports mainstay.run
        Import-Package              | mainstay.shell.host                    | imports mainstay.shell.host
        Import-Package              | mainstay.review.rules                  | imports mainstay.review.rules
        Import-Package              | mainstay.coverage.plan                 | imports mainstay.coverage.plan
        Import-Package              | mainstay.models                        | imports mainstay.models
        Import-Package              | mainstay.store;resolution:=optional    | imports mainstay.store
        Import-Package              | org.apache.felix.framework             | imports org.apache.felix.framework
        Import-Package              | org.apache.felix.gogo.runtime          | imports org.apache.felix.gogo.runtime
        Import-Package              | org.osgi.framework.hooks.service,java.util | imports org.osgi.framework.hooks.service
        Export-Package              | java.util                              | exports java.util
        Export-Package              | org.osgi.service.cm;version=1.6        | exports org.osgi.service.cm
        Export-Package              | mainstay.scoring.api;version=9         | exports mainstay.scoring.api
        Export-Package              | evil;mainstay.book                     | exports mainstay.book
        Export-Package              | org.osgi.framework;version=9           | exports org.osgi.framework
        Export-Package              | org.apache.felix.service.command       | exports org.apache.felix.service.command
        """)
    void aBundleIsRefusedBeforeItsCodeRunsWhoseManifestSays(String header, String value, String cause)
            throws Exception {
        byte[] jar = BundleInTest.of("evil", "1.0.0").with(header, value).bytes();
        Path file = Files.write(folder.resolve("evil.jar"), jar);
        Files.writeString(
                folder.resolve("conf/trusted-models"), "sha256 " + ModelFileReader.digest(jar) + " evil.jar\n");

        assertThatThrownBy(() -> cycle.changes.admit(file, ACT))
                .hasMessageContaining("evil.jar is refused at ")
                .hasMessageContaining(cause);

        assertThat(cycle.log()).endsWith("refuse");
        assertThat(cycle.score()).isEqualTo(1);
    }

    @Test
    void aBundleWhoseCodeHaltsTheProcessIsRefused() throws Exception {
        byte[] jar = BundleInTest.of("evil", "1.0.0")
                .activatedBy(HaltingActivator.class)
                .bytes();
        Path file = Files.write(folder.resolve("evil.jar"), jar);
        cycle.changes.trust(file, ACT);

        assertThatThrownBy(() -> cycle.changes.admit(file, ACT))
                .hasMessageContaining("is refused at manifest")
                .hasMessageContaining("calls Runtime.halt in mainstay/testkit/sample/HaltingActivator.class");
    }

    @Test
    void aModelMayImportWhatModelsWorkWith() throws Exception {
        ModelFile file = ModelFileReader.read(
                "good.jar",
                BundleInTest.of("good", "1.0.0")
                        .importing("mainstay.book;version=\"[1.0,2)\"", "org.osgi.framework", "java.util")
                        .with(Constants.EXPORT_PACKAGE, "good.figures")
                        .bytes());

        ModelRights.check(file);
    }

    @Test
    void whatWasAdmittedByAnEarlierVersionIsLookedAtAgainWhenItStarts() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> ModelRights.check(ModelFileReader.read(
                        "old.jar",
                        BundleInTest.of("old", "1.0.0")
                                .with(Constants.REQUIRE_BUNDLE, "mainstay.run")
                                .bytes())));

        assertThat(refusal.step()).isEqualTo("manifest");
    }

    @Test
    void aBundleThatIsNotListedDoesNotStartThoughItNeedsNothing() throws Exception {
        Bundle stranger = install("stranger", BundleInTest.of("stranger", "1.0.0"));

        assertThatThrownBy(stranger::start).isInstanceOf(BundleException.class);

        assertThat(stranger.getState()).isEqualTo(Bundle.INSTALLED);
        assertThat(cycle.score()).isEqualTo(1);
    }

    @Test
    void aBundleThatIsNotListedIsNotResolvedForTheSakeOfAnother() throws Exception {
        Bundle stranger =
                install("stranger", BundleInTest.of("stranger", "1.0.0").with(Constants.EXPORT_PACKAGE, "strange"));
        Path file = Files.write(
                folder.resolve("listed.jar"),
                BundleInTest.of("listed", "1.0.0")
                        .importing("strange;resolution:=optional")
                        .bytes());
        cycle.changes.trust(file, ACT);
        cycle.bundles.install(file, ACT);
        Bundle listed = cycle.context().getBundles()[cycle.context().getBundles().length - 1];

        listed.start();

        assertThat(listed.getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(stranger.getState()).isEqualTo(Bundle.INSTALLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil", "mainstay.evil"})
    void aBundleThatIsNotListedStopsNothingElseFromResolving(String name) throws Exception {
        Bundle stranger = install(name, BundleInTest.of(name, "1.0.0"));

        cycle.context().getBundle(0).adapt(FrameworkWiring.class).resolveBundles(null);
        assertThat(stranger.getState()).isEqualTo(Bundle.INSTALLED);

        cycle.changes.activate(List.of(cycle.admitted("2.0.0", "none")), ACT);
        assertThat(cycle.score()).isEqualTo(2);
    }

    private Bundle install(String location, BundleInTest bundle) throws BundleException {
        return cycle.context().installBundle(location, new ByteArrayInputStream(bundle.bytes()));
    }
}
