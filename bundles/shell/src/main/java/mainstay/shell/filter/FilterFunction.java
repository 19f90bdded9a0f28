package mainstay.shell.filter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import mainstay.book.FoldedText;
import mainstay.book.Kind;
import mainstay.shell.filter.Term.Amount;
import mainstay.shell.filter.Term.Flag;
import mainstay.shell.filter.Term.Text;

/** The functions of a condition. Each is pure, and undefined when an operand is; a condition is false then. */
enum FilterFunction {
    ABS("without the sign", "number") {
        @Override
        Term of(List<Term> operands) {
            IntToDoubleFunction value = number(operands, 0);
            return new Amount(row -> Math.abs(value.applyAsDouble(row)), form(operands));
        }
    },
    ROUND("to a whole number", "number") {
        @Override
        Term of(List<Term> operands) {
            IntToDoubleFunction value = number(operands, 0);
            return new Amount(row -> round(value.applyAsDouble(row)), form(operands));
        }
    },
    MIN("the least of all", "number", "number") {
        @Override
        Term of(List<Term> operands) {
            return fold(operands, Math::min);
        }
    },
    MAX("the greatest of all", "number", "number") {
        @Override
        Term of(List<Term> operands) {
            return fold(operands, Math::max);
        }
    },
    LENGTH("the number of characters", "text") {
        @Override
        Term of(List<Term> operands) {
            IntFunction<String> text = text(operands, 0);
            return new Amount(row -> length(text.apply(row)), Kind.COUNT);
        }
    },
    LOWER("in small letters", "text") {
        @Override
        Term of(List<Term> operands) {
            return changed(operands, text -> text.toLowerCase(Locale.ROOT));
        }
    },
    UPPER("in capital letters", "text") {
        @Override
        Term of(List<Term> operands) {
            return changed(operands, text -> text.toUpperCase(Locale.ROOT));
        }
    },
    CONTAINS("whether the first has the second in it; in any case", "text", "text") {
        @Override
        Term of(List<Term> operands) {
            return matches(operands, String::contains);
        }
    },
    STARTS_WITH("in any case", "text", "text") {
        @Override
        Term of(List<Term> operands) {
            return matches(operands, String::startsWith);
        }
    },
    ENDS_WITH("in any case", "text", "text") {
        @Override
        Term of(List<Term> operands) {
            return matches(operands, String::endsWith);
        }
    },
    IS_DEFINED("the same as is not null", "value") {
        @Override
        Term of(List<Term> operands) {
            return Flag.of(DefinedValues.of(operands.get(0)));
        }
    },
    IS_UNDEFINED("the same as is null", "value") {
        @Override
        Term of(List<Term> operands) {
            return Flag.of(DefinedValues.of(operands.get(0)).negate());
        }
    };

    private final String meaning;
    private final List<String> operands;

    FilterFunction(String meaning, String... operands) {
        this.meaning = meaning;
        this.operands = List.of(operands);
    }

    /** The function applied to as many operands, and of such kinds, as {@link #refusal} lets pass. */
    abstract Term of(List<Term> terms);

    /** What users write. */
    String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> spellings() {
        return Arrays.stream(values()).map(FilterFunction::spelling).toList();
    }

    /** The function of this name, in any case. */
    static Optional<FilterFunction> named(String spelling) {
        return Arrays.stream(values())
                .filter(function -> function.spelling().equalsIgnoreCase(spelling))
                .findFirst();
    }

    /** What it gives, in words. */
    String meaning() {
        return meaning;
    }

    /** How it is called, as in {@code contains(text, text)}. */
    String usage() {
        boolean more = this == MIN || this == MAX;
        return spelling() + "(" + String.join(", ", operands) + (more ? ", …)" : ")");
    }

    /** Why the function cannot take these operands; empty when it can. */
    Optional<String> refusal(List<Term> given) {
        String usage = spelling() + "(" + String.join(", ", operands) + ")";
        boolean more = this == MIN || this == MAX;
        if (given.size() < operands.size() || (given.size() > operands.size() && !more)) {
            return Optional.of("the function is " + usage + ", not with " + given.size() + " operands");
        }
        for (int at = 0; at < given.size(); at++) {
            String wanted = operands.get(Math.min(at, operands.size() - 1));
            if (!wanted.equals("value") && !given.get(at).kind().equals("a " + wanted)) {
                return Optional.of("operand " + (at + 1) + " of " + usage + " is "
                        + given.get(at).kind());
            }
        }
        return Optional.empty();
    }

    /** Numbers of one form give a number of this form. */
    private static Kind form(List<Term> operands) {
        List<Kind> forms =
                operands.stream().map(term -> ((Amount) term).form()).distinct().toList();
        return forms.size() == 1 ? forms.get(0) : Kind.NUMBER;
    }

    private static IntToDoubleFunction number(List<Term> operands, int at) {
        return ((Amount) operands.get(at)).value();
    }

    private static IntFunction<String> text(List<Term> operands, int at) {
        return ((Text) operands.get(at)).value();
    }

    /** Halves go away from zero, as where a number is shown. */
    private static double round(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP).doubleValue()
                : value;
    }

    private static double length(String text) {
        return text.isEmpty() ? Double.NaN : text.codePointCount(0, text.length());
    }

    private static Term fold(List<Term> operands, DoubleBinaryOperator operator) {
        IntToDoubleFunction folded = number(operands, 0);
        for (int at = 1; at < operands.size(); at++) {
            IntToDoubleFunction before = folded;
            IntToDoubleFunction next = number(operands, at);
            folded = row -> operator.applyAsDouble(before.applyAsDouble(row), next.applyAsDouble(row));
        }
        return new Amount(folded, form(operands));
    }

    private static Term changed(List<Term> operands, UnaryOperator<String> change) {
        IntFunction<String> text = text(operands, 0);
        return new Text(row -> change.apply(text.apply(row)), List.of(), Optional.empty());
    }

    private static Term matches(List<Term> operands, BiPredicate<String, String> match) {
        IntFunction<String> text = text(operands, 0);
        IntFunction<String> part = text(operands, 1);
        return Flag.of(row -> {
            String whole = FoldedText.of(text.apply(row));
            String piece = FoldedText.of(part.apply(row));
            return !whole.isEmpty() && !piece.isEmpty() && match.test(whole, piece);
        });
    }
}
