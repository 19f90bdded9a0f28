package mainstay.incentive.api;

import java.time.LocalDate;

/**
 * Something that happened at an account with one of us.
 *
 * @param account the id of the account
 * @param on the day
 * @param kind what it was, such as {@code bid} or {@code input}
 * @param department the department that it is about or that judges; may be empty
 * @param outcome how it ended, such as {@code won} or {@code pending}; may be empty
 * @param score how it was judged; {@code NaN} where it was not
 * @param partner the system integrator or software house; may be empty
 */
public record TeamEvent(
        String account, LocalDate on, String kind, String department, String outcome, double score, String partner) {}
