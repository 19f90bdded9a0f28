package mainstay.reporting.table;

import java.util.List;

/** How something is coloured at a terminal. */
enum AnsiStyle {
    /** As everything else. */
    PLAIN(""),
    /** What stands above. */
    HEADING("1"),
    /** What is looked at last. */
    FAINT("2"),
    /** The first of several, or a level. */
    FIRST("36"),
    /** The second of several. */
    SECOND("33"),
    /** The third of several. */
    THIRD("35"),
    /** The fourth of several. */
    FOURTH("34"),
    /** More than before. */
    GAIN("32"),
    /** Less than before, or less than nothing. */
    LOSS("31");

    private static final List<AnsiStyle> SERIES = List.of(FIRST, SECOND, THIRD, FOURTH);
    private final String code;

    AnsiStyle(String code) {
        this.code = code;
    }

    /** The parameter of the control sequence; empty for none. */
    String code() {
        return code;
    }

    /** One of several things side by side; beyond the fourth it is the first again. */
    static AnsiStyle series(int at) {
        return SERIES.get(at % SERIES.size());
    }

    /** Of a change. */
    static AnsiStyle ofChange(double change) {
        return change < 0 ? LOSS : GAIN;
    }
}
