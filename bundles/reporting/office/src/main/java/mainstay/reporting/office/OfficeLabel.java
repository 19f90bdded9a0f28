package mainstay.reporting.office;

/**
 * A name beside a point of a chart.
 *
 * @param text the name
 * @param side where it stands
 */
public record OfficeLabel(String text, Side side) {

    /** A side of a point. */
    public enum Side {
        RIGHT("r"),
        TOP("t"),
        BOTTOM("b"),
        LEFT("l");

        private final String code;

        Side(String code) {
            this.code = code;
        }

        /** The word for it in the part of a chart. */
        String code() {
            return code;
        }
    }
}
