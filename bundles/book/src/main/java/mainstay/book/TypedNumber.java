package mainstay.book;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people type it and as tables show it: {@code 1250000}, {@code 1,250,000}, {@code 1.25m}, {@code 0.35},
 * {@code 35%}, {@code 35 %}, {@code 1e6}.
 *
 * @param value the number; a percentage as a fraction
 * @param percent whether it was typed as a percentage
 */
public record TypedNumber(double value, boolean percent) {
    private static final Pattern FORM = Pattern.compile(
            "([-+]?)((?:[1-9]\\d{0,2}(?:,\\d{3})+|\\d+)?(?:\\.\\d*)?)([eE][-+]?\\d{1,9})?\\s*(k|m|b|bn|t|%)?",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, Integer> POWERS = Map.of("k", 3, "m", 6, "b", 9, "bn", 9, "t", 12, "%", -2);
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?\\d*,\\d*\\s*%?");

    /** What a text stands for; empty when it is no number, or one that may be read in two ways. */
    public static Optional<TypedNumber> of(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches() || matcher.group(2).isEmpty() || matcher.group(2).equals(".")) {
            return Optional.empty();
        }
        String unit = matcher.group(4) == null ? "" : matcher.group(4).toLowerCase(Locale.ROOT);
        if (matcher.group(3) != null && !unit.isEmpty()) {
            return Optional.empty();
        }
        String exponent = matcher.group(3) != null ? matcher.group(3) : unit.isEmpty() ? "" : "e" + POWERS.get(unit);
        double value = Double.parseDouble(
                matcher.group(1) + matcher.group(2).replace(",", "") + exponent); // exact: 35% is 0.35
        return Double.isInfinite(value) ? Optional.empty() : Optional.of(new TypedNumber(value, unit.equals("%")));
    }

    /** The number that a text stands for, if a range allows it; a percentage only where the range is one of fractions. */
    public static OptionalDouble within(Range range, String text) {
        return of(text).filter(typed -> range.allows(typed.value()) && (range.isFraction() || !typed.percent()))
                .map(typed -> OptionalDouble.of(typed.value()))
                .orElse(OptionalDouble.empty());
    }

    /** The same as {@link #whyNot(String)} where a number within a range is wanted. */
    public static String whyNot(Range range, String text) {
        boolean percent = of(text).filter(TypedNumber::percent).isPresent();
        return percent && !range.isFraction() ? "; a percentage is a share, and this is none" : whyNot(text);
    }

    /** Why a text stands for no number, as the end of a sentence: {@code ; a decimal sign is a point: 0.35}. */
    public static String whyNot(String text) {
        String typed = text.strip();
        if (of(typed).isPresent() || typed.chars().noneMatch(Character::isDigit)) {
            return "";
        }
        if (DECIMAL_COMMA.matcher(typed).matches()) {
            return "; the decimal sign is a point, and commas stand only between groups of three digits: 0.35, 1,250,000";
        }
        if (typed.indexOf(',') >= 0) {
            return "; commas stand only between groups of three digits: 1,250,000";
        }
        return "; a number is written as 1250000, 1,250,000, 1.25m, 0.35 or 35%";
    }
}
