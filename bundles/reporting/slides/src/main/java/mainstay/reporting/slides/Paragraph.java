package mainstay.reporting.slides;

/**
 * A paragraph of one look.
 *
 * @param text its text, which has been fitted
 * @param size the size of its letters, in points
 * @param ink its colour
 * @param bold whether it is bold
 * @param bullet whether it is one of several points
 * @param right whether it ends at the right edge
 */
record Paragraph(String text, double size, SlideInk ink, boolean bold, boolean bullet, boolean right) {

    /** A plain paragraph. */
    static Paragraph of(String text, double size, SlideInk ink) {
        return new Paragraph(text, size, ink, false, false, false);
    }

    Paragraph asBold() {
        return new Paragraph(text, size, ink, true, bullet, right);
    }

    Paragraph asPoint() {
        return new Paragraph(text, size, ink, bold, true, right);
    }

    Paragraph toTheRight() {
        return new Paragraph(text, size, ink, bold, bullet, true);
    }
}
