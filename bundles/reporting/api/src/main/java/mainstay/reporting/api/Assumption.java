package mainstay.reporting.api;

import java.util.List;
import java.util.Optional;
import mainstay.book.Kind;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A number or word that the figures rest on and that a reader may want to change; or one that follows from others.
 *
 * @param name its name, as users write it, such as {@code margin.default}
 * @param kind what it is; {@link Kind#TEXT} for a word
 * @param value the number; {@code NaN} for a word
 * @param text the word; empty for a number
 * @param origin where the value comes from, in words, such as {@code default}
 * @param chosen whether somebody chose the value: it neither follows from others nor is the one that a model or the engine
 *     has while nobody does
 * @param description what it means
 * @param allowed what it may be changed to, as a phrase; empty when it follows from others
 * @param formula how it follows from other assumptions; empty when it can be set
 * @param limits what {@code allowed} says, for programs
 */
@ProviderType
public record Assumption(
        String name,
        Kind kind,
        double value,
        String text,
        String origin,
        boolean chosen,
        String description,
        String allowed,
        Optional<Expression> formula,
        Allowed limits) {

    /**
     * What an assumption may be set to.
     *
     * @param least the least number, {@code NaN} where no number is allowed; may be infinite
     * @param most the greatest number, {@code NaN} where no number is allowed; may be infinite
     * @param words the words; empty where no word is allowed
     */
    public record Allowed(double least, double most, List<String> words) {
        /** Nothing is known. */
        public static final Allowed ANYTHING = new Allowed(Double.NaN, Double.NaN, List.of());

        /** Any number. */
        public static final Allowed NUMBER = new Allowed(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of());

        /** Copies the list. */
        public Allowed {
            words = List.copyOf(words);
        }

        /** The numbers from the first to the second, both allowed. */
        public static Allowed between(double least, double most) {
            return new Allowed(least, most, List.of());
        }

        /** Whether numbers are allowed. */
        public boolean isNumber() {
            return !Double.isNaN(least);
        }
    }
}
