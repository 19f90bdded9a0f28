package mainstay.plan.process;

/**
 * What is to be won of a line.
 *
 * @param line its name
 * @param whiteSpace what we can win beyond what we hold, in currency a year
 * @param profit the gross profit on it, in currency a year
 */
public record LineStake(String line, double whiteSpace, double profit) {}
