package mainstay.models.examination;

import java.io.IOException;
import java.io.InputStream;

/** Ends this process when its parent is gone: the parent holds the other end of standard input. */
final class Lifeline {
    private static final int ABANDONED = 4;

    private Lifeline() {}

    static void hold(InputStream in) {
        Thread thread = new Thread(() -> endWith(in), "examination lifeline");
        thread.setDaemon(true);
        thread.start();
    }

    private static void endWith(InputStream in) {
        try {
            while (in.read() >= 0) {
                // Nothing is said; only the end counts.
            }
        } catch (IOException e) {
            // A broken pipe is an end as well.
        }
        Runtime.getRuntime().halt(ABANDONED);
    }
}
