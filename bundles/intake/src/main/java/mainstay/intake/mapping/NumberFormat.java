package mainstay.intake.mapping;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.math.BigDecimal;
import java.util.List;

/**
 * How numbers are written. Plain numbers are always read; another form only when the mapping allows it.
 *
 * @param decimal what stands before the fraction
 * @param thousands the characters that may stand between groups of three digits
 * @param currencySigns the signs that may stand before or after an amount
 * @param percent whether a percent sign may follow, which divides by 100
 */
public record NumberFormat(char decimal, String thousands, List<String> currencySigns, boolean percent) {

    /** Plain decimal and scientific numbers: {@code 1234.5}, {@code -1e3}. */
    public static final NumberFormat PLAIN = new NumberFormat('.', "", List.of(), false);

    /** Copies the signs. */
    public NumberFormat {
        currencySigns = List.copyOf(currencySigns);
    }

    /**
     * The number in these characters, which have no whitespace around them; the double nearest to the decimal number.
     *
     * @throws NumberFormatException when they are not a number in this format
     */
    public double parse(char[] chars, int from, int to) {
        if (decimal == '.' && isPlain(chars, from, to)) {
            return JavaDoubleParser.parseDouble(chars, from, to - from);
        }
        return equals(PLAIN) ? notANumber() : formatted(new String(chars, from, to - from));
    }

    private double formatted(String cell) {
        String text = withoutSign(cell);
        boolean hundredths = percent && text.endsWith("%");
        if (hundredths) {
            text = stripped(text.substring(0, text.length() - 1));
        }
        int point = text.lastIndexOf(decimal);
        int whole = point < 0 ? text.length() : point;
        String integer = ungrouped(text.substring(0, whole));
        String fraction = point < 0 ? "" : text.substring(point + 1);
        if (integer.indexOf('.') >= 0 || fraction.indexOf('.') >= 0) {
            return notANumber();
        }
        char[] plain = (point < 0 ? integer : integer + "." + fraction).toCharArray();
        if (!isPlain(plain, 0, plain.length)) {
            return notANumber();
        }
        return hundredths ? hundredth(plain) : JavaDoubleParser.parseDouble(plain);
    }

    /** A hundredth of a decimal number, exactly: 7 % is the double nearest to 0.07. */
    private static double hundredth(char[] plain) {
        try {
            return new BigDecimal(plain).movePointLeft(2).doubleValue();
        } catch (ArithmeticException e) {
            return notANumber();
        }
    }

    /** The text without one currency sign, which may stand after a minus. */
    private String withoutSign(String cell) {
        String minus = cell.startsWith("-") ? "-" : "";
        String text = stripped(cell.substring(minus.length()));
        for (String sign : currencySigns) {
            if (text.startsWith(sign)) {
                return minus + stripped(text.substring(sign.length()));
            }
            if (text.endsWith(sign)) {
                return minus + stripped(text.substring(0, text.length() - sign.length()));
            }
        }
        return minus + text;
    }

    /** The whole part without its group separators; left as it is, and so not a number, when groups are not of three. */
    private String ungrouped(String whole) {
        if (thousands.isEmpty() || whole.chars().noneMatch(this::separates)) {
            return whole;
        }
        StringBuilder digits = new StringBuilder();
        int sinceSeparator = -1;
        int separator = -1;
        for (int at = 0; at < whole.length(); at++) {
            char c = whole.charAt(at);
            if (separates(c)) {
                boolean misplaced = sinceSeparator >= 0 && (sinceSeparator != 3 || separator != c);
                if (misplaced || digits.isEmpty() || (digitsIn(digits) > 3 && sinceSeparator < 0)) {
                    return whole;
                }
                separator = c;
                sinceSeparator = 0;
            } else {
                digits.append(c);
                sinceSeparator += sinceSeparator >= 0 ? 1 : 0;
            }
        }
        return sinceSeparator == 3 ? digits.toString() : whole;
    }

    private static long digitsIn(CharSequence text) {
        return text.chars().filter(Character::isDigit).count();
    }

    /** A space stands for spaces of every width, an apostrophe for the curly one too. */
    private boolean separates(int c) {
        return thousands.indexOf(c) >= 0
                || (thousands.indexOf(' ') >= 0 && Character.isSpaceChar(c))
                || (thousands.indexOf('\'') >= 0 && c == '\u2019');
    }

    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && Character.isSpaceChar(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isSpaceChar(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Whether there are only the characters of a decimal number; the parser checks their order. */
    private static boolean isPlain(char[] chars, int from, int to) {
        for (int at = from; at < to; at++) {
            char c = chars[at];
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return false;
            }
        }
        return to > from;
    }

    private static double notANumber() {
        throw new NumberFormatException();
    }
}
