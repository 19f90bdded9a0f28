package mainstay.scoring.api;

import java.util.Arrays;
import java.util.List;

/**
 * One of the things that a score is made of: the mean of its measures.
 *
 * @param name what users call it: kebab-case
 * @param weight how much it counts against the other criteria; more than 0
 * @param measures its inputs, one or more; an account that lacks one of them is scored without the criterion
 */
public record Criterion(String name, double weight, List<Measure> measures) {

    /** Copies the measures; refuses a weight that is none and a criterion without an input. */
    public Criterion {
        measures = List.copyOf(measures);
        if (!(weight > 0) || !Double.isFinite(weight)) {
            throw new IllegalArgumentException("criterion " + name + " must weigh more than 0, not " + weight);
        }
        if (measures.isEmpty()) {
            throw new IllegalArgumentException("criterion " + name + " has no input");
        }
    }

    /** A criterion with these inputs. */
    public static Criterion of(String name, double weight, Measure... measures) {
        return new Criterion(name, weight, Arrays.asList(measures));
    }
}
