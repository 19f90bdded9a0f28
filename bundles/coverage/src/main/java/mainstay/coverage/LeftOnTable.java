package mainstay.coverage;

/**
 * What a policy gives up against the coverages that would bring most.
 *
 * @param accounts how many accounts another coverage would bring more with
 * @param profit how much more in all, in currency a year
 */
public record LeftOnTable(int accounts, double profit) {}
