package mainstay.models.lifecycle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import mainstay.book.MainstayException;
import mainstay.models.ModelFile;
import mainstay.models.ModelKey;
import mainstay.models.ModelKind;
import mainstay.models.Refusal;
import mainstay.models.catalogue.Admitted;
import mainstay.models.catalogue.Catalogue;
import mainstay.models.catalogue.CatalogueStore;
import mainstay.models.catalogue.GenerationRecord;
import mainstay.models.serving.InstalledFile;
import mainstay.models.serving.ModelInstaller;
import mainstay.models.serving.Serving;
import mainstay.models.serving.ServingPlan;
import org.osgi.framework.Version;

/**
 * Brings up what is to serve: the generation in force, or what the distribution ships when nothing was ever activated. Report
 * renderers are installed at once, but started when the first report or change is asked for: most commands need none.
 */
final class Startup {
    private final DistributionFiles distribution;
    private final CatalogueStore ledger;
    private final ModelStore store;
    private final Serving serving;
    private final ModelInstaller units;
    /** What every user of the models must know, a sentence each. */
    private final List<String> problems = new ArrayList<>();
    /** By the digest of their files. */
    private final Map<String, InstalledFile> started = new LinkedHashMap<>();

    private final List<InstalledFile> waiting = new ArrayList<>();
    private Supplier<ServingPlan> planner = () -> new ServingPlan(0, Map.of());

    Startup(
            DistributionFiles distribution,
            CatalogueStore ledger,
            ModelStore store,
            Serving serving,
            ModelInstaller units) {
        this.distribution = distribution;
        this.ledger = ledger;
        this.store = store;
        this.serving = serving;
        this.units = units;
    }

    /**
     * What has come up.
     *
     * @param plan what is to serve
     * @param started what is installed and started for it, and still kept out of service
     * @param problems what did not come up and why, a sentence each, for every user of the models
     */
    record Result(ServingPlan plan, List<InstalledFile> started, List<String> problems) {

        Result {
            started = List.copyOf(started);
            problems = List.copyOf(problems);
        }
    }

    /** Brings up everything but the report renderers. */
    Result open() {
        ledger.open();
        DistributionFiles.Found found = distribution.find();
        problems.addAll(found.problems());
        List<ModelFile> shipped = found.files();
        shipped.forEach(store::ship);
        if (ledger.catalogue().generations().isEmpty()) {
            shipped.forEach(this::bring);
            planner = this::planShipped;
        } else {
            learnWhatIsNew(shipped);
            GenerationRecord generation = ledger.catalogue().serving().orElseThrow();
            generation.models().forEach((key, digest) -> file(key, digest).ifPresent(this::bring));
            planner = () -> plan(generation);
        }
        return result();
    }

    /** Brings up the report renderers, too; the result is that of {@link #open} and theirs. */
    Result complete() {
        waiting.forEach(this::start);
        waiting.clear();
        return result();
    }

    private Result result() {
        return new Result(planner.get(), List.copyOf(started.values()), problems);
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

    private ServingPlan planShipped() {
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
        return new ServingPlan(0, plan);
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

    private ServingPlan plan(GenerationRecord generation) {
        Map<ModelKey, InstalledFile> plan = new TreeMap<>();
        generation.models().forEach((key, digest) -> {
            if (started.containsKey(digest)) {
                plan.put(key, started.get(digest));
            }
        });
        return new ServingPlan(generation.number(), plan);
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
            addProblem(file, e);
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
            addProblem(unit.file(), e);
            return false;
        }
    }

    private void addProblem(ModelFile file, Refusal refusal) {
        problems.add(file.ref() + " is not active: " + refusal.getMessage());
    }
}
