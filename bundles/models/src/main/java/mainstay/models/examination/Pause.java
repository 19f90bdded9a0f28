package mainstay.models.examination;

/** Waiting for what comes by itself. */
final class Pause {

    private Pause() {}

    /** Waits; whoever interrupts it ends the examination, as nobody but a model has the thread. */
    static void of(long milliseconds) throws Unfit {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unfit("interrupts the thread that uses it");
        }
    }
}
