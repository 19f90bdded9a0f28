package mainstay.reporting.tck;

import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mainstay.book.Kind;

/** The numbers in words, in the forms that are the same everywhere: {@code 1234.5}, {@code 1,234.50}, {@code 1.2345E3}, {@code 35 %}. */
final class Numbers {
    private static final Pattern GROUPED = Pattern.compile("[-−]?\\b\\d{1,3}(,\\d{3})+(\\.\\d+)?( ?%)?");
    private static final Pattern PLAIN = Pattern.compile("[-−]?(?<![\\d.])\\d+(\\.\\d+)?([eE][+-]?\\d+)?( ?%)?");

    private final NavigableSet<Double> found = new TreeSet<>();

    private Numbers() {}

    static Numbers in(String words) {
        Numbers numbers = new Numbers();
        numbers.add(GROUPED.matcher(words));
        numbers.add(PLAIN.matcher(words));
        return numbers;
    }

    private void add(Matcher matcher) {
        while (matcher.find()) {
            String digits = matcher.group().replace(",", "").replace('−', '-').replace(" ", "");
            boolean percent = digits.endsWith("%");
            double value = Double.parseDouble(percent ? digits.substring(0, digits.length() - 1) : digits);
            found.add(percent ? value / 100 : value);
        }
    }

    /** Whether a number is among them, rounded as its kind may be. */
    boolean have(double value, Kind kind) {
        double most = rounding(kind) + Math.abs(value) * 1e-12;
        Double nearest = found.ceiling(value - most);
        return (nearest != null && nearest <= value + most) || (kind == Kind.MONEY && haveWhole(value));
    }

    /** Cents say nothing beside an amount in thousands. */
    private boolean haveWhole(double value) {
        return Math.abs(value) >= 1_000
                && found.subSet(value - 0.5, true, value + 0.5, true).stream()
                        .anyMatch(number -> number == Math.rint(number));
    }

    /** Whether one of them is from one number to another. */
    boolean haveBetween(double from, double to) {
        return !found.subSet(from, true, to, true).isEmpty();
    }

    private static double rounding(Kind kind) {
        return switch (kind) {
            case MONEY -> 0.0051;
            case RATIO, NUMBER -> 0.000051;
            case SCORE -> 0.051;
            default -> 0;
        };
    }
}
