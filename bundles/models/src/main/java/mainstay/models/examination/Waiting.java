package mainstay.models.examination;

/** Waiting for what comes by itself. */
final class Waiting {

    private Waiting() {}

    /** Waits; whoever interrupts it ends the examination, as nobody but a model has the thread. */
    static void of(long milliseconds) throws UnfitModel {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnfitModel("interrupts the thread that uses it");
        }
    }
}
