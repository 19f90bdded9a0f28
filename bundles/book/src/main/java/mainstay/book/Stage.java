package mainstay.book;

/**
 * A stage of deals.
 *
 * @param name what the table of deals calls it: a label, an internal id or a number
 * @param label what people call it; the name where they call it so
 * @param outcome what a deal is in this stage
 * @param probability the probability of a deal in this stage, from 0 to 1; {@code NaN} where it is not told
 */
public record Stage(String name, String label, Outcome outcome, double probability) {

    /** What a deal is. */
    public enum Outcome {
        /** It may still be won. */
        OPEN,
        /** It was won. */
        WON,
        /** It was lost. */
        LOST,
        /** It ended, neither won nor lost. */
        ENDED
    }

    /** A stage that is called by its name, whose probability is not told. */
    public static Stage of(String name, Outcome outcome) {
        return new Stage(name, name, outcome, Double.NaN);
    }
}
