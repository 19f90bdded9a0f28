package mainstay.models.lifecycle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
import mainstay.run.generation.MissingModel;
import org.osgi.framework.Version;

/**
 * Brings up what is to serve: the generation in force, or what the distribution ships when nothing was ever activated. Where a
 * file is gone, damaged, trusted no more, or does not start as it should, the last good version of the same model serves in its
 * place; never another model. Report renderers are installed at once, but started when the first report or change is asked for:
 * most commands need none.
 */
final class Startup {
    private static final String SAFE =
            "safe mode: the models of generation 0 serve, whatever generation is in force; what is"
                    + " changed now counts from the next start on";

    private final DistributionFiles distribution;
    private final CatalogueStore ledger;
    private final ModelStore store;
    private final Serving serving;
    private final ModelInstaller units;
    private final boolean safe;
    /** What every user of the models must know, a sentence each. */
    private final List<String> problems = new ArrayList<>();
    /** By the digest of their files. */
    private final Map<String, InstalledFile> started = new LinkedHashMap<>();
    /** Why others did not come up, by the digest of their files. */
    private final Map<String, String> failed = new HashMap<>();
    /** Whatever of the distribution is not as it was shipped. */
    private final List<MissingModel> lacking = new ArrayList<>();

    private final List<InstalledFile> waiting = new ArrayList<>();
    private Supplier<ServingPlan> planner = () -> new ServingPlan(0, Map.of());

    /** @param safe whether generation 0 is to serve, whatever is in force */
    Startup(
            DistributionFiles distribution,
            CatalogueStore ledger,
            ModelStore store,
            Serving serving,
            ModelInstaller units,
            boolean safe) {
        this.distribution = distribution;
        this.ledger = ledger;
        this.store = store;
        this.serving = serving;
        this.units = units;
        this.safe = safe;
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
        boolean first = ledger.catalogue().generations().isEmpty();
        if (!first && !safe) {
            learnWhatIsNew(shipped);
        }
        Optional<String> doubt = safe ? Optional.empty() : store.doubt();
        doubt.ifPresent(this::lack);
        if (first) {
            found.lacking().forEach(name -> lacks(name, "it is not there as it was shipped"));
            shipped.forEach(this::bringShipped);
            planner = this::planFirst;
        } else if (doubt.isPresent()) {
            shipped.forEach(this::bringShipped);
            planner = () -> new ServingPlan(0, newest(), lacking);
        } else if (safe) {
            problems.add(SAFE);
            shipped.forEach(this::bringShipped);
            planner = () -> new ServingPlan(0, newest(), lacking);
        } else {
            GenerationRecord generation = ledger.catalogue().serving().orElseThrow();
            generation.models().values().forEach(this::bring);
            planner = () -> plan(generation);
        }
        return result();
    }

    /**
     * Brings up what another process has put into force, beside what serves; to be called when all of the start is done.
     *
     * @return with those that were started for it alone
     */
    Result follow() {
        problems.clear();
        failed.clear();
        lacking.clear();
        started.clear();
        ServingPlan now = serving.plan();
        Optional<String> doubt = store.doubt();
        if (doubt.isPresent()) {
            lack(doubt.get());
            return new Result(
                    new ServingPlan(now.generation(), now.models(), lacking), List.of(), List.copyOf(problems));
        }
        now.models().values().forEach(unit -> started.put(unit.digest(), unit));
        GenerationRecord generation = ledger.catalogue().serving().orElseThrow();
        generation.models().values().forEach(this::bring);
        planner = () -> plan(generation);
        Result result = complete();
        return new Result(
                result.plan(),
                result.started().stream().filter(unit -> !now.has(unit)).toList(),
                result.problems());
    }

    private void lack(String doubt) {
        problems.add(doubt);
        lacking.add(new MissingModel(
                "generation", Integer.toString(ledger.catalogue().current()), true, doubt));
    }

    /** Brings up the report renderers, too; the result is that of {@link #open} and theirs. */
    Result complete() {
        List<InstalledFile> renderers = List.copyOf(waiting);
        waiting.clear();
        renderers.forEach(this::start);
        return result();
    }

    private Result result() {
        ServingPlan plan = planner.get();
        return new Result(plan, List.copyOf(started.values()), problems);
    }

    private void lacks(String name, String reason) {
        lacking.add(
                new MissingModel("file", "bundles/models/" + name, true, reason + "; unpack the distribution again"));
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
                tellIfFailed(file);
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

    private void bringShipped(ModelFile file) {
        bring(file);
        if (tellIfFailed(file)) {
            lacks(file.name(), failed.get(file.digest()));
        }
    }

    private boolean tellIfFailed(ModelFile file) {
        String reason = failed.get(file.digest());
        if (reason != null) {
            problems.add(file.ref() + " is not active: " + reason);
        }
        return reason != null;
    }

    /** Brings up the file with a digest; whether it has come up, or waits. */
    private boolean bring(String digest) {
        if (!failed.containsKey(digest)) {
            file(digest).ifPresent(this::bring);
        }
        return !failed.containsKey(digest);
    }

    /** Installs a file, and starts it unless that can wait. */
    private void bring(ModelFile file) {
        if (started.containsKey(file.digest()) || waits(file.digest())) {
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

    private boolean waits(String digest) {
        return waiting.stream().anyMatch(unit -> unit.digest().equals(digest));
    }

    /** Nothing was ever activated: what ships is generation 0. */
    private ServingPlan planFirst() {
        Map<ModelKey, InstalledFile> plan = newest();
        List<Admitted> models = new ArrayList<>();
        Map<ModelKey, String> digests = new TreeMap<>();
        plan.forEach((key, unit) -> {
            models.add(admitted(key, unit.file()));
            digests.put(key, unit.digest());
        });
        GenerationRecord first = new GenerationRecord(0, -1, digests, "shipped", Admitted.DISTRIBUTION, "", "", "");
        ledger.assume(Catalogue.empty().admitting(models).adding(first));
        return new ServingPlan(0, plan, lacking);
    }

    private Map<ModelKey, InstalledFile> newest() {
        Map<ModelKey, InstalledFile> plan = new TreeMap<>();
        started.values().forEach(unit -> serving.models(unit).forEach(key -> plan.merge(key, unit, Startup::newer)));
        return plan;
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
                Admitted.DISTRIBUTION,
                "");
    }

    private ServingPlan plan(GenerationRecord generation) {
        Map<ModelKey, InstalledFile> plan = new TreeMap<>();
        List<MissingModel> missing = new ArrayList<>();
        generation.models().forEach((key, digest) -> {
            Optional<String> good = goodVersion(key, digest);
            if (good.isEmpty()) {
                missing.add(key.missing(failed.get(digest)));
            }
            good.filter(started::containsKey).ifPresent(found -> plan.put(key, started.get(found)));
        });
        return new ServingPlan(generation.number(), plan, missing);
    }

    /** The file that serves as a model: the one that a generation names, or that of the last good version. */
    private Optional<String> goodVersion(ModelKey key, String digest) {
        Set<String> bad = new HashSet<>();
        Optional<String> next = Optional.of(digest);
        while (next.isPresent() && !serves(key, next.get())) {
            bad.add(next.get());
            next = ledger.catalogue().lastGood(key, bad);
        }
        if (!bad.isEmpty()) {
            tell(key, digest, next);
        }
        return next;
    }

    private boolean serves(ModelKey key, String digest) {
        if (!bring(digest)) {
            return false;
        }
        InstalledFile unit = started.get(digest);
        if (unit != null && !serving.models(unit).contains(key)) {
            failed.put(digest, GenerationSwitch.whyMissing(unit, key));
            started.remove(digest);
            units.retire(unit);
            return false;
        }
        return true;
    }

    private void tell(ModelKey key, String digest, Optional<String> instead) {
        String model = key.family().words() + " " + key.id();
        String sentence = model + " is not active: " + failed.get(digest);
        problems.removeIf(known -> known.startsWith(model + " is not active"));
        problems.add(instead.flatMap(good -> ledger.catalogue().find(key, good))
                .map(good -> sentence + "; " + good.ref() + ", its last good version, serves in its place")
                .orElse(sentence));
    }

    private Optional<ModelFile> file(String digest) {
        try {
            return Optional.of(store.file(digest));
        } catch (MainstayException e) {
            failed.put(digest, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<InstalledFile> install(ModelFile file) {
        try {
            return Optional.of(units.install(file));
        } catch (Refusal e) {
            failed.put(file.digest(), String.valueOf(e.getMessage()));
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
            failed.put(unit.digest(), String.valueOf(e.getMessage()));
            units.uninstall(unit);
            return false;
        }
    }
}
