package mainstay.plan.process;

/**
 * From where criteria are met.
 *
 * @param coverage the part of the influence that must be reached, from 0 to 1
 * @param months of how many months, the last that are over, sales must be known
 * @param room the white space from which a line needs a barrier, in currency a year
 * @param onTime the part of the actions due that must be on time, from 0 to 1
 * @param discussion how many days a discussion counts
 */
public record ProcessTerms(double coverage, int months, double room, double onTime, int discussion) {}
