package mainstay.intake.text;

/**
 * How long the runs of bytes above 127 are. Western text has accented letters one at a time between plain ones; Chinese
 * text has them in pairs and rarely alone. A guess of the detector that does not fit is not trusted.
 */
final class LetterRuns {
    private static final int LONGEST_WESTERN = 2;
    private static final int LEAST_CHINESE = 8;

    private int run;
    private long inShortRuns;
    private long inLongRuns;

    void add(byte[] block, int count) {
        for (int at = 0; at < count; at++) {
            if (block[at] < 0) {
                run++;
            } else if (run > 0) {
                end();
            }
        }
    }

    /** Whether what was seen can be of this encoding. */
    boolean fit(String encoding) {
        end();
        return encoding.equals("WINDOWS-1252")
                ? inShortRuns > 9 * inLongRuns
                : inShortRuns + inLongRuns >= LEAST_CHINESE && inLongRuns > inShortRuns;
    }

    private void end() {
        if (run > LONGEST_WESTERN) {
            inLongRuns += run;
        } else {
            inShortRuns += run;
        }
        run = 0;
    }
}
