package mainstay.models.admission;

import java.time.Instant;

/**
 * What stands beside a line of the list of trusted models, for those who read it later.
 *
 * @param who the user who added it
 * @param when the time
 * @param why the reason that the user gave; may be empty
 */
public record TrustNote(String who, Instant when, String why) {}
