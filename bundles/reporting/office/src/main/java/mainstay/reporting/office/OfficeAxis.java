package mainstay.reporting.office;

import mainstay.book.Kind;

/**
 * An axis.
 *
 * @param title what it stands for, with its unit; empty where the title of the chart says it
 * @param format how its numbers are written, as in a workbook
 * @param least where it begins; {@code NaN} where the program chooses
 * @param most where it ends; {@code NaN} where the program chooses
 * @param crossing where the other axis crosses it, such as where low ends and high begins; {@code NaN} for its beginning
 * @param byPowersOfTen whether equal steps are equal factors
 */
public record OfficeAxis(
        String title, String format, double least, double most, double crossing, boolean byPowersOfTen) {

    /** How far past the greatest number an axis goes, so that what stands there is seen whole. */
    private static final double ROOM = 1.04;

    /** An axis of categories. */
    static OfficeAxis ofCategories(String title) {
        return new OfficeAxis(title, "General", Double.NaN, Double.NaN, Double.NaN, false);
    }

    /** An axis of amounts of this kind from the first to the last; of parts of a whole, all of the whole is shown. */
    static OfficeAxis of(String label, Kind kind, AmountScale scale, String currency) {
        boolean whole = kind == Kind.RATIO && scale.least() >= 0 && scale.most() <= 1;
        return new OfficeAxis(
                scale.title(label, currency),
                scale.format(),
                whole ? 0 : Double.NaN,
                whole ? 1 : Double.NaN,
                Double.NaN,
                false);
    }

    /** This axis, which has 0 on it: programs leave it out where all bars are about as long, and so make much of little. */
    OfficeAxis fromZero(AmountScale scale) {
        double from = scale.least() >= 0 ? 0 : least;
        double to = scale.most() <= 0 ? 0 : most;
        return new OfficeAxis(title, format, from, to, crossing, byPowersOfTen);
    }

    /** This axis of amounts above 0 from 0 to a round number past the greatest: where its points stand is known then. */
    OfficeAxis endingRound(AmountScale scale) {
        if (scale.least() < 0 || scale.most() <= 0 || !Double.isNaN(most)) {
            return this;
        }
        double step = Math.pow(10, Math.floor(Math.log10(scale.most()))) / 2;
        double end = step * Math.ceil(scale.most() * ROOM / step);
        return new OfficeAxis(title, format, 0, end, crossing, byPowersOfTen);
    }

    OfficeAxis crossedAt(double place) {
        return new OfficeAxis(title, format, least, most, place, byPowersOfTen);
    }

    /** This axis by powers of ten, from the power below the least number, which is above 0. */
    OfficeAxis byPowersOfTenFrom(double number) {
        double power = Math.pow(10, Math.floor(Math.log10(number)));
        return new OfficeAxis(OfficeWords.phrase("axis.powers", title), format, power, Double.NaN, crossing, true);
    }
}
