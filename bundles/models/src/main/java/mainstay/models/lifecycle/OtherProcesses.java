package mainstay.models.lifecycle;

import mainstay.models.catalogue.CatalogueStore;
import mainstay.models.catalogue.GenerationRecord;
import mainstay.models.serving.Serving;

/**
 * Lets serve what another process has put into force, from the next lease on; leases that are held go on with what they have.
 * What cannot be brought up is missing, and said, as at the start.
 */
final class OtherProcesses implements ChangeOrder.Follower {
    private static final int NONE = -1;

    private final CatalogueStore ledger;
    private final Serving serving;
    private final Startup startup;
    private final GenerationSwitch switches;
    private final Remarks remarks;
    /** The generation that the audit log does not have in force, so that nothing of it was brought up; -1 for none. */
    private volatile int doubted = NONE;

    OtherProcesses(
            CatalogueStore ledger, Serving serving, Startup startup, GenerationSwitch switches, Remarks remarks) {
        this.ledger = ledger;
        this.serving = serving;
        this.startup = startup;
        this.switches = switches;
        this.remarks = remarks;
    }

    @Override
    public boolean isBehind() {
        return ledger.hasMoved() || !serves(inForce());
    }

    private int inForce() {
        return ledger.catalogue().serving().map(GenerationRecord::number).orElse(0);
    }

    private boolean serves(int generation) {
        return generation == serving.plan().generation() || generation == doubted;
    }

    @Override
    public void catchUp() {
        ledger.look();
        int now = inForce();
        if (serves(now)) {
            serving.serve(serving.plan()); // what everybody must know may be other things, such as a pin
            return;
        }
        Startup.Result result = startup.follow();
        doubted = result.plan().generation() == now ? NONE : now;
        remarks.ofStartup(result.problems());
        switches.make(new GenerationSwitch.Prepared(result.plan(), result.started(), System.nanoTime()));
    }
}
