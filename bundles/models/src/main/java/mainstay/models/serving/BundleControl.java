package mainstay.models.serving;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.ModelFile;
import mainstay.models.Refusal;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * Starts, stops, updates, refreshes and uninstalls bundles as a user at the prompt asks, each as safe as an activation:
 * nobody who works with a bundle's models sees it go. While it waits for those it has no turn among changes, so that others
 * make theirs.
 */
public final class BundleControl {
    private static final long DRAIN_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Serving serving;
    private final ModelInstaller units;
    private final ResolverGate gate;
    private final Bundle framework;

    /** Controls the bundles of a framework, of which some are units. */
    public BundleControl(Serving serving, ModelInstaller units, ResolverGate gate, Bundle framework) {
        this.serving = serving;
        this.units = units;
        this.gate = gate;
        this.framework = framework;
    }

    /** A step that no other change interferes with. */
    public interface Step {
        /** Makes it. */
        void make() throws Refusal, BundleException, InterruptedException;
    }

    /** Gives steps their turn among changes. */
    public interface Turn {
        /** Has a step made in its turn. */
        void of(Step step) throws Refusal, BundleException, InterruptedException;
    }

    /** Starts a bundle; its models serve again where they are to. */
    public void start(Bundle bundle) throws BundleException {
        Optional<InstalledFile> unit = units.of(bundle);
        unit.ifPresent(serving::suspend);
        if (unit.isEmpty()) {
            bundle.start(Bundle.START_ACTIVATION_POLICY);
            return;
        }
        try {
            units.start(unit.get(), bundle, Bundle.START_ACTIVATION_POLICY);
        } finally {
            serving.admit(unit.get());
        }
    }

    /** Stops a bundle once nobody works with its models; they are absent until it is started again. */
    public void stop(Bundle bundle, Turn turn) throws Refusal, BundleException, InterruptedException {
        Optional<InstalledFile> unit = units.of(bundle);
        if (unit.isPresent()) {
            takeOut(unit.get(), turn);
        }
        turn.of(bundle::stop);
    }

    /** Uninstalls a bundle once nobody works with its models; those of the generation in force are back at the next start. */
    public void uninstall(Bundle bundle, Turn turn) throws Refusal, BundleException, InterruptedException {
        Optional<InstalledFile> unit = units.of(bundle);
        if (unit.isPresent()) {
            takeOut(unit.get(), turn);
        }
        turn.of(() -> {
            bundle.uninstall();
            unit.ifPresent(units::forget);
        });
    }

    private void takeOut(InstalledFile unit, Turn turn) throws Refusal, BundleException, InterruptedException {
        turn.of(() -> serving.suspend(unit));
        boolean drained = false;
        try {
            drained = serving.drain(unit, DRAIN_NANOS);
        } finally {
            if (!drained) {
                serving.admit(unit);
            }
        }
        if (!drained) {
            throw inUse(unit);
        }
    }

    private MainstayException inUse(InstalledFile unit) {
        return new MainstayException(
                Code.IN_USE,
                "bundle " + unit.symbolicName() + " is in use: " + serving.leases(unit)
                        + " runs are using its models and did not end within 30 s; nothing was changed; try again when"
                        + " they have ended");
    }

    /** Stops a bundle, wires it anew and starts it; a stand-in serves meanwhile. */
    public void refresh(Bundle bundle, Turn turn) throws Refusal, BundleException, InterruptedException {
        Optional<InstalledFile> unit = units.of(bundle);
        if (unit.isEmpty() || !serves(unit.get())) {
            turn.of(() -> refreshNow(List.of(bundle)));
            return;
        }
        inPlace(unit.get(), bundle, turn, turn, standIn -> {
            serving.suspend(unit.get());
            bundle.stop();
            refreshNow(List.of(bundle));
            units.start(unit.get(), bundle, Bundle.START_ACTIVATION_POLICY);
            return serving.plan().replacing(standIn, unit.get());
        });
    }

    private void refreshNow(List<Bundle> bundles) throws InterruptedException {
        CountDownLatch refreshed = new CountDownLatch(1);
        framework.adapt(FrameworkWiring.class).refreshBundles(bundles, event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                refreshed.countDown();
            }
        });
        refreshed.await(DRAIN_NANOS, TimeUnit.NANOSECONDS);
    }

    /**
     * Gives a unit other bytes in place: the bundle keeps its number, and a stand-in of what it was serves meanwhile.
     *
     * @param file the bytes; they must have been admitted
     * @param turn for what is not kept
     * @param change for what is kept
     * @param next called when the new models are there and before they serve: makes the change count, and tells what is to
     *     serve from now on; what it throws takes the update back
     * @throws Refusal if the new bytes do not start; the old ones are back
     */
    public void update(InstalledFile unit, ModelFile file, Turn turn, Turn change, Next next)
            throws Refusal, BundleException, InterruptedException {
        Bundle bundle = unit.bundle().orElseThrow();
        if (!serves(unit)) {
            throw new MainstayException(
                    Code.MODEL,
                    "bundle " + unit.symbolicName()
                            + " is not active, so it cannot be updated in place; start it first, "
                            + "or admit the file: models admit FILE");
        }
        inPlace(unit, bundle, turn, change, standIn -> {
            next.begin();
            serving.suspend(unit);
            InstalledFile updated = units.replace(unit, file);
            try {
                putInPlace(updated, bundle);
                return next.plan(updated, serving.plan().replacing(standIn, updated));
            } catch (BundleException | RuntimeException | Refusal e) {
                putInPlace(units.replace(updated, unit.file()), bundle);
                throw e;
            }
        });
    }

    private void putInPlace(InstalledFile unit, Bundle bundle) throws BundleException {
        bundle.stop();
        bundle.update(unit.file().open());
        gate.approve(bundle);
        units.start(unit, bundle, Bundle.START_ACTIVATION_POLICY);
    }

    /** Tells what is to serve when a unit has been updated. */
    public interface Next {

        /** Refuses what must not be now, before anything is changed. */
        void begin();

        /**
         * The plan from now on.
         *
         * @param updated the unit with its new bytes
         * @param plan what serves, with the updated unit in the place of what it was
         */
        ServingPlan plan(InstalledFile updated, ServingPlan plan) throws Refusal;
    }

    /** A change of a bundle; returns what is to serve afterwards. */
    private interface Change {
        ServingPlan make(InstalledFile standIn) throws Refusal, BundleException, InterruptedException;
    }

    private boolean serves(InstalledFile unit) {
        return serving.plan().has(unit)
                && !unit.suspended()
                && !serving.models(unit).isEmpty();
    }

    /** Changes a unit while a copy of it serves in its place. */
    private void inPlace(InstalledFile unit, Bundle bundle, Turn turn, Turn kept, Change change)
            throws Refusal, BundleException, InterruptedException {
        StandIn standIn = new StandIn(unit, bundle);
        turn.of(standIn::begin);
        try {
            if (!serving.drain(unit, DRAIN_NANOS)) {
                throw inUse(unit);
            }
            kept.of(() -> standIn.end(change));
        } finally {
            standIn.leave();
        }
    }

    /** A copy of a unit which serves in its place while it is changed. */
    private final class StandIn {
        private final InstalledFile unit;
        private final Bundle bundle;
        private InstalledFile copy;
        private boolean serves;

        private StandIn(InstalledFile unit, Bundle bundle) {
            this.unit = unit;
            this.bundle = bundle;
        }

        private void begin() throws Refusal {
            copy = units.start(unit.file());
            serves = true;
            serving.admit(copy);
            serving.serve(serving.plan().replacing(unit, copy));
        }

        private void end(Change change) throws Refusal, BundleException, InterruptedException {
            if (!serving.plan().has(copy)) {
                throw new MainstayException(
                        Code.IN_USE,
                        "somebody put another model in the place of bundle " + unit.symbolicName()
                                + " meanwhile; look at what serves now: models");
            }
            ServingPlan after = serving.plan();
            try {
                after = change.make(copy);
            } finally {
                leave(after);
            }
        }

        /** Ends what did not come to its end. */
        private void leave() {
            if (serves) {
                leave(serving.plan());
            }
        }

        private void leave(ServingPlan after) {
            serves = false;
            InstalledFile changed = units.of(bundle).orElse(copy);
            serving.admit(changed);
            serving.serve(after.replacing(copy, changed));
            units.retire(copy);
            if (!serving.plan().has(changed)) {
                units.retire(changed); // another has its place
            }
        }
    }
}
