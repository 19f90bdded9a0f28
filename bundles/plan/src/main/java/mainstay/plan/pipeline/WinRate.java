package mainstay.plan.pipeline;

/**
 * How many deals were won, with what can be said against it: deals that are open yet, and how few there are.
 *
 * @param won deals that were won
 * @param lost deals that were lost
 * @param open deals that may yet be won
 */
public record WinRate(int won, int lost, int open) {
    private static final double Z = 1.96; // of 95 %

    /** How many were decided: won or lost. */
    public int decided() {
        return won + lost;
    }

    /** Won ÷ decided; {@code NaN} when none is decided. */
    public double rate() {
        return ratio(won, decided());
    }

    /** The rate if all open deals were lost: won ÷ all. */
    public double least() {
        return ratio(won, decided() + open);
    }

    /** The rate if all open deals were won: (won + open) ÷ all. */
    public double most() {
        return ratio(won + open, decided() + open);
    }

    /** The lower end of the Wilson interval of 95 % (Wilson 1927); {@code NaN} when none is decided. */
    public double lower() {
        return centre() - half();
    }

    /** The upper end of the Wilson interval of 95 %. */
    public double upper() {
        return centre() + half();
    }

    /** (p + z² ÷ 2n) ÷ (1 + z² ÷ n). */
    private double centre() {
        double n = decided();
        return (rate() + Z * Z / (2 * n)) / (1 + Z * Z / n);
    }

    /** z · √(p (1 − p) ÷ n + z² ÷ 4n²) ÷ (1 + z² ÷ n). */
    private double half() {
        double n = decided();
        return Z * Math.sqrt(rate() * (1 - rate()) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n);
    }

    private static double ratio(int part, int all) {
        return all == 0 ? Double.NaN : (double) part / all;
    }
}
