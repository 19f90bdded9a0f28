package mainstay.reporting.api;

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
 * @param origin where the value comes from, such as {@code default}
 * @param description what it means
 * @param allowed what it may be changed to, as a phrase; empty when it follows from others
 * @param formula how it follows from other assumptions; empty when it can be set
 */
@ProviderType
public record Assumption(
        String name,
        Kind kind,
        double value,
        String text,
        String origin,
        String description,
        String allowed,
        Optional<Expression> formula) {}
