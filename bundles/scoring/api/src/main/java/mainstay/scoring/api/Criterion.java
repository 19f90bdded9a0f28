package mainstay.scoring.api;

import java.util.Arrays;
import java.util.List;

/**
 * One of the things that a score is made of: the mean of its measures.
 *
 * @param name what users call it: kebab-case
 * @param weight how much it counts against the other criteria; from 0.001 to 1,000,000, so that sums stay exact enough
 * @param measures its inputs, one or more; an account that lacks one of them is scored without the criterion
 */
public record Criterion(String name, double weight, List<Measure> measures) {
    private static final double LEAST_WEIGHT = 0.001;
    private static final double MOST_WEIGHT = 1_000_000;

    /**
     * Copies the measures.
     *
     * @throws IllegalArgumentException if the weight is not from 0.001 to 1,000,000, or there is no measure
     */
    public Criterion {
        measures = List.copyOf(measures);
        if (!(weight >= LEAST_WEIGHT && weight <= MOST_WEIGHT)) {
            throw new IllegalArgumentException(
                    "criterion " + name + " must weigh from 0.001 to 1,000,000, not " + weight);
        }
        if (measures.isEmpty()) {
            throw new IllegalArgumentException("criterion " + name + " has no input");
        }
    }

    /**
     * A criterion with these inputs.
     *
     * @param weight how much it counts, from 0.001 to 1,000,000; weights need not add up to 1 or 100
     * @throws IllegalArgumentException if the weight is out of range, or there is no measure
     */
    public static Criterion of(String name, double weight, Measure... measures) {
        return new Criterion(name, weight, Arrays.asList(measures));
    }
}
