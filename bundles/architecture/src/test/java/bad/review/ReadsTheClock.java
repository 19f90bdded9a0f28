package bad.review;

import java.time.Instant;

/** Breaks rule 4: the time is to come in with the request. */
public final class ReadsTheClock {
    /** The time of this machine. */
    public Instant now() {
        return Instant.now();
    }
}
