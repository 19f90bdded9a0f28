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
 * @param negatives how numbers below 0 may be written beside {@code -1}: some of {@link #NEGATIVES}
 */
public record NumberFormat(
        char decimal, String thousands, List<String> currencySigns, boolean percent, List<String> negatives) {

    /** In brackets, with the minus behind, with the mathematical minus. */
    public static final List<String> NEGATIVES = List.of("(1)", "1-", "\u22121");

    /** Plain decimal and scientific numbers: {@code 1234.5}, {@code -1e3}. */
    public static final NumberFormat PLAIN = new NumberFormat('.', "", List.of(), false, List.of());

    /** Copies the signs. */
    public NumberFormat {
        currencySigns = List.copyOf(currencySigns);
        negatives = List.copyOf(negatives);
    }

    /**
     * The number in these characters, which have no whitespace around them; the double nearest to the decimal number.
     *
     * @throws NumberFormatException when they are not a number in this format
     */
    public double parse(char[] chars, int from, int to) {
        boolean hasMinusBehind = to > from && chars[to - 1] == '-' && negatives.contains("1-");
        if (decimal == '.' && !hasMinusBehind && isPlain(chars, from, to)) {
            return JavaDoubleParser.parseDouble(chars, from, to - from);
        }
        return equals(PLAIN) ? notANumber() : formatted(new String(chars, from, to - from));
    }

    private double formatted(String cell) {
        String text = withoutSign(withMinusBefore(withoutSign(cell)));
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

    /** The text with a minus before it where it is written as a number below 0 in another form. */
    private String withMinusBefore(String text) {
        int last = text.length() - 1;
        if (last < 1) {
            return text;
        }
        if (negatives.contains("(1)") && text.charAt(0) == '(' && text.charAt(last) == ')') {
            return "-" + unsigned(text.substring(1, last));
        }
        if (negatives.contains("1-") && text.charAt(last) == '-') {
            return "-" + unsigned(text.substring(0, last));
        }
        return negatives.contains("\u22121") && text.charAt(0) == '\u2212' ? "-" + unsigned(text.substring(1)) : text;
    }

    /** The text, which must not be below 0 once more. */
    private static String unsigned(String text) {
        String plain = stripped(text);
        return plain.startsWith("-") || plain.startsWith("+") ? notANumberText() : plain;
    }

    private static String notANumberText() {
        throw new NumberFormatException();
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
