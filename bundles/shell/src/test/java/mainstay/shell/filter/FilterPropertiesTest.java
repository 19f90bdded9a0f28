package mainstay.shell.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.MainstayException;
import org.junit.jupiter.api.Test;

class FilterPropertiesTest {
    private static final int ROWS = 20;

    private final Random random = new Random(7);
    private final double[][] numbers = new double[3][ROWS];
    private final String[] texts = new String[ROWS];
    private final boolean[] flags = new boolean[ROWS];
    private final List<Column> columns = List.of(
            Column.number("a", Kind.NUMBER, row -> numbers[0][row]),
            Column.number("b", Kind.NUMBER, row -> numbers[1][row]),
            Column.number("c", Kind.NUMBER, row -> numbers[2][row]),
            Column.text("t", row -> texts[row]),
            Column.flag("f", row -> flags[row]));

    /** An expression as text, and what it means, built side by side. */
    private record Condition(String text, IntPredicate meaning) {}

    private record Amount(String text, IntToDoubleFunction meaning) {}

    @Test
    void randomConditionsMeanWhatTheyAreBuiltToMean() {
        for (int run = 0; run < 3000; run++) {
            fill();
            Condition condition = condition(4);
            Filter filter = Filter.compile(condition.text(), columns);
            for (int row = 0; row < ROWS; row++) {
                assertThat(filter.test(row))
                        .as("%s, row %d", condition.text(), row)
                        .isEqualTo(condition.meaning().test(row));
            }
        }
    }

    @Test
    void randomCharactersNeverFailWithAnythingButAMessage() {
        String[] pieces = {
            "a",
            "t",
            "f",
            "5",
            "1e9",
            "'x'",
            "\"",
            "'",
            "(",
            ")",
            ",",
            "+",
            "-",
            "*",
            "/",
            "%",
            "!",
            "=",
            "<",
            ">",
            "and",
            "or",
            "not",
            "abs(",
            "min(",
            "contains(",
            " ",
            " ",
            " ",
            "[",
            "]",
            "`",
            ".",
            "^",
            "\\",
            "é",
            "\u0000",
            "true",
            " in (",
            " like ",
            " between ",
            " is null",
            "not "
        };
        for (int run = 0; run < 30_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int left = 1 + random.nextInt(10); left > 0; left--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            try {
                assertThat(Filter.compile(text.toString(), columns)).isNotNull();
            } catch (MainstayException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    private void fill() {
        for (int row = 0; row < ROWS; row++) {
            for (double[] column : numbers) {
                column[row] = random.nextInt(5) == 0 ? Double.NaN : random.nextInt(7) - 3;
            }
            texts[row] = List.of("", "x", "y", "xy", "中").get(random.nextInt(5));
            flags[row] = random.nextBoolean();
        }
    }

    private Condition condition(int depth) {
        if (depth == 0) {
            return random.nextBoolean() ? new Condition("f", row -> flags[row]) : textual();
        }
        Condition one = condition(depth - 1);
        Condition other = condition(depth - 1);
        return switch (random.nextInt(5)) {
            case 0 ->
                new Condition(
                        "(" + one.text() + " and " + other.text() + ")",
                        row -> one.meaning().test(row) && other.meaning().test(row));
            case 1 ->
                new Condition(
                        "(" + one.text() + " || " + other.text() + ")",
                        row -> one.meaning().test(row) || other.meaning().test(row));
            case 2 -> new Condition("not " + one.text(), row -> !one.meaning().test(row));
            default -> compared(depth);
        };
    }

    private Condition compared(int depth) {
        Amount left = amount(depth);
        Amount right = amount(depth);
        String operator = List.of("=", "!=", "<", "<=", ">", ">=").get(random.nextInt(6));
        return new Condition(left.text() + operator + right.text(), row -> {
            double a = left.meaning().applyAsDouble(row);
            double b = right.meaning().applyAsDouble(row);
            if (Double.isNaN(a) || Double.isNaN(b)) {
                return false;
            }
            return switch (operator) {
                case "=" -> a == b;
                case "!=" -> a != b;
                case "<" -> a < b;
                case "<=" -> a <= b;
                case ">" -> a > b;
                default -> a >= b;
            };
        });
    }

    private Amount amount(int depth) {
        if (depth == 0 || random.nextBoolean()) {
            int column = random.nextInt(3);
            return random.nextInt(3) == 0
                    ? new Amount("2", row -> 2)
                    : new Amount("abc".substring(column, column + 1), row -> numbers[column][row]);
        }
        Amount one = amount(depth - 1);
        Amount other = amount(depth - 1);
        return switch (random.nextInt(4)) {
            case 0 ->
                new Amount(
                        "(" + one.text() + " + " + other.text() + ")",
                        row -> one.meaning().applyAsDouble(row)
                                + other.meaning().applyAsDouble(row));
            case 1 ->
                new Amount(
                        "(" + one.text() + " - " + other.text() + ")",
                        row -> one.meaning().applyAsDouble(row)
                                - other.meaning().applyAsDouble(row));
            case 2 ->
                new Amount(
                        "max(" + one.text() + ", " + other.text() + ")",
                        row -> Math.max(
                                one.meaning().applyAsDouble(row),
                                other.meaning().applyAsDouble(row)));
            default -> new Amount("(-" + one.text() + ")", row -> -one.meaning().applyAsDouble(row));
        };
    }

    private Condition textual() {
        String text = List.of("x", "y", "中").get(random.nextInt(3));
        return random.nextBoolean()
                ? new Condition("t == '" + text + "'", row -> texts[row].equals(text))
                : new Condition("contains(t, '" + text + "')", row -> texts[row].contains(text));
    }
}
