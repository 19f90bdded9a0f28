package mainstay.workspace;

/** Whoever waits for long work: it asks whether to stop, and says how far it has come. Several threads may call it. */
public interface WorkMonitor {

    /** Whether the work is to stop early; what it has found by then counts. */
    boolean stopped();

    /**
     * How far the work has come.
     *
     * @param line one sentence, as often as it changes
     */
    void progress(String line);

    /** Nobody waits: the work is never stopped and its progress is not shown. */
    static WorkMonitor none() {
        return new WorkMonitor() {
            @Override
            public boolean stopped() {
                return false;
            }

            @Override
            public void progress(String line) {}
        };
    }
}
