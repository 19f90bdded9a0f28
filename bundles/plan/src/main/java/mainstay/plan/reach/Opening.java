package mainstay.plan.reach;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a barrier keeps shut, and when it opens.
 *
 * @param barrier the id of the barrier
 * @param ofRoom what it shuts of the white space while it stands, in currency a year; 0 or more
 * @param ofClosed what it would open of the spend that is not contestable, in currency a year; 0 or more
 * @param opens the day on which it was gone, or is to be; empty where nobody has said one
 * @param gone whether it is gone on the day on which one looks
 */
public record Opening(String barrier, double ofRoom, double ofClosed, Optional<LocalDate> opens, boolean gone) {

    /** All that it shuts while it stands, in currency a year. */
    public double shut() {
        return ofRoom + ofClosed;
    }

    /** Whether it is gone, or to be gone by a day. */
    public boolean isOpenBy(LocalDate day) {
        return gone || (opens.isPresent() && !opens.get().isAfter(day));
    }
}
