package mainstay.models.admission;

import java.time.Duration;

/**
 * What an examination may use up.
 *
 * @param megabytes the memory of the process, in MB; the models get what Mainstay itself leaves of it
 * @param step how long one step may take
 * @param all how long all steps may take together
 */
public record Budget(int megabytes, Duration step, Duration all) {
    private static final int USUAL_MEGABYTES = 256;
    private static final int USUAL_STEP_SECONDS = 10;
    private static final int USUAL_SECONDS = 60;

    /** Requires more than nothing of each. */
    public Budget {
        if (megabytes <= 0 || step.isNegative() || step.isZero() || all.isNegative() || all.isZero()) {
            throw new IllegalArgumentException(
                    "a budget is more than 0 of each, not " + megabytes + " MB, " + step + ", " + all);
        }
    }

    /** 256 MB, 10 s a step and 60 s in all. */
    public static Budget usual() {
        return new Budget(USUAL_MEGABYTES, Duration.ofSeconds(USUAL_STEP_SECONDS), Duration.ofSeconds(USUAL_SECONDS));
    }
}
