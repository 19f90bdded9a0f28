package mainstay.reporting.slides;

import mainstay.reporting.api.Hue;

/** The colours of what is written. */
enum SlideInk {
    /** What is to be read. */
    TEXT("1C2733"),
    /** What stands back. */
    QUIET(hex(Hue.GREY)),
    /** What comes first. */
    MARK(hex(Hue.BLUE)),
    /** What went the way that it should. */
    BETTER(hex(Hue.GREEN)),
    /** What went the other way. */
    WORSE(hex(Hue.ORANGE));

    /** The colour of lines in tables. */
    static final String LINE = "C9D1D9";

    /** The ground of the head of a table. */
    static final String GROUND = "EEF2F6";

    private final String digits;

    SlideInk(String digits) {
        this.digits = digits;
    }

    /** The colour as six hexadecimal digits. */
    String digits() {
        return digits;
    }

    /** A colour of charts as six hexadecimal digits. */
    static String hex(Hue hue) {
        return hue.light().substring(1);
    }
}
