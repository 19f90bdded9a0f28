package mainstay.plan.process;

import java.time.LocalDate;

/**
 * An account in the latest review that was closed.
 *
 * @param review the name of the review
 * @param day the day that it is of
 * @param listed whether the account is in it
 * @param revision how its tier or coverage was confirmed or changed there, in words; empty where nobody looked at them
 */
public record ReviewStanding(String review, LocalDate day, boolean listed, String revision) {}
