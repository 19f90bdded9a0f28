package mainstay.run.explain;

import static mainstay.run.words.RunWords.phrase;

import java.util.List;
import mainstay.book.NumberText;

/** Writes a computation with its operands, as it would stand on paper: {@code 70,000,000 × 35 % × 95 % = 23,275,000}. */
final class FormulaText {

    private FormulaText() {}

    /** An amount times fractions. */
    static String product(double amount, List<Double> fractions, double result) {
        StringBuilder text = new StringBuilder(NumberText.money(amount));
        double product = cents(amount);
        for (double fraction : fractions) {
            text.append(" × ").append(NumberText.percent(fraction));
            product *= shown(fraction);
        }
        return text + equals(product, result) + NumberText.money(result);
    }

    /** An amount times a fraction less another amount. */
    static String margin(double amount, double fraction, double less, double result) {
        double product = cents(amount) * shown(fraction) - cents(less);
        return NumberText.money(amount) + " × " + NumberText.percent(fraction) + " − " + NumberText.money(less)
                + equals(product, result) + NumberText.money(result);
    }

    /** A sum of amounts. */
    static String sum(List<Double> amounts, double result) {
        if (amounts.isEmpty()) {
            return phrase("formula.no-line");
        }
        StringBuilder text = new StringBuilder();
        double sum = 0;
        for (double amount : amounts) {
            text.append(text.isEmpty() ? "" : " + ").append(NumberText.money(amount));
            sum += cents(amount);
        }
        return text + equals(sum, result) + NumberText.money(result);
    }

    /** One amount divided by another. */
    static String quotient(double dividend, double divisor, double result) {
        if (divisor == 0) {
            return phrase("formula.undefined", NumberText.money(dividend));
        }
        String sign = Math.abs(cents(dividend) / cents(divisor) - shown(result)) < 1e-12 ? " = " : " ≈ ";
        return NumberText.money(dividend) + " ÷ " + NumberText.money(divisor) + sign + NumberText.percent(result);
    }

    /** The sign between what the operands shown give and what was computed from the operands unrounded. */
    private static String equals(double fromShown, double result) {
        return Math.abs(fromShown - result) <= 0.005 * (1 + 1e-9) ? " = " : " ≈ ";
    }

    private static double cents(double amount) {
        return Math.rint(amount * 100) / 100;
    }

    private static double shown(double fraction) {
        return Math.rint(fraction * 1e6) / 1e6;
    }
}
