package mainstay.run.compare;

import static mainstay.run.words.RunWords.phrase;

import mainstay.book.NumberText;

/** Writes what something was and what it becomes. */
final class ChangeText {

    private ChangeText() {}

    /** {@code shared → channel}; empty is undefined. */
    static String between(String before, String after) {
        return name(before) + " → " + name(after);
    }

    /** The same, or one of them when nothing changes: {@code shared}. */
    static String orSame(String before, String after) {
        return before.equals(after) ? name(after) : between(before, after);
    }

    /** A difference with its sign: {@code +6.2}, {@code -1}, {@code 0}. */
    static String signed(double difference, String shown) {
        boolean zero = shown.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
        return difference > 0 && !zero ? "+" + shown : shown;
    }

    /** A difference of points, with its sign. */
    static String points(double difference) {
        return signed(difference, NumberText.number(difference));
    }

    private static String name(String text) {
        return text.isEmpty() ? phrase("undefined") : text;
    }
}
