package mainstay.reporting.slides;

/**
 * A place on a slide, in English metric units from its upper left corner.
 *
 * @param x to the right, 0 or more
 * @param y downwards, 0 or more
 * @param width how wide
 * @param height how high
 */
record Box(long x, long y, long width, long height) {
    /** How many units a point has. */
    static final long POINT = 12_700;

    /** A whole slide, 16 : 9. */
    static final Box SLIDE = new Box(0, 0, 12_192_000, 6_858_000);

    private static final double BOLD = 1.12;
    private static final long MARGIN = 609_600;
    private static final long INNER = SLIDE.width - 2 * MARGIN;

    /** What every slide but the first concludes. */
    static final Box TITLE = new Box(MARGIN, 330_000, INNER, 960_000);

    /** What is to be seen, and its unit. */
    static final Box SUBTITLE = new Box(MARGIN, 1_310_000, INNER, 450_000);

    /** What is to be seen itself. */
    static final Box BODY = new Box(MARGIN, 1_840_000, INNER, 4_500_000);

    /** Of which report a slide is. */
    static final Box FOOT = new Box(MARGIN, 6_440_000, INNER - 900_000, 260_000);

    /** The number of the slide. */
    static final Box NUMBER = new Box(MARGIN + INNER - 800_000, 6_440_000, 800_000, 260_000);

    /** The conclusion of the whole report. */
    static final Box CONCLUSION = new Box(MARGIN, 900_000, INNER, 1_900_000);

    /** The report and its book, above the conclusion. */
    static final Box OVERLINE = new Box(MARGIN, 450_000, INNER, 380_000);

    /** One of several columns side by side, from 0. */
    Box column(int at, int columns, long gap) {
        long each = (width - gap * (columns - 1)) / columns;
        return new Box(x + at * (each + gap), y, each, height);
    }

    /** This box as bold letters find it, which take more room. */
    Box inBold() {
        return new Box(x, y, (long) (width / BOLD), height);
    }

    /** The part of this box from so far below its upper edge on. */
    Box from(long down) {
        return new Box(x, y + down, width, height - down);
    }

    /** The uppermost part of this box. */
    Box top(long high) {
        return new Box(x, y, width, Math.min(high, height));
    }

    /** Its width in points. */
    double widthInPoints() {
        return (double) width / POINT;
    }

    /** Its height in points. */
    double heightInPoints() {
        return (double) height / POINT;
    }
}
