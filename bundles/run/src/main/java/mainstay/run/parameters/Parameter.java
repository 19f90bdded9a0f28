package mainstay.run.parameters;

import static mainstay.run.words.RunWords.phrase;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.NearestMatch;
import mainstay.book.Range;
import mainstay.book.TypedNumber;

/**
 * An assumption that a user can change: its name, what it allows, and the value it has while nobody changes it.
 *
 * @param name its name, as users write it
 * @param value its value as text: a number in plain form, one of the words, or a text of the form
 * @param origin where the value comes from
 * @param range the numbers allowed; null when none are
 * @param words the words allowed; empty when none are
 * @param form how a text is written that is allowed; empty when only numbers or words are
 * @param description what it means; empty for a parameter of the engine, whose phrase has its name
 */
public record Parameter(
        String name,
        String value,
        String origin,
        Range range,
        List<String> words,
        Optional<ParameterForm> form,
        String description) {
    /** The word that stands for the median of the book. */
    public static final String MEDIAN = "median";

    private static final String DEFAULT = "default";

    /** Copies the words. */
    public Parameter {
        words = List.copyOf(words);
    }

    /** A number or a word. */
    public Parameter(String name, String value, String origin, Range range, List<String> words, String description) {
        this(name, value, origin, range, words, Optional.empty(), description);
    }

    public static Parameter number(String name, double value, Range range) {
        return new Parameter(name, plain(value), DEFAULT, range, List.of(), "");
    }

    /** A number or a word, which it is while nobody changes it. */
    static Parameter numberOr(String word, String name, Range range) {
        return new Parameter(name, word, DEFAULT, range, List.of(word), "");
    }

    static Parameter word(String name, String value, List<String> words) {
        return new Parameter(name, value, DEFAULT, null, words, "");
    }

    /** A text of a form. */
    static Parameter text(String name, String value, ParameterForm form) {
        return new Parameter(name, value, DEFAULT, null, List.of(), Optional.of(form), "");
    }

    /** What it means: as its model says it, or the phrase of the engine. */
    @Override
    public String description() {
        return description.isEmpty() ? ParameterWords.meaning(name) : description;
    }

    Parameter from(String newOrigin, String newValue) {
        return new Parameter(name, newValue, newOrigin, range, words, form, description);
    }

    /** Whether nobody has given it another value than it always has. */
    public boolean isDefault() {
        return origin.equals(DEFAULT);
    }

    /** Where the value comes from, in words. */
    public String source() {
        return ParameterWords.source(origin);
    }

    /** What is allowed, as a phrase. */
    public String allowed() {
        return form.map(written -> phrase(written.phrase()))
                .orElseGet(() -> ParameterWords.allowed(Optional.ofNullable(range), words));
    }

    /** The number that a text stands for; {@code NaN} for a word. */
    public static double toNumber(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /**
     * A text that a user gave, in the form that is kept.
     *
     * @throws MainstayException if it is not allowed
     */
    public String checked(String text) {
        String wanted = text.strip();
        String word = wanted.toLowerCase(Locale.ROOT);
        if (words.contains(word)) {
            return word;
        }
        if (form.isPresent() && form.get().allows(wanted)) {
            return ParameterForm.kept(wanted);
        }
        OptionalDouble number = range == null ? OptionalDouble.empty() : TypedNumber.within(range, wanted);
        if (number.isPresent()) {
            return plain(number.getAsDouble());
        }
        throw new MainstayException(
                Code.BAD_INPUT, name + " cannot be \"" + text + "\"; allowed: " + allowed() + hint(wanted));
    }

    private String hint(String wanted) {
        if (range == null) {
            return NearestMatch.to(wanted, words)
                    .map(word -> "; did you mean " + word + "?")
                    .orElse("");
        }
        return TypedNumber.whyNot(range, wanted);
    }

    /** A number without exponent and without a superfluous fraction, such that reading it gives the same number. */
    public static String plain(double value) {
        String text = new BigDecimal(Double.toString(value)).toPlainString();
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
