package mainstay.plan.managers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What a manager has, or an account needs, by the five criteria.
 *
 * @param values a rating from 0 to 5 for each of {@link #CRITERIA}, in their order
 */
public record Ratings(List<Double> values) {
    /** The criteria, as columns of the table of people name them. */
    public static final List<String> CRITERIA =
            List.of("relationship", "strategy", "intellect", "organisation", "leadership");

    private static final double MOST = 5;

    /** Copies the list; one that has no rating for each criterion is an {@link IllegalArgumentException}. */
    public Ratings {
        values = List.copyOf(values);
        if (values.size() != CRITERIA.size() || !values.stream().allMatch(value -> value >= 0 && value <= MOST)) {
            throw new IllegalArgumentException("not a rating from 0 to 5 for each of " + CRITERIA + ": " + values);
        }
    }

    /** Reads ratings such as {@code 5,4,3,3,5}; empty when they are written otherwise. */
    public static Optional<Ratings> parse(String text) {
        try {
            return of(Arrays.stream(text.split(",", -1))
                    .map(String::strip)
                    .map(Double::valueOf)
                    .toList());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * The rating of each criterion.
     *
     * @return the ratings; empty when one is missing ({@code NaN}) or out of its range
     */
    public static Optional<Ratings> of(ToDoubleFunction<String> ofCriterion) {
        return of(CRITERIA.stream().map(ofCriterion::applyAsDouble).toList());
    }

    private static Optional<Ratings> of(List<Double> values) {
        return values.size() == CRITERIA.size() && values.stream().allMatch(value -> value >= 0 && value <= MOST)
                ? Optional.of(new Ratings(values))
                : Optional.empty();
    }

    /** How well these fit what is needed: Σ min(have, need) ÷ Σ need, from 0 to 1; 1 where nothing is needed. */
    public double fit(Ratings need) {
        double needed = need.values.stream().mapToDouble(value -> value).sum();
        double met = IntStream.range(0, values.size())
                .mapToDouble(at -> Math.min(values.get(at), need.values.get(at)))
                .sum();
        return needed == 0 ? 1 : met / needed;
    }

    /** How much is missing of what is needed of a criterion; 0 or more. */
    private double missing(Ratings need, int criterion) {
        return Math.max(0, need.values.get(criterion) - values.get(criterion));
    }

    /** The criterion of which most is missing, the first of several; empty where all that is needed is there. */
    public Optional<String> weakest(Ratings need) {
        int worst = 0;
        for (int at = 1; at < CRITERIA.size(); at++) {
            worst = missing(need, at) > missing(need, worst) ? at : worst;
        }
        return missing(need, worst) > 0 ? Optional.of(CRITERIA.get(worst)) : Optional.empty();
    }

    /** How many points are missing of the criterion of which most is; 0 to 5. */
    public double shortfall(Ratings need) {
        return IntStream.range(0, CRITERIA.size())
                .mapToDouble(at -> missing(need, at))
                .max()
                .orElse(0);
    }
}
