package mainstay.plan.profile;

/**
 * Something that speaks for us or against us on a line.
 *
 * @param kind what it is
 * @param line the product line
 * @param supplier of a weakness who is ahead of us, of a threat who gained; else empty
 * @param size of a chance its white space in currency a year; else points of a hundred: our trend ({@code NaN} where it is not
 *     known), of a threat what the supplier gained
 */
public record Finding(Kind kind, String line, String supplier, double size) {

    /** What a finding is. */
    public enum Kind {
        /** We lead or gain. */
        STRENGTH("strength"),
        /** We follow or lose. */
        WEAKNESS("weakness"),
        /** White space is open. */
        CHANCE("chance"),
        /** Another gained much. */
        THREAT("threat");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** The word that users read and type. */
        public String id() {
            return id;
        }
    }
}
