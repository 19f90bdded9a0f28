package mainstay.models.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mainstay.models.ModelFile;
import mainstay.models.ModelFile.Form;
import mainstay.models.ModelKind;
import mainstay.models.Refusal;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/**
 * What a bundle of models may do to the framework: register models, and nothing else. Its manifest is looked at before any of
 * its code runs, its services when it does, at admission and each time that it starts in service. What its code does besides,
 * nothing in one virtual machine can hold.
 */
public final class ModelRights {
    /** The step of the admission that this is. */
    public static final String STEP = "manifest";

    /** What binds a bundle to the framework in another way than by packages and services. */
    private static final List<String> REFUSED_HEADERS = List.of(
            Constants.DYNAMICIMPORT_PACKAGE,
            Constants.REQUIRE_BUNDLE,
            Constants.BUNDLE_NATIVECODE,
            Constants.FRAGMENT_HOST,
            Constants.EXTENSION_BUNDLE_ACTIVATOR);

    /** What of Mainstay a model works with. */
    private static final Set<String> MODEL_PACKAGES = Set.of(
            "mainstay.book",
            "mainstay.scoring.api",
            "mainstay.teamcost.api",
            "mainstay.incentive.api",
            "mainstay.reporting.api",
            "mainstay.reporting.office",
            "mainstay.reporting.text");

    private static final Pattern OURS = Pattern.compile("(mainstay|org\\.osgi|org\\.apache\\.felix|java)(\\..*)?");
    private static final Pattern RUNS_THE_FRAMEWORK =
            Pattern.compile("(mainstay|org\\.apache\\.felix|org\\.osgi\\.framework\\.(hooks|connect|launch))(\\..*)?");
    private static final Pattern CLAUSE = Pattern.compile("(?:\"[^\"]*\"|[^,\"])+");
    private static final String COMMANDS = "osgi.command.";
    /** Registered by Declarative Services for a model that has a file in the configuration folder. */
    private static final String CONFIGURED = "org.osgi.service.cm.ManagedService";

    private ModelRights() {}

    /**
     * Refuses a bundle whose manifest asks for more.
     *
     * @throws Refusal naming the header
     */
    public static void check(ModelFile file) throws Refusal {
        if (file.form() != Form.BUNDLE) {
            return;
        }
        Attributes headers = headers(file);
        for (String header : REFUSED_HEADERS) {
            if (headers.getValue(header) != null) {
                throw refusal("has " + header + ": " + headers.getValue(header)
                        + "; a bundle of models may only import packages by name: remove the header");
            }
        }
        if (file.symbolicName().equals(Constants.SYSTEM_BUNDLE_SYMBOLICNAME)) {
            throw refusal("has the symbolic name of the framework, " + file.symbolicName()
                    + "; give the bundle its own Bundle-SymbolicName");
        }
        Optional<String> imported = packages(headers, Constants.IMPORT_PACKAGE)
                .filter(name -> RUNS_THE_FRAMEWORK.matcher(name).matches() && !MODEL_PACKAGES.contains(name))
                .findFirst();
        if (imported.isPresent()) {
            throw refusal("imports " + imported.get() + ", which is not for models; of Mainstay they may import "
                    + String.join(", ", MODEL_PACKAGES.stream().sorted().toList()));
        }
        Optional<String> exported = packages(headers, Constants.EXPORT_PACKAGE)
                .filter(name -> OURS.matcher(name).matches())
                .findFirst();
        if (exported.isPresent()) {
            throw refusal("exports " + exported.get()
                    + ", which others would take for the package of Mainstay or of the framework; remove it from "
                    + Constants.EXPORT_PACKAGE);
        }
    }

    /**
     * Refuses a bundle whose code ends the process in the one way that nothing can catch.
     *
     * @throws Refusal naming the class
     */
    public static void checkCode(ModelFile file) throws Refusal {
        if (file.form() != Form.BUNDLE) {
            return;
        }
        try {
            Optional<String> halting = HaltingCode.in(file.open());
            if (halting.isPresent()) {
                throw refusal(
                        "calls Runtime.halt in " + halting.get()
                                + ", which would end the process with whatever was printed by then; throw an exception instead");
            }
        } catch (IOException e) {
            throw refusal("cannot be read (" + e.getMessage() + "); copy it again");
        }
    }

    private static Attributes headers(ModelFile file) throws Refusal {
        try {
            byte[] manifest = JarContent.manifestOfWhole(file.open().readAllBytes());
            return new Manifest(new ByteArrayInputStream(manifest)).getMainAttributes();
        } catch (IOException e) {
            throw refusal("has a manifest that cannot be read (" + e.getMessage() + "); build it again");
        }
    }

    /** The names of the packages in a header; each clause may have several, before what is said of them. */
    private static Stream<String> packages(Attributes headers, String header) {
        String value = headers.getValue(header);
        return value == null
                ? Stream.of()
                : CLAUSE.matcher(value)
                        .results()
                        .flatMap(clause -> Pattern.compile(";").splitAsStream(clause.group()))
                        .map(String::strip)
                        .filter(part -> !part.contains("=") && !part.contains("\""));
    }

    /**
     * What is wrong with a service that a bundle of models has registered, for a message; nothing if it is a model and no
     * command, or what takes the configuration of a model.
     */
    public static Optional<String> violation(ServiceReference<?> service) {
        for (String type : (String[]) service.getProperty(Constants.OBJECTCLASS)) {
            if (!type.equals(CONFIGURED)
                    && Stream.of(ModelKind.values())
                            .noneMatch(family -> family.service().getName().equals(type))) {
                return Optional.of("registers the service " + type + "; a bundle of models may register "
                        + String.join(", ", ModelKind.services()) + ", and nothing else");
            }
        }
        return Stream.of(service.getPropertyKeys())
                .filter(key -> key.startsWith(COMMANDS))
                .findFirst()
                .map(key -> "registers a command of the shell (" + key
                        + "); a bundle of models may register models, and" + " nothing else");
    }

    private static Refusal refusal(String cause) {
        return new Refusal(STEP, cause);
    }
}
