package mainstay.incentive.api;

/**
 * What a person bears of the cost of serving an account in the period.
 *
 * @param account the id of the account
 * @param cost in currency; 0 or more
 */
public record ServedAccount(String account, double cost) {}
