package mainstay.models;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;

/**
 * How long a model may work before it is given up.
 *
 * @param batchSeconds for a batch of accounts, a receipt, a team; more than 0
 * @param prepareSeconds for its look at the whole book; more than 0
 * @param reportSeconds for a report; more than 0
 */
public record Budgets(double batchSeconds, double prepareSeconds, double reportSeconds) {
    private static final String BATCH = "batch.seconds";
    private static final String PREPARE = "prepare.seconds";
    private static final String REPORT = "report.seconds";

    /**
     * Reads them from settings.
     *
     * @param settings texts by name: {@code batch.seconds}, 10 by default, {@code prepare.seconds} and
     *     {@code report.seconds}, 60 by default
     * @throws MainstayException if a text is no number above 0
     */
    public static Budgets of(Map<String, String> settings) {
        return new Budgets(seconds(settings, BATCH, 10), seconds(settings, PREPARE, 60), seconds(settings, REPORT, 60));
    }

    private static double seconds(Map<String, String> settings, String name, double standard) {
        String text = settings.getOrDefault(name, Double.toString(standard));
        if (!text.matches("[0-9]{1,6}([.][0-9]{1,6})?") || Double.parseDouble(text) == 0) {
            throw new MainstayException(
                    Code.BAD_INPUT,
                    "conf/mainstay.models.cfg: " + name + " is \"" + text
                            + "\", but must be a number of seconds above 0");
        }
        return Double.parseDouble(text);
    }

    /** For a batch, in nanoseconds. */
    public long batchNanos() {
        return nanos(batchSeconds);
    }

    /** For the look at the whole book, in nanoseconds. */
    public long prepareNanos() {
        return nanos(prepareSeconds);
    }

    /** For a report, in nanoseconds. */
    public long reportNanos() {
        return nanos(reportSeconds);
    }

    private static long nanos(double seconds) {
        return (long) (seconds * TimeUnit.SECONDS.toNanos(1));
    }
}
