package mainstay.models.lifecycle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mainstay.book.MainstayException;
import mainstay.models.ModelFile;
import mainstay.models.ModelKey;
import mainstay.models.ModelKind;
import mainstay.models.Refusal;
import mainstay.models.catalogue.Admitted;
import mainstay.models.catalogue.Catalogue;
import mainstay.models.catalogue.CatalogueStore;
import mainstay.models.catalogue.GenerationRecord;
import mainstay.models.file.ModelFileReader;
import mainstay.models.serving.InstalledFile;
import mainstay.models.serving.ModelInstaller;
import mainstay.models.serving.Serving;
import mainstay.models.serving.ServingPlan;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;

/**
 * Brings up what is to serve: the generation in force, or what the distribution ships when nothing was ever activated. Report
 * renderers are installed at once, but started when the first report or change is asked for: most commands need none.
 */
final class Startup {
    private final BundleContext context;
    private final CatalogueStore ledger;
    private final ModelStore store;
    private final Serving serving;
    private final ModelInstaller units;
    private final List<String> problems;
    /** By the digest of their files. */
    private final Map<String, InstalledFile> started = new LinkedHashMap<>();

    private final List<InstalledFile> waiting = new ArrayList<>();
    private Runnable service = () -> {};

    Startup(
            BundleContext context,
            CatalogueStore ledger,
            ModelStore store,
            Serving serving,
            ModelInstaller units,
            List<String> problems) {
        this.context = context;
        this.ledger = ledger;
        this.store = store;
        this.serving = serving;
        this.units = units;
        this.problems = problems;
    }

    /** Everything but the report renderers serves when it returns. */
    void open() {
        ledger.open();
        List<ModelFile> shipped = shipped();
        shipped.forEach(store::ship);
        if (ledger.catalogue().generations().isEmpty()) {
            shipped.forEach(this::bring);
            service = this::serveShipped;
        } else {
            learnWhatIsNew(shipped);
            GenerationRecord generation = ledger.catalogue().serving().orElseThrow();
            generation.models().forEach((key, digest) -> file(key, digest).ifPresent(this::bring));
            service = () -> serve(generation);
        }
        service.run();
    }

    /** Report renderers serve, too. */
    void complete() {
        waiting.forEach(this::start);
        service.run();
    }

    /** A distribution may bring models that this data directory has not heard of. */
    private void learnWhatIsNew(List<ModelFile> shipped) {
        Set<String> known =
                ledger.catalogue().models().stream().map(Admitted::symbolicName).collect(Collectors.toSet());
        List<Admitted> found = new ArrayList<>();
        for (ModelFile file : shipped) {
            if (!known.contains(file.symbolicName())) {
                install(file).filter(this::start).ifPresent(unit -> serving.models(unit)
                        .forEach(key -> found.add(admitted(key, file))));
            }
        }
        ledger.know(found);
        started.values().removeIf(this::takeAwayUnlessKnown);
    }

    /** What ships newly but is not taken over must be admitted like any other file. */
    private boolean takeAwayUnlessKnown(InstalledFile unit) {
        boolean known = ledger.catalogue().models().stream()
                .anyMatch(model -> model.digest().equals(unit.digest()));
        if (!known) {
            units.retire(unit);
        }
        return !known;
    }

    /** The files that the distribution ships; whatever else lies there must be admitted. */
    private List<ModelFile> shipped() {
        Path folder = Path.of(context.getProperty("mainstay.home"), "bundles", "models");
        Predicate<String> ours = store.shipped();
        List<ModelFile> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path path : found.sorted().toList()) {
                String name = String.valueOf(path.getFileName());
                if (name.endsWith(".jar") || name.endsWith(".json")) {
                    read(path, name, ours, files);
                }
            }
        } catch (IOException e) {
            problems.add("the models of the distribution cannot be read: " + e);
        }
        return files;
    }

    private void read(Path path, String name, Predicate<String> ours, List<ModelFile> files) {
        try {
            ModelFile file = ModelFileReader.read(path, ours);
            if (ours.test(file.digest())) {
                files.add(file);
            } else {
                problems.add("bundles/models/" + name + " is not part of the distribution and is ignored; "
                        + "to admit it: models admit bundles/models/" + name);
            }
        } catch (Refusal e) {
            problems.add("bundles/models/" + name + " is ignored: " + e.getMessage());
        }
    }

    /** Installs a file, and starts it unless that can wait. */
    private void bring(ModelFile file) {
        if (started.containsKey(file.digest())
                || waiting.stream().anyMatch(unit -> unit.digest().equals(file.digest()))) {
            return;
        }
        install(file).ifPresent(unit -> {
            if (unit.bringsOnly(ModelKind.REPORT)) {
                waiting.add(unit);
            } else {
                start(unit);
            }
        });
    }

    private void serveShipped() {
        Map<ModelKey, InstalledFile> plan = new TreeMap<>();
        started.values().forEach(unit -> serving.models(unit).forEach(key -> plan.merge(key, unit, Startup::newer)));
        List<Admitted> models = new ArrayList<>();
        Map<ModelKey, String> digests = new TreeMap<>();
        plan.forEach((key, unit) -> {
            models.add(admitted(key, unit.file()));
            digests.put(key, unit.digest());
        });
        GenerationRecord first = new GenerationRecord(0, -1, digests, "shipped", "distribution", "", "", "");
        ledger.assume(Catalogue.empty().admitting(models).adding(first));
        begin(new ServingPlan(0, plan));
    }

    private static InstalledFile newer(InstalledFile one, InstalledFile other) {
        Version version = Version.parseVersion(one.version());
        return version.compareTo(Version.parseVersion(other.version())) >= 0 ? one : other;
    }

    private static Admitted admitted(ModelKey key, ModelFile file) {
        return new Admitted(
                key,
                file.version(),
                file.digest(),
                file.symbolicName(),
                file.form(),
                file.name(),
                Admitted.State.STANDBY,
                "distribution",
                "");
    }

    private void serve(GenerationRecord generation) {
        Map<ModelKey, InstalledFile> plan = new TreeMap<>();
        generation.models().forEach((key, digest) -> {
            if (started.containsKey(digest)) {
                plan.put(key, started.get(digest));
            }
        });
        begin(new ServingPlan(generation.number(), plan));
    }

    private Optional<ModelFile> file(ModelKey key, String digest) {
        try {
            return Optional.of(store.file(digest));
        } catch (MainstayException e) {
            problems.add(key.family().words() + " " + key.id() + " is not active: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<InstalledFile> install(ModelFile file) {
        try {
            return Optional.of(units.install(file));
        } catch (Refusal e) {
            tell(file, e);
            return Optional.empty();
        }
    }

    /** Whether it starts; what does not is taken away. */
    private boolean start(InstalledFile unit) {
        try {
            units.start(unit);
            started.put(unit.digest(), unit);
            return true;
        } catch (Refusal e) {
            units.uninstall(unit);
            tell(unit.file(), e);
            return false;
        }
    }

    private void tell(ModelFile file, Refusal refusal) {
        problems.add(file.ref() + " is not active: " + refusal.getMessage());
    }

    private void begin(ServingPlan plan) {
        started.values().forEach(serving::admit);
        serving.serve(plan);
    }
}
