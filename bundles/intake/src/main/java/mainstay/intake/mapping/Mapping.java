package mainstay.intake.mapping;

import java.util.Map;
import java.util.Optional;

/**
 * How a book is read from tables that do not have our columns.
 *
 * @param file where the mapping stands, for messages and origins; empty when there is none
 * @param name what the book is called
 * @param currency the currency of every amount; empty when not given
 * @param margin the margin of wallets without one; {@code NaN} when not given
 * @param lineMargins the margins of whole product lines
 * @param accounts how the accounts table is read
 * @param wallets how the wallets table is read
 */
public record Mapping(
        String file,
        Optional<String> name,
        String currency,
        double margin,
        Map<String, Double> lineMargins,
        TableMapping accounts,
        TableMapping wallets) {

    /** Tables with our columns. */
    public static final Mapping NONE =
            new Mapping("", Optional.empty(), "", Double.NaN, Map.of(), TableMapping.PLAIN, TableMapping.PLAIN);

    /** Copies the map. */
    public Mapping {
        lineMargins = Map.copyOf(lineMargins);
    }

    /** Whether a mapping was given. */
    public boolean isGiven() {
        return !file.isEmpty();
    }
}
