package mainstay.intake.api;

/**
 * An account whose coverage is fixed for a plan.
 *
 * @param account its id, as it stands in the file; there need not be such an account
 * @param coverage the name of the coverage; there need not be one
 * @param keptOut whether the account must not have the coverage, rather than must have it
 * @param from where it stands, such as {@code pins.csv, row 3}
 */
public record CoveragePin(String account, String coverage, boolean keptOut, String from) {}
