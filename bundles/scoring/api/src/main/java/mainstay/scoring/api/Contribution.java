package mainstay.scoring.api;

import java.util.List;

/**
 * What one criterion adds to a score: normalised × weight.
 *
 * @param criterion the criterion, such as {@code growth-potential}
 * @param inputs the raw inputs, by the name of their column
 * @param normalised the input on the scale from 0 to 100
 * @param weight the share of the score that this criterion makes, after rescaling; the weights of a receipt add up to 1
 */
public record Contribution(String criterion, List<Input> inputs, double normalised, double weight) {

    /** Copies the inputs, so that a later change of the list changes nothing here. */
    public Contribution {
        inputs = List.copyOf(inputs);
    }

    /** The points that the criterion adds to the score: normalised × weight, from 0 to 100. */
    public double points() {
        return normalised * weight;
    }

    /**
     * A raw input of a criterion.
     *
     * @param column the name of its column, or of what was computed
     * @param value the number in the book, or one that was computed of such
     * @param normalised the number on the scale from 0 to 100; {@code NaN} when it has no place there, because it only goes
     *     into another input of the criterion
     */
    public record Input(String column, double value, double normalised) {}
}
