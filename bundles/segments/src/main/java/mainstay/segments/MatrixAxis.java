package mainstay.segments;

import static mainstay.segments.SegmentWords.phrase;

import mainstay.book.DoubleColumn;
import mainstay.book.Kind;
import mainstay.book.Money;
import mainstay.book.NumberText;
import mainstay.book.Statistics;

/**
 * One axis of a matrix, cut once. A number at the cut is high; where the cut is the median, it must also be above 0, as half
 * of the accounts may have nothing. Amounts of money are compared as {@link Money} has it.
 *
 * @param name what it measures
 * @param kind what its numbers are
 * @param values one number an account; {@code NaN} where it is undefined
 * @param cut from where a number is high, in the unit of the values; {@code NaN} when no account has a number
 * @param median whether the cut is the median of the book, which leaves out accounts without a number
 */
public record MatrixAxis(String name, Kind kind, DoubleColumn values, double cut, boolean median) {

    /** An axis that is cut at a number, or at the median when that is {@code NaN}. */
    static MatrixAxis of(String name, Kind kind, DoubleColumn values, double cut) {
        boolean median = Double.isNaN(cut);
        return new MatrixAxis(name, kind, values, median ? Statistics.median(values) : cut, median);
    }

    /** Whether an account, by its row from 0, has no number on this axis; then it is in no quadrant. */
    public boolean undefined(int account) {
        return Double.isNaN(values.get(account));
    }

    /** Whether an account, by its row from 0, is high. */
    public boolean high(int account) {
        double number = values.get(account);
        return reachesCut(number) && (!median || isAboveNothing(number));
    }

    private boolean reachesCut(double number) {
        return kind == Kind.MONEY ? Money.reaches(number, cut) : number >= cut;
    }

    private boolean isAboveNothing(double number) {
        return kind == Kind.MONEY ? Money.exceeds(number, 0) : number > 0;
    }

    /** A number of this axis as it is shown. */
    public String shown(double number) {
        return switch (kind) {
            case MONEY -> NumberText.money(number);
            case RATIO -> NumberText.percent(number);
            default -> NumberText.number(number);
        };
    }

    /** The cut as it is shown: a median among shares to a tenth of a per cent, what somebody chose as it was chosen. */
    public String shownCut() {
        return kind == Kind.RATIO && median ? NumberText.percent(SegmentWords.tenth(cut)) : shown(cut);
    }

    /** What is high, such as {@code ≥ 35 %}. */
    public String highs() {
        return median && !isAboveNothing(cut) ? "> " + shown(0) : "≥ " + shown(cut);
    }

    /** What is low, such as {@code < 35 %}. */
    public String lows() {
        return median && !isAboveNothing(cut) ? "≤ " + shown(0) : "< " + shown(cut);
    }

    String reason(int account) {
        String axis = phrase("axis." + name.replace(' ', '-'));
        if (undefined(account)) {
            return phrase("reason.undefined", axis);
        }
        double number = values.get(account);
        String side = high(account) ? "reason.high." : reachesCut(number) ? "reason.nothing." : "reason.low.";
        return median ? besideMedian(side, axis, number) : phrase(side + "cut", axis, besideCut(number), shown(cut));
    }

    private String besideCut(double number) {
        return kind == Kind.RATIO ? SegmentWords.share(number, cut) : shown(number);
    }

    /** Shares to a tenth of a per cent, where these are apart as the shares are. */
    private String besideMedian(String side, String axis, double number) {
        boolean tells = (SegmentWords.tenth(number) < SegmentWords.tenth(cut)) == (number < cut);
        return kind == Kind.RATIO && tells
                ? phrase(side + "median", axis, NumberText.percent(SegmentWords.tenth(number)), shownCut())
                : phrase(side + "median", axis, shown(number), shown(cut));
    }
}
