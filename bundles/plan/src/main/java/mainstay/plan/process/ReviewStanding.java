package mainstay.plan.process;

import java.time.LocalDate;

/**
 * An account in the latest review that was closed.
 *
 * @param review the name of the review
 * @param closed the day on which it was closed
 * @param listed whether the account is in it
 * @param revision how its tier or coverage was confirmed or changed there, in words; empty where nobody looked at them
 */
public record ReviewStanding(String review, LocalDate closed, boolean listed, String revision) {}
