package mainstay.intake.mapping;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import mainstay.book.NearestMatch;

/**
 * What money of other currencies is in that of the book. Where nothing tells the currency of the book, the first one that is met
 * counts, so that a book of one currency needs no rates. Case and blanks around the name of a currency do not count.
 */
public final class ExchangeRates {
    private final Map<String, Double> rates = new TreeMap<>();
    private String book;

    /**
     * The rates that a mapping tells.
     *
     * @param currency the currency of the book; empty when it is not told
     * @param told for each other currency what one of it is in that of the book
     */
    public ExchangeRates(String currency, Map<String, Double> told) {
        book = name(currency);
        told.forEach((name, rate) -> rates.put(name(name), rate));
    }

    private static String name(String currency) {
        return currency.strip().toUpperCase(Locale.ROOT);
    }

    /** Takes a currency as that of the book, if that is not known yet. */
    public void settle(String currency) {
        if (book.isEmpty()) {
            book = name(currency);
        }
    }

    /** The currency of the book; empty when it is not known yet. */
    public String book() {
        return book;
    }

    /** Whether money stands as it is in the book: in its currency, or in none that is told. */
    public boolean isOfBook(String currency) {
        String name = name(currency);
        return name.isEmpty() || name.equals(book);
    }

    /** What one of a currency is in that of the book; 1 where no currency is told, empty where there is no rate. */
    public OptionalDouble of(String currency) {
        String name = name(currency);
        Double rate = rates.get(name);
        if (rate != null) {
            return OptionalDouble.of(rate);
        }
        settle(name);
        return isOfBook(name) ? OptionalDouble.of(1) : OptionalDouble.empty();
    }

    /** What is said of money in a currency without a rate. */
    public String lacking(String currency) {
        Map<String, Double> known = new TreeMap<>(rates);
        known.put(book, 1.0);
        Optional<String> nearest = NearestMatch.to(name(currency), known.keySet());
        return "there is no rate for money in \"" + currency + "\"; allowed: " + String.join(", ", known.keySet())
                + nearest.map(name -> "; did you mean " + name + "?").orElse(".")
                + " A mapping tells under \"fx\" what one " + currency + " is in " + book;
    }
}
