package mainstay.plan.targets;

import java.time.LocalDate;

/**
 * An open deal.
 *
 * @param account its account, as a row of the book
 * @param line the product line; empty where nobody says one
 * @param closes when it is to close
 * @param weighted its amount × its probability, in currency
 * @param margin its margin, as a fraction
 */
public record WeightedDeal(int account, String line, LocalDate closes, double weighted, double margin) {}
